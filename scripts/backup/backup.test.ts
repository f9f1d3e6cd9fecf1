import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lookThrough } from './look-through.ts';
import { makeBackup, type Installation } from './make-backup.ts';
import { environmentIn, restoreBackup } from './restore-backup.ts';
import { runTool } from './run-tool.ts';

let room = '';
let county: Installation;
let open: DatabaseSync;
const file = () => join(room, 'kept', 'county.tar.gz');
const signal = new AbortController().signal;
const backUp = () => makeBackup(county, file(), '2026-11-25T00:00:00.000Z', signal, () => undefined);
const empty = (): string => mkdtempSync(join(room, 'empty-'));
const restoreInto = (dataDir: string) => restoreBackup(file(), dataDir, null, signal, () => undefined);
const titles = (dataDir: string): unknown[] => {
  const database = new DatabaseSync(join(dataDir, 'cms.db'), { readOnly: true });
  try {
    return database
      .prepare('SELECT title FROM projects')
      .all()
      .map((row) => row.title);
  } finally {
    database.close();
  }
};

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'xianfeng-backup-'));
  county = { dataDir: join(room, 'data'), envFile: join(room, '.env'), postgres: null };
  mkdirSync(join(county.dataDir, 'uploads'), { recursive: true });
  mkdirSync(join(county.dataDir, 'public'));
  writeFileSync(county.envFile, 'ENCRYPTION_KEY=secret\n');
  writeFileSync(join(county.dataDir, 'uploads', '堤 防.jpg'), 'a photo');
  writeFileSync(join(county.dataDir, 'public', 'index.html'), 'made again');
  writeFileSync(join(county.dataDir, 'portal.db'), 'made again');
  open = new DatabaseSync(join(county.dataDir, 'cms.db'));
  // As the desk keeps it: what was written last stands in the journal and not yet in the file.
  open.exec(
    "PRAGMA journal_mode = WAL; CREATE TABLE projects (title TEXT); INSERT INTO projects VALUES ('修堤')",
  );
});
afterEach(() => {
  open.close();
  rmSync(room, { recursive: true, force: true });
});

