import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile } from '../environment/data-folder.ts';
import { loadEnvironment } from '../environment/load-environment.ts';
import { ROOT } from '../repository.ts';
import { takeOverKeys } from './take-over-keys.ts';

let [old, fresh] = ['', ''];
const installation = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'xianfeng-keys-'));
  copyFileSync(join(ROOT, '.env.example'), join(root, '.env.example'));
  return root;
};
const env = (root: string) => readFileSync(join(root, '.env'), 'utf8');

beforeEach(() => {
  [old, fresh] = [installation(), installation()];
  loadEnvironment(old, {});
});
afterEach(() => {
  for (const root of [old, fresh]) rmSync(root, { recursive: true, force: true });
});

describe('the keys of a backup', () => {
  test('come with all settings into a folder that has none', () => {
    takeOverKeys(fresh, {}, env(old));
    expect(env(fresh)).toBe(env(old));
  });

  test('replace those of an installation without data, and nothing else of its settings', () => {
    loadEnvironment(fresh, {});
    writeFileSync(join(fresh, '.env'), env(fresh).replace('PORTAL_PORT=4321', 'PORTAL_PORT=8080'));
    expect(takeOverKeys(fresh, {}, env(old))).toMatchObject({
      PORTAL_PORT: 8080,
      ENCRYPTION_KEY: parseEnv(env(old)).ENCRYPTION_KEY,
    });
    expect(loadEnvironment(fresh, {}).APP_KEYS).toBe(parseEnv(env(old)).APP_KEYS);
    expect(env(fresh)).toContain('# 门户的端口');
  });

  test('never lock away data that are there', () => {
    const { DATA_DIR } = loadEnvironment(fresh, {});
    writeFileSync(databaseFile(DATA_DIR), 'data');
    const before = env(fresh);
    expect(() => takeOverKeys(fresh, {}, env(old))).toThrow('已经有数据');
    expect(env(fresh)).toBe(before);
  });

  test('must be the same where they come from the environment', () => {
    const mine = parseEnv(env(old)) as NodeJS.ProcessEnv;
    loadEnvironment(fresh, {});
    writeFileSync(join(fresh, '.env'), '');
    rmSync(join(fresh, 'data'), { recursive: true });
    expect(() =>
      takeOverKeys(fresh, mine, env(old).replace(/^API_TOKEN_SALT=.*$/m, 'API_TOKEN_SALT=another-long-salt')),
    ).toThrow('环境变量');
    expect(existsSync(join(fresh, '.env'))).toBe(true);
  });
});
