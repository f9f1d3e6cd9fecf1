import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { databaseFile } from './data-folder.ts';

/** Whether this DATA_DIR has no CMS database yet. A database that exists, however empty, is somebody's. */
export function hasNoDatabase(dataDir: string): boolean {
  const file = databaseFile(dataDir);
  return !existsSync(file) || statSync(file).size === 0;
}

/** The folder in which data grow until they are complete. */
export const nursery = (dataDir: string): string => join(dataDir, '.growing');

/**
 * Fills a DATA_DIR that has no data yet. They are made in a folder of their own and moved when they are complete,
 * the database last: an interruption at any point leaves no database, and the next attempt begins anew.
 *
 * @param grow fills the DATA_DIR that it is given
 */
export async function growData(dataDir: string, grow: (dataDir: string) => Promise<void>): Promise<void> {
  const folder = nursery(dataDir);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    await grow(folder);
    for (const name of inOrderOfMoving(readdirSync(folder)))
      moveInto(join(folder, name), join(dataDir, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same, for data that are nothing without the CMS's own database. */
export async function growCounty(dataDir: string, seed: (dataDir: string) => Promise<void>): Promise<void> {
  await growData(dataDir, async (folder) => {
    await seed(folder);
    if (hasNoDatabase(folder)) throw new Error(`The seed left no database in ${folder}`);
  });
}

/** Everything else before the database's journal files, and those before the database. */
function inOrderOfMoving(names: string[]): string[] {
  const database = basename(databaseFile(''));
  const rank = (name: string) => (name === database ? 2 : name.startsWith(database) ? 1 : 0);
  return names.sort((a, b) => rank(a) - rank(b));
}

/** Replaces files and whole folders of the same name; the logs of this very run stay. */
function moveInto(from: string, to: string): void {
  if (basename(from) === 'logs') {
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from)) renameSync(join(from, name), join(to, `demo-county-${name}`));
    return;
  }
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
