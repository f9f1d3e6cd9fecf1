import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What lies in DATA_DIR and is nobody's business: databases with their side files, logs, keys, accounts. */
const closed = /\.(?:db|db-wal|db-shm|db-journal|log|gz|json|sha256|lock)$/;

const close = (path: string, mode: number): void => {
  if ((statSync(path).mode & 0o777) !== mode) chmodSync(path, mode);
};

/**
 * Closes the data folder to all but its owner: itself, its databases and its logs. What commands make is closed from
 * the beginning (terminal/plain-error.mjs); an older installation is tightened by its next start.
 */
export function closeData(dataDir: string): void {
  close(dataDir, 0o700);
  for (const folder of [dataDir, join(dataDir, 'logs')].filter(existsSync))
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isFile() && closed.test(entry.name)) close(join(folder, entry.name), 0o600);
}
