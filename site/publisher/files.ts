import { mkdir, readdir, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { packable, packings } from './packing.ts';

const temporary = '.writing~';

/** Writes a whole file or nothing: a reader sees the old bytes or the new ones. `fresh`: the file's folder is hardly there yet. */
export async function writeAtomically(
  folder: string,
  file: string,
  bytes: Uint8Array | string,
  fresh = false,
): Promise<void> {
  const target = join(folder, file);
  const draft = `${target}${temporary}`;
  if (fresh) await mkdir(dirname(target), { recursive: true });
  try {
    await writeFile(draft, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(draft, bytes);
  }
  // Before the new file stands: a web server that sends packed files unseen must not send those of the old one.
  await removePacked(folder, file);
  await rename(draft, target);
  // One of the old file may have been finished in between; what is finished later sees that its file is another one.
  await removePacked(folder, file);
}

async function removePacked(folder: string, file: string): Promise<void> {
  if (!packable(file)) return;
  await Promise.all(packings.map((packing) => rm(join(folder, `${file}.${packing}`), { force: true })));
}

// Where these are answered there is no such file.
const nothingThere = ['EISDIR', 'ERR_FS_EISDIR', 'ENOTDIR', 'ENAMETOOLONG'];

/** Removes a file, where there is one, and the folders that it leaves empty. */
export async function removeFile(folder: string, file: string): Promise<void> {
  try {
    await removePacked(folder, file);
    await rm(join(folder, file), { force: true });
  } catch (error) {
    if (!nothingThere.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  for (let place = dirname(file); place !== '.'; place = dirname(place)) {
    try {
      await rmdir(join(folder, place));
    } catch {
      return;
    }
  }
}

/** Every file below a folder, as paths relative to it; half-written ones of a killed process are removed. */
export async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: string[] = [];
  for (const entry of found) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    if (entry.name.endsWith(temporary)) await unlink(file);
    else files.push(relative(folder, file).split(sep).join('/'));
  }
  return files;
}
