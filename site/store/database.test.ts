import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './database.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a store of an older shape keeps the ledger and what stands in public, and forgets what it had worked out', () => {
  const file = join(folder, 'portal.db');
  const older = openDatabase(file);
  older.exec(`
    INSERT INTO entries VALUES (1, '2026-01-01T00:00:00.000Z', 'withdraw', 'update', 'a', NULL, 's', 'd', NULL, NULL, NULL);
    INSERT INTO pages VALUES ('/', 200, NULL, 'd', 1, NULL);
    INSERT INTO state VALUES ('build', 'known');
    PRAGMA user_version = 99;
  `);
  older.close();
  const store = openDatabase(file);
  const count = (table: string): unknown => store.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get();
  expect([count('entries'), count('pages'), count('state')]).toEqual([1, 1, 0]);
  store.close();
});
