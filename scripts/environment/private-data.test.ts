import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeData } from './private-data.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xianfeng-data-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a data folder that an earlier version left open is closed to everybody but its owner', () => {
  const files = [
    'cms.db',
    'cms.db-wal',
    'portal.db',
    'demo-accounts.json',
    'logs/cms.log',
    'logs/cms-2026-01-01.log.gz',
  ];
  mkdirSync(join(folder, 'logs'));
  for (const file of files) {
    writeFileSync(join(folder, file), '');
    chmodSync(join(folder, file), 0o644);
  }
  chmodSync(folder, 0o755);
  closeData(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  for (const file of files) expect(statSync(join(folder, file)).mode & 0o777, file).toBe(0o600);
});
