import { execFileSync } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { databaseFile } from '../environment/data-folder.ts';

const columns = 'INSERT INTO audit_entries (at, kind, actor, address, detail)';
const who = '服务器上的命令';

/**
 * Tells the desk's audit journal of a backup: everything that the county holds was taken along. A database that has no
 * journal yet (an installation that was not started since) is passed over, and said so: the backup stands.
 */
export function noteBackup(dataDir: string, postgres: NodeJS.ProcessEnv | null, files: number): void {
  const [at, detail] = [new Date().toISOString(), `${files} 个文件`];
  try {
    if (postgres) {
      const statement = `${columns} VALUES ('${at}', 'backup', '${who}', '', '${detail}')`;
      execFileSync('psql', ['--quiet', '--set=ON_ERROR_STOP=1', '--command', statement], {
        env: postgres,
        stdio: 'pipe',
      });
      return;
    }
    const database = new DatabaseSync(databaseFile(dataDir), { timeout: 30_000 });
    try {
      database.prepare(`${columns} VALUES (?, 'backup', ?, '', ?)`).run(at, who, detail);
    } finally {
      database.close();
    }
  } catch (error) {
    console.error(`这次备份没有记进操作记录：${error instanceof Error ? error.message : String(error)}`);
  }
}
