import { lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { startLock } from '../environment/data-folder.ts';
import { nursery } from '../environment/grow-data.ts';

/** What the portal makes of the ledger, again whenever it is missing. */
export const madeAgain: ReadonlySet<string> = new Set(['portal.db', 'public']);
const ofOneRun = new Set(['logs', 'incoming', basename(startLock('')), basename(nursery(''))]);
/** A database's journal is part of the copy that SQLite itself makes. */
const journal = /\.db-(?:wal|shm|journal)$/;

/** What of DATA_DIR must not be lost: databases, which have to be copied while somebody writes in them, and files. */
export interface Contents {
  readonly databases: readonly string[];
  /** Paths relative to DATA_DIR, with `/`, in order. */
  readonly files: readonly string[];
}

function filesBelow(dataDir: string, path: string): string[] {
  const found = lstatSync(join(dataDir, path));
  if (found.isFile()) return [path];
  return found.isDirectory()
    ? readdirSync(join(dataDir, path))
        .sort()
        .flatMap((name) => filesBelow(dataDir, `${path}/${name}`))
    : [];
}

/** Looks through DATA_DIR. Whatever is not known to be dispensable is kept: what comes later must not be forgotten here. */
export function contentsOf(dataDir: string): Contents {
  const names = readdirSync(dataDir)
    .sort()
    .filter(
      (name) =>
        !madeAgain.has(name) && !ofOneRun.has(name) && !journal.test(name) && !name.startsWith('.backup-'),
    );
  const isDatabase = (name: string): boolean => name.endsWith('.db');
  return {
    databases: names.filter(isDatabase),
    files: names.filter((name) => !isDatabase(name)).flatMap((name) => filesBelow(dataDir, name)),
  };
}
