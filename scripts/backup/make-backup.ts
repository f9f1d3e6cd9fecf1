import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainError } from '../terminal/plain-error.mjs';
import { contentsOf } from './contents.ts';
import { copySqlite, dumpPostgres } from './databases.ts';
import { describeFile, manifestName, postgresDump, type BackedUpFile, type Manifest } from './manifest.ts';
import { runTool } from './run-tool.ts';

export interface Installation {
  readonly dataDir: string;
  readonly envFile: string;
  /** PostgreSQL's variables when the CMS's data are there; null when they are in DATA_DIR. */
  readonly postgres: NodeJS.ProcessEnv | null;
}

/**
 * Writes all that an installation holds into one archive, while it runs. The file appears complete or not at all,
 * readable by its owner only: the keys are in it.
 *
 * @param target a file that does not exist yet, ending with `.tar.gz`
 * @param detail told how far it is
 * @throws {PlainError} one sentence on what is in the way
 */
export async function makeBackup(
  installation: Installation,
  target: string,
  madeAt: string,
  signal: AbortSignal,
  detail: (words: string) => void,
): Promise<Manifest> {
  const { dataDir, envFile, postgres } = installation;
  if (existsSync(target)) throw new PlainError(`${target} 已经有了。请换一个文件名，备份不会盖掉任何文件。`);
  const { databases, files } = contentsOf(dataDir);
  if (!postgres && !databases.includes('cms.db'))
    throw new PlainError(`${dataDir} 里还没有数据，没有可以备份的。`);
  mkdirSync(dirname(target), { recursive: true });
  const staging = mkdtempSync(join(dataDir, '.backup-'));
  const draft = `${target}.${process.pid}.part`;
  try {
    detail('复制数据库');
    const copies = databases.filter((name) => name !== 'cms.db' || !postgres);
    for (const name of copies) copySqlite(join(dataDir, name), join(staging, name));
    if (postgres) await dumpPostgres(postgres, join(staging, postgresDump), signal);
    if (existsSync(envFile)) copyFileSync(envFile, join(staging, '.env'));
    const staged = [...copies, ...(postgres ? [postgresDump] : []), ...(existsSync(envFile) ? ['.env'] : [])];
    const described: BackedUpFile[] = [];
    for (const path of staged) described.push(await describeFile(staging, path));
    for (const [index, path] of files.entries()) {
      detail(`核对文件 ${index + 1}/${files.length}`);
      signal.throwIfAborted();
      described.push(await describeFile(dataDir, path));
    }
    const manifest: Manifest = {
      format: 1,
      madeAt,
      database: postgres ? 'postgres' : 'sqlite',
      files: described,
    };
    writeFileSync(join(staging, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
    writeFileSync(join(staging, 'files'), files.join('\0'));
    detail('写备份文件');
    const beside = files.length > 0 ? ['-C', dataDir, '--null', '-T', join(staging, 'files')] : [];
    await runTool('tar', ['-czf', draft, '-C', staging, manifestName, ...staged, ...beside], {
      signal,
      failure: '备份没有写成。磁盘满了就换一个地方；有文件正在变化就再运行一次：',
    });
    chmodSync(draft, 0o600);
    renameSync(draft, target);
    return manifest;
  } finally {
    rmSync(staging, { recursive: true, force: true });
    rmSync(draft, { force: true });
  }
}
