import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile, demoAccountsFile, logFile } from './data-folder.ts';
import { growCounty, hasNoDatabase, nursery } from './grow-data.ts';

let dataDir = '';
const seed = async (folder: string) => {
  writeFileSync(databaseFile(folder), 'county');
  writeFileSync(demoAccountsFile(folder), '[]');
  mkdirSync(join(folder, 'uploads'));
  writeFileSync(join(folder, 'uploads/a.jpg'), 'a');
};

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'xianfeng-county-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the demo county', () => {
  test('comes whole, beside the logs of this very start', async () => {
    mkdirSync(join(dataDir, 'logs'));
    writeFileSync(logFile(dataDir, 'seed'), 'log');
    await growCounty(dataDir, seed);
    expect(readFileSync(databaseFile(dataDir), 'utf8')).toBe('county');
    expect(existsSync(demoAccountsFile(dataDir))).toBe(true);
    expect(existsSync(join(dataDir, 'uploads/a.jpg'))).toBe(true);
    expect(existsSync(logFile(dataDir, 'seed'))).toBe(true);
    expect(existsSync(nursery(dataDir))).toBe(false);
  });

  test('interrupted in the middle, leaves no database, and the next start begins anew', async () => {
    const interrupted = async (folder: string) => {
      await seed(folder);
      writeFileSync(join(folder, 'half.jpg'), 'half');
      throw new Error('power cut');
    };
    await expect(growCounty(dataDir, interrupted)).rejects.toThrow('power cut');
    expect(hasNoDatabase(dataDir)).toBe(true);
    await growCounty(dataDir, seed);
    expect(hasNoDatabase(dataDir)).toBe(false);
    expect(existsSync(join(dataDir, 'half.jpg'))).toBe(false);
  });

  test('interrupted while it is moved, is moved again from the beginning', async () => {
    mkdirSync(join(dataDir, 'uploads'));
    writeFileSync(join(dataDir, 'uploads/old.jpg'), 'old');
    await growCounty(dataDir, seed);
    expect(existsSync(join(dataDir, 'uploads/old.jpg'))).toBe(false);
  });

  test('a seed that leaves no database is an error, not an empty county', async () => {
    await expect(growCounty(dataDir, async () => {})).rejects.toThrow('no database');
  });

  test('a database that exists is never taken for none', () => {
    writeFileSync(databaseFile(dataDir), 'real');
    expect(hasNoDatabase(dataDir)).toBe(false);
  });
});
