import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../repository.ts';
import { makeSecrets } from './secrets.ts';
import { parseSettings, SETTING_NAMES } from './settings.ts';

const secrets = makeSecrets((bytes) => Buffer.alloc(bytes, 7).toString('base64'));
const parse = (variables: Record<string, string> = {}) => parseSettings({ ...secrets, ...variables });

describe('settings', () => {
  test('with nothing but secrets, everything has its documented default', () => {
    expect(parse()).toMatchObject({
      PORTAL_PORT: 4321,
      CMS_PORT: 1337,
      HOST: '127.0.0.1',
      PORTAL_URL: 'http://localhost:4321',
      DATA_DIR: './data',
      TZ: 'Asia/Shanghai',
    });
  });

  test('the portal address follows the portal port, unless it is set', () => {
    expect(parse({ PORTAL_PORT: '8080' }).PORTAL_URL).toBe('http://localhost:8080');
    expect(parse({ PORTAL_PORT: '8080', PORTAL_URL: 'https://a.example/' }).PORTAL_URL).toBe(
      'https://a.example',
    );
  });

  test('an empty value counts as absent', () => {
    expect(parse({ DATABASE_URL: '', MEILI_HOST: ' ', PORTAL_PORT: '' })).toMatchObject({
      PORTAL_PORT: 4321,
      PORTAL_URL: 'http://localhost:4321',
    });
  });

  test.each([
    ['PORTAL_PORT', 'abc', '例如 4321'],
    ['CMS_PORT', '70000', '例如 1337'],
    ['PORTAL_URL', 'xianfeng.example', 'https://'],
    ['DATABASE_URL', 'mysql://a/b', 'postgres://'],
    ['MEILI_HOST', 'localhost:7700', 'http://localhost:7700'],
    ['SMTP_URL', 'mail.example', 'smtps://'],
    ['DESK_URL', 'desk.internal', 'https://'],
    ['NOTICE_WEBHOOK_URL', 'http://robot.county.example/robot/send', 'https://'],
    ['TZ', 'Peking', 'Asia/Shanghai'],
    ['TRUSTED_PROXIES', 'proxy.internal', '10.0.0.5'],
    ['APP_KEYS', 'one', '四个'],
    ['ENCRYPTION_KEY', 'short', '32 字节'],
    ['ADMIN_JWT_SECRET', 'short', '16 个字符'],
  ])('a wrong %s is named in one sentence that shows a right one', (name, value, example) => {
    expect(() => parse({ [name]: value })).toThrow(new RegExp(`${name}.*${example}`));
  });

  test.each(Object.keys(secrets))('a missing %s is named and never replaced', (name) => {
    expect(() => parse({ [name]: '' })).toThrow(`.env 里缺少 ${name}。`);
  });

  test('both services on one port are refused', () => {
    expect(() => parse({ PORTAL_PORT: '1337' })).toThrow('不能是同一个端口');
  });

  test('exactly the whole numbers from 1 to 65535 are ports', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10, max: 70_000 }).filter((number) => number !== 1337),
        (number) => {
          const run = () => parse({ PORTAL_PORT: String(number) }).PORTAL_PORT;
          if (number >= 1 && number <= 65_535) expect(run()).toBe(number);
          else expect(run).toThrow('PORTAL_PORT');
        },
      ),
    );
  });

  test('.env.example explains every setting', () => {
    const example = readFileSync(join(ROOT, '.env.example'), 'utf8');
    const explained = [...example.matchAll(/^#?([A-Z0-9_]+)=/gm)].map((match) => match[1]);
    expect(explained.sort()).toEqual([...SETTING_NAMES].sort());
  });
});
