import { readdir, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileAddress, mediaFolders, pictureAddress } from '../addresses/media-addresses.ts';
import { isPicture, type MediaReference } from './media-reference.ts';

const width = /-\d+\.(?:avif|webp)$/;

/** What the files of one picture have in common, or the whole path of an attachment, below the public folder. */
const stemOf = (media: MediaReference): string =>
  isPicture(media)
    ? pictureAddress(media.sha256, 0, 'webp').slice(1).replace(width, '')
    : decodeURIComponent(fileAddress(media)).slice(1);

/** Removes from the folders of pictures and attachments whatever is made of none of these. */
export async function keepOnlyFilesOf(publicFolder: string, list: Iterable<MediaReference>): Promise<void> {
  const kept = new Set([...list].map(stemOf));
  for (const folder of mediaFolders) {
    const found = await readdir(join(publicFolder, folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    for (const entry of found) {
      const path = join(entry.parentPath, entry.name);
      const file = relative(publicFolder, path).split(sep).join('/');
      if (entry.isFile() && !kept.has(file) && !kept.has(file.replace(width, '')))
        await rm(path, { force: true });
    }
  }
}
