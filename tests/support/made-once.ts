import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Has the first of several test files that need a folder fill it; the others wait until it is full.
 * @throws {Error} the first one's, in every file
 */
export async function madeOnce(folder: string, make: () => Promise<void>): Promise<void> {
  const [full, failed] = [join(folder, '.full'), join(folder, '.failed')];
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    while (!existsSync(full)) {
      if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'), { cause: error });
      await wait(100);
    }
    return;
  }
  try {
    await make();
    writeFileSync(full, '');
  } catch (error) {
    writeFileSync(failed, String(error));
    throw error;
  }
}
