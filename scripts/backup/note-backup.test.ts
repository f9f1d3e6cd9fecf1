import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { databaseFile } from '../environment/data-folder.ts';
import { noteBackup } from './note-backup.ts';

test('a backup is told to the audit journal; where there is none yet, the backup stands and that is said', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-backup-'));
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const database = new DatabaseSync(databaseFile(folder));
  noteBackup(folder, null, 7);
  expect(complaints).toHaveBeenCalledOnce();
  database.exec(
    'CREATE TABLE audit_entries (id INTEGER PRIMARY KEY, at, kind, actor, account, address, detail)',
  );
  noteBackup(folder, null, 7);
  expect(database.prepare('SELECT kind, actor, address, detail FROM audit_entries').all()).toEqual([
    { kind: 'backup', actor: '服务器上的命令', address: '', detail: '7 个文件' },
  ]);
  expect(complaints).toHaveBeenCalledOnce();
  complaints.mockRestore();
  database.close();
  rmSync(folder, { recursive: true, force: true });
});
