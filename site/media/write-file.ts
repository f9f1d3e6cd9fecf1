import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

let written = 0;

/** Writes a whole file or none: whoever reads meanwhile sees the old one or the new one. Makes the folders. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  written += 1;
  const temporary = join(dirname(path), `.${basename(path).slice(-40)}.${process.pid}-${written}`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      // Without it, a power cut may leave the new name on an empty file, and existing files are trusted.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** True when a file of at least one byte lies there. */
export async function isWhole(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && found.isFile() && found.size > 0;
}
