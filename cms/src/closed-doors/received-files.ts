import { mkdirSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

const nameOf = (dataDir: string): string => join(dataDir, 'incoming');

/** Makes the one folder for files that are being received or written, for its owner alone, empty of what a crash left. Only for the process that serves. */
export function emptyIncoming(dataDir: string): void {
  rmSync(nameOf(dataDir), { recursive: true, force: true });
  mkdirSync(nameOf(dataDir), { recursive: true, mode: 0o700 });
}

/** Gives some work, such as one request, a folder of its own, and removes it with everything in it, whatever happens. */
export async function withIncoming<T>(dataDir: string, work: (folder: string) => Promise<T>): Promise<T> {
  // A command writes files, too, without a process that serves.
  await mkdir(nameOf(dataDir), { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(nameOf(dataDir), 'work-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
