import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { SeedFile } from '../operation.ts';
import { developPicture } from './develop.ts';
import { drawPicture, pictureKeys, type Picture } from './picture.ts';

/** Change it with `developPicture`: pictures that an older one made are then made again. */
const development = 2;
const atOnce = availableParallelism();

function fileOf(folder: string, { key, svg }: Picture): string {
  return join(
    folder,
    `${key}-${createHash('sha256').update(`${development}${svg}`).digest('hex').slice(0, 12)}.jpg`,
  );
}

async function hang(folder: string, key: string): Promise<SeedFile> {
  const picture = drawPicture(key);
  const path = fileOf(folder, picture);
  if (!existsSync(path)) {
    for (const older of globSync(`${key}-????????????.jpg`, { cwd: folder }))
      rmSync(join(folder, older), { force: true });
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, await developPicture(picture));
    renameSync(unfinished, path);
  }
  return { key, path, name: `${key}.jpg`, alt: picture.alt };
}

/**
 * The pictures of the demo county as files in `folder`; only those that are not there yet are made.
 * @param onMade is told how many of how many are there
 */
export async function hangPictures(
  folder: string,
  onMade: (made: number, all: number) => void = () => {},
  signal?: AbortSignal,
  keys = pictureKeys,
): Promise<SeedFile[]> {
  mkdirSync(folder, { recursive: true });
  const files: SeedFile[] = [];
  for (let at = 0; at < keys.length; at += atOnce) {
    signal?.throwIfAborted();
    files.push(...(await Promise.all(keys.slice(at, at + atOnce).map((key) => hang(folder, key)))));
    onMade(files.length, keys.length);
  }
  return files;
}
