import { freemem, tmpdir } from 'node:os';
import { statfsSync } from 'node:fs';

/** What a machine has for files that nobody keeps. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** Bytes of memory that programs can still take. */
  readonly freeMemory: number;
  /** Bytes free in a folder that lies in memory; 0 where there is none. */
  readonly freeIn: (folder: string) => number;
}

const GIBIBYTE = 2 ** 30;
const inMemory = '/dev/shm';
/** More than ten times what a whole run was seen to hold at once. */
const needed = 2 * GIBIBYTE;
/** Three desks, a browser each and PostgreSQL. */
const forPrograms = 8 * GIBIBYTE;

export const thisMachine = (): Machine => ({
  platform: process.platform,
  freeMemory: freemem(),
  freeIn: (folder) => {
    try {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize;
    } catch {
      return 0;
    }
  },
});

/**
 * Where a run of the tests keeps its databases and pages: in memory if there is plenty, since they wait for the disk at every
 * step otherwise and nothing of them outlives the run; else in the system's folder for temporary files.
 */
export function scratchParent({ platform, freeMemory, freeIn }: Machine): string {
  const isRoomy = platform === 'linux' && freeMemory >= needed + forPrograms && freeIn(inMemory) >= needed;
  return isRoomy ? inMemory : tmpdir();
}
