import { expect, test } from 'vitest';
import { cmsEnvironment, portalEnvironment } from './child-environment.ts';
import { makeSecrets, SECRET_NAMES } from './secrets.ts';
import { parseSettings } from './settings.ts';

const settings = parseSettings({
  ...makeSecrets((bytes) => Buffer.alloc(bytes, 7).toString('base64')),
  DATABASE_URL: 'postgres://a/b',
});
const shell = {
  PATH: '/bin',
  HTTPS_PROXY: 'http://proxy',
  npm_config_x: '1',
  ENCRYPTION_KEY: 'other',
  NODE_ENV: 'test',
};

test('the portal never sees a secret or the database of the CMS', () => {
  const environment = portalEnvironment(settings, shell);
  for (const name of [...SECRET_NAMES, 'DATABASE_URL']) expect(environment).not.toHaveProperty(name);
});

test('both know the key by which the portal is known', () => {
  expect(portalEnvironment(settings, shell).LEDGER_KEY).toBe(settings.LEDGER_KEY);
  expect(cmsEnvironment(settings, shell).LEDGER_KEY).toBe(settings.LEDGER_KEY);
});

test('the CMS is told every setting, in production mode, without telemetry', () => {
  expect(cmsEnvironment(settings, shell)).toMatchObject({
    ENCRYPTION_KEY: settings.ENCRYPTION_KEY,
    DATABASE_URL: 'postgres://a/b',
    PORT: '1337',
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_EE: 'true',
  });
});

test('both take over the proxy and the path of the shell, and nothing of npm', () => {
  for (const environment of [cmsEnvironment(settings, shell), portalEnvironment(settings, shell)]) {
    expect(environment).toMatchObject({ PATH: '/bin', HTTPS_PROXY: 'http://proxy', TZ: 'Asia/Shanghai' });
    expect(environment).not.toHaveProperty('npm_config_x');
  }
});

test('the portal reaches a CMS that listens everywhere at the loopback address', () => {
  expect(portalEnvironment(settings, shell).CMS_URL).toBe('http://127.0.0.1:1337');
  expect(portalEnvironment({ ...settings, HOST: '::1' }, shell).CMS_URL).toBe('http://[::1]:1337');
});
