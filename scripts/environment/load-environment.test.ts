import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../repository.ts';
import { databaseFile } from './data-folder.ts';
import { readEnvFile } from './env-file.ts';
import { loadEnvironment } from './load-environment.ts';

let root = '';
let used = 0;
const random = (bytes: number) => Buffer.alloc(bytes, (used += 1)).toString('base64');
const envFile = () => join(root, '.env');
const load = (variables: NodeJS.ProcessEnv = {}) => loadEnvironment(root, variables, random);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xianfeng-environment-'));
  copyFileSync(join(ROOT, '.env.example'), join(root, '.env.example'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the environment of an installation', () => {
  test('a first start writes .env for its owner only, with the comments and a secret for every name', () => {
    const settings = load();
    expect(statSync(envFile()).mode & 0o777).toBe(0o600);
    expect(readFileSync(envFile(), 'utf8')).toContain('# 门户的端口');
    expect(readEnvFile(envFile()).ENCRYPTION_KEY).toBe(settings.ENCRYPTION_KEY);
    expect(new Set(settings.APP_KEYS.split(',')).size).toBe(4);
  });

  test('the next start has the same secrets', () => {
    expect(load()).toEqual(load());
  });

  test('a real environment variable wins over .env, an empty one does not', () => {
    load();
    expect(load({ PORTAL_PORT: '8080', CMS_PORT: '' })).toMatchObject({ PORTAL_PORT: 8080, CMS_PORT: 1337 });
  });

  test('DATA_DIR is made and comes back absolute', () => {
    const { DATA_DIR } = load({ DATA_DIR: 'somewhere' });
    expect(DATA_DIR).toBe(join(root, 'somewhere'));
    expect(existsSync(DATA_DIR)).toBe(true);
  });

  test('a secret that was deleted by hand is asked for, not made anew', () => {
    load();
    writeFileSync(envFile(), readFileSync(envFile(), 'utf8').replace(/^ENCRYPTION_KEY=.*$/m, ''));
    expect(() => load()).toThrow('.env 里缺少 ENCRYPTION_KEY。');
  });

  test('an .env of an earlier version gets the key that it lacks, once, and keeps all else', () => {
    load();
    const [before] = readFileSync(envFile(), 'utf8').split('\n\n# 门户向编辑台');
    for (const old of [`${before}\n`, `${before}\n\nLEDGER_KEY=\n`]) {
      writeFileSync(envFile(), old);
      const { LEDGER_KEY } = load();
      const text = readFileSync(envFile(), 'utf8');
      expect(LEDGER_KEY).toMatch(/^\S{16,}$/);
      expect(text).toContain(before);
      expect(text.match(/^LEDGER_KEY=.*$/gm)).toEqual([`LEDGER_KEY=${LEDGER_KEY}`]);
      expect(text).toMatch(/^# 门户向编辑台.*\nLEDGER_KEY=/m);
      expect(statSync(envFile()).mode & 0o777).toBe(0o600);
      expect(load().LEDGER_KEY).toBe(LEDGER_KEY);
    }
  });

  test('a lost .env over existing data is asked for, not made anew', () => {
    const { DATA_DIR } = load();
    writeFileSync(databaseFile(DATA_DIR), 'data');
    rmSync(envFile());
    expect(() => load()).toThrow('找不到 .env');
    expect(existsSync(envFile())).toBe(false);
  });

  test('another ENCRYPTION_KEY than that of the data is refused', () => {
    load();
    expect(() => load({ ENCRYPTION_KEY: Buffer.alloc(32, 99).toString('base64') })).toThrow('ENCRYPTION_KEY');
  });

  test('where all secrets come from the environment, no file is written', () => {
    const { APP_KEYS, ADMIN_JWT_SECRET, API_TOKEN_SALT, TRANSFER_TOKEN_SALT, ENCRYPTION_KEY } = load();
    rmSync(root, { recursive: true });
    root = mkdtempSync(join(tmpdir(), 'xianfeng-environment-'));
    load({ APP_KEYS, ADMIN_JWT_SECRET, API_TOKEN_SALT, TRANSFER_TOKEN_SALT, ENCRYPTION_KEY });
    expect(existsSync(envFile())).toBe(false);
  });
});