describe('a backup', () => {
  test('holds everything that does not make itself again, and can be made while the desk is open', async () => {
    expect((await backUp()).files.map(({ path }) => path)).toEqual(['cms.db', '.env', 'uploads/堤 防.jpg']);
    expect(statSync(file()).mode & 0o077).toBe(0);
    open.exec("INSERT INTO projects VALUES ('后来的')");
    const elsewhere = empty();
    await restoreInto(elsewhere);
    expect(titles(elsewhere)).toEqual(['修堤']);
    expect(readFileSync(join(elsewhere, 'uploads', '堤 防.jpg'), 'utf8')).toBe('a photo');
    expect(readdirSync(elsewhere).sort()).toEqual(['cms.db', 'uploads']);
    expect(await environmentIn(file(), signal)).toBe('ENCRYPTION_KEY=secret\n');
  });

  test('leaves nothing behind in the data, and covers no other backup', async () => {
    await backUp();
    const before = readFileSync(file());
    await expect(backUp()).rejects.toThrow(/已经有了/);
    expect(readFileSync(file()).equals(before)).toBe(true);
    expect(readdirSync(county.dataDir).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(readdirSync(join(room, 'kept'))).toEqual(['county.tar.gz']);
  });

  test('of an installation without data is refused', async () => {
    await expect(
      makeBackup(
        { ...county, dataDir: empty() },
        file(),
        '2026-11-25T00:00:00.000Z',
        signal,
        () => undefined,
      ),
    ).rejects.toThrow(/没有可以备份的/);
    expect(existsSync(file())).toBe(false);
  });
});

describe('restoring', () => {
  test('never takes the place of data', async () => {
    await backUp();
    open.exec("INSERT INTO projects VALUES ('今天写的')");
    await expect(restoreInto(county.dataDir)).rejects.toThrow(/已经有数据/);
    expect(titles(county.dataDir)).toEqual(['修堤', '今天写的']);
  });

  test('throws away what a portal made of other data', async () => {
    await backUp();
    const dataDir = empty();
    writeFileSync(join(dataDir, 'portal.db'), 'of another ledger');
    await restoreInto(dataDir);
    expect(existsSync(join(dataDir, 'portal.db'))).toBe(false);
  });

  test('a file that is not as the list says stops it, and nothing is there', async () => {
    await backUp();
    const folder = empty();
    await runTool('tar', ['-xzf', file(), '-C', folder], { signal, failure: '' });
    writeFileSync(join(folder, 'uploads', '堤 防.jpg'), 'b photo');
    rmSync(file());
    await runTool('tar', ['-czf', file(), '-C', folder, '.'], { signal, failure: '' });
    const dataDir = empty();
    await expect(restoreInto(dataDir)).rejects.toThrow(/对不上.*堤 防\.jpg/);
    expect(existsSync(join(dataDir, 'cms.db'))).toBe(false);
  });

  test.each([
    ['half of a backup', () => writeFileSync(file(), readFileSync(file()).subarray(0, 200))],
    ['another file', () => writeFileSync(file(), 'holiday.mov')],
  ])('%s is named as such, and nothing is there', async (_, spoil) => {
    await backUp();
    spoil();
    const dataDir = empty();
    await expect(restoreInto(dataDir)).rejects.toThrow(/不是 npm run backup 写的备份，或者没有传完/);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  /** A backup of which the unpacked files were changed. */
  async function forged(change: (folder: string) => void, options: string[] = []): Promise<void> {
    await backUp();
    const folder = empty();
    await runTool('tar', ['-xzf', file(), '-C', folder], { signal, failure: '' });
    change(folder);
    rmSync(file());
    await runTool('tar', ['-czf', file(), ...options, '-C', folder, '.'], { signal, failure: '' });
  }

  test.each<[string, (folder: string) => void, RegExp]>([
    [
      'a link in place of a folder',
      (folder) => {
        rmSync(join(folder, 'uploads'), { recursive: true });
        symlinkSync(tmpdir(), join(folder, 'uploads'));
      },
      /“\.\/uploads”不是普通文件/,
    ],
    [
      'a link in place of a file',
      (folder) => symlinkSync('/etc/hostname', join(folder, 'uploads', 'a.jpg')),
      /“\.\/uploads\/a\.jpg”不是普通文件/,
    ],
    [
      'two names of one file',
      (folder) => linkSync(join(folder, 'cms.db'), join(folder, 'uploads', 'a.db')),
      /不是普通文件/,
    ],
    [
      'a file that the list does not name',
      (folder) => writeFileSync(join(folder, 'uploads', 'more.jpg'), 'x'),
      /不在它的清单上.*uploads\/more\.jpg/,
    ],
    [
      'settings of many megabytes',
      (folder) => truncateSync(join(folder, '.env'), 2 * 1024 * 1024),
      /大得不正常/,
    ],
  ])('a backup with %s is refused, and nothing is there', async (_what, change, sentence) => {
    await forged(change);
    const dataDir = empty();
    await expect(restoreInto(dataDir)).rejects.toThrow(sentence);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test('a backup that would write beside the data is refused, and nothing is there', async () => {
    await forged(() => undefined, ['--absolute-names', '--transform', 's,^./uploads,../outside,']);
    const dataDir = empty();
    await expect(restoreInto(dataDir)).rejects.toThrow(/会写到数据文件夹的外面/);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test('a backup for which there is no room is told of before anything is unpacked', async () => {
    await backUp();
    await expect(lookThrough(file(), 100)).rejects.toThrow(/磁盘只剩 0 MB.*腾出地方/);
    await expect(lookThrough(file(), 1024 * 1024)).resolves.toBeUndefined();
  });

  test('names of any length come back', async () => {
    const name = `${'堤'.repeat(70)}.jpg`;
    mkdirSync(join(county.dataDir, 'uploads', '深'.repeat(60)));
    writeFileSync(join(county.dataDir, 'uploads', '深'.repeat(60), name), 'far down');
    await backUp();
    const elsewhere = empty();
    await restoreInto(elsewhere);
    expect(readFileSync(join(elsewhere, 'uploads', '深'.repeat(60), name), 'utf8')).toBe('far down');
  });

  test('a backup of PostgreSQL does not go into SQLite', async () => {
    await backUp();
    await expect(
      restoreBackup(file(), empty(), { PGDATABASE: 'x' }, signal, () => undefined),
    ).rejects.toThrow(/不在 PostgreSQL 里/);
  });
});
