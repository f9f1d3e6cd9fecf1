import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { databaseFile } from '../environment/data-folder.ts';
import { growData } from '../environment/grow-data.ts';
import { PlainError } from '../terminal/plain-error.mjs';
import { madeAgain } from './contents.ts';
import { restorePostgres } from './databases.ts';
import { lookThrough, NoArchive } from './look-through.ts';
import { damagedFiles, manifestName, manifestSchema, postgresDump, type Manifest } from './manifest.ts';
import { refuseOverData } from './refuse-over-data.ts';
import { runTool } from './run-tool.ts';

const notABackup = (source: string): PlainError =>
  new PlainError(`${source} 不是 npm run backup 写的备份，或者没有传完。请检查文件，再试一次。`);

/** @throws {PlainError} on what must not be unpacked into this folder */
async function requireHarmless(source: string, folder: string): Promise<void> {
  const { bavail, bsize } = statfsSync(folder);
  await lookThrough(source, bavail * bsize).catch((error: unknown) => {
    throw error instanceof NoArchive ? notABackup(source) : error;
  });
}

/** What was unpacked and is no file of the list. */
function unlisted(folder: string, manifest: Manifest): string[] {
  const listed = new Set([manifestName, ...manifest.files.map(({ path }) => path)]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      plain: entry.isFile(),
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
    }))
    .filter(({ plain, path }) => !plain || !listed.has(path))
    .map(({ path }) => path);
}

async function unpack(
  source: string,
  folder: string,
  names: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  await runTool('tar', ['-xzf', source, '-C', folder, ...names], {
    signal,
    failure: notABackup(source).message,
  });
}

function readManifest(source: string, folder: string): Manifest {
  const file = join(folder, manifestName);
  if (!existsSync(file)) throw notABackup(source);
  const read = manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success)
    throw new PlainError(`${source} 里的备份清单看不懂，可能是更新的版本写的。请先把程序更新到那个版本。`);
  return read.data;
}

/** The settings and keys that a backup brings, as the text of its `.env`; null when it has none. */
export async function environmentIn(source: string, signal: AbortSignal): Promise<string | null> {
  if (!existsSync(source)) throw new PlainError(`没有 ${source} 这个文件。`);
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-restore-'));
  try {
    await requireHarmless(source, folder);
    await unpack(source, folder, [manifestName], signal);
    if (!readManifest(source, folder).files.some(({ path }) => path === '.env')) return null;
    await unpack(source, folder, ['.env'], signal);
    return readFileSync(join(folder, '.env'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Puts a backup into an installation without data, after every file was compared with the backup's own list.
 * An interruption leaves the installation without data.
 *
 * @param postgres PostgreSQL's variables when the installation keeps its data there, else null
 * @throws {PlainError} one sentence on what is in the way; nothing was changed then
 */
export async function restoreBackup(
  source: string,
  dataDir: string,
  postgres: NodeJS.ProcessEnv | null,
  signal: AbortSignal,
  detail: (words: string) => void,
): Promise<Manifest> {
  refuseOverData(dataDir);
  let manifest: Manifest | undefined;
  // A portal of other data makes itself anew from the ledger that comes.
  for (const name of readdirSync(dataDir))
    if (madeAgain.has(name.replace(/-(?:wal|shm)$/, ''))) rmSync(join(dataDir, name), { recursive: true });
  await growData(dataDir, async (folder) => {
    detail('解开备份');
    await requireHarmless(source, folder);
    await unpack(source, folder, [], signal);
    manifest = readManifest(source, folder);
    if (manifest.database === 'postgres' && !postgres)
      throw new PlainError(
        '这份备份的数据来自 PostgreSQL。请先在 .env 里写好 DATABASE_URL，指向一个空的数据库。',
      );
    if (manifest.database === 'sqlite' && postgres)
      throw new PlainError('这份备份的数据不在 PostgreSQL 里。请先去掉 .env 里的 DATABASE_URL，再恢复。');
    const more = unlisted(folder, manifest);
    if (more.length > 0)
      throw new PlainError(
        `备份里有 ${more.length} 个文件不在它的清单上，没有恢复：${more.slice(0, 5).join('、')}。请用 npm run backup 写的备份。`,
      );
    const damaged = await damagedFiles(folder, manifest.files, detail);
    if (damaged.length > 0)
      throw new PlainError(
        `备份里有 ${damaged.length} 个文件和清单对不上，没有恢复：${damaged.slice(0, 5).join('、')}。请用另一份备份。`,
      );
    if (postgres) {
      detail('放回数据库');
      await restorePostgres(postgres, join(folder, postgresDump), signal);
    }
    // The settings are the installation's own, outside its data; the list and the dump have served.
    const listed = new Set(manifest.files.map(({ path }) => path.split('/')[0] ?? ''));
    for (const name of readdirSync(folder))
      if (!listed.has(name) || name === '.env' || name === postgresDump)
        rmSync(join(folder, name), { recursive: true });
    if (!postgres && !readdirSync(folder).includes(basename(databaseFile('')))) throw notABackup(source);
  });
  return manifest as Manifest;
}
