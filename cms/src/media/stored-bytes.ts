import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { withIncoming } from '../closed-doors/received-files.ts';
import type { StoredFile } from '../snapshot/stored-file.ts';
import type { OwnedFile } from './media-scope.ts';

const FILE = 'plugin::upload.file';

/** A row of the library, with who brought it. */
export type LibraryRow = StoredFile & OwnedFile;

/** The file of a number as it stands now; null when there is none. */
export const libraryRow = (strapi: Core.Strapi, id: number): Promise<LibraryRow | null> =>
  strapi.db.query(FILE).findOne({ where: { id }, populate: { createdBy: { select: ['id'] } } as never });

/** The original of a file, as it lies in storage. */
export async function storedBytes(strapi: Core.Strapi, { url }: LibraryRow): Promise<Buffer> {
  return url.startsWith('/')
    ? readFile(join(strapi.dirs.static.public, url))
    : Buffer.from(await (await fetch(url)).arrayBuffer());
}

/** Which bytes a file has: what was drawn on others must not be put onto these. */
export const versionOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Puts bytes at the address of a file, makes its thumbnail of them, and writes down its size. Whoever calls holds the file.
 */
export async function storeBytes(
  strapi: Core.Strapi,
  file: LibraryRow,
  bytes: Buffer,
  user?: object,
): Promise<LibraryRow> {
  return withIncoming(strapi.dirs.static.public, async (folder) => {
    const filepath = join(folder, 'rewritten');
    await writeFile(filepath, bytes);
    const { id, name, alternativeText, mime } = file;
    return strapi
      .plugin('upload')
      .service('upload')
      .replace(
        id,
        {
          data: { fileInfo: { name, alternativeText, caption: undefined } },
          file: { filepath, originalFilename: name, mimetype: mime, size: bytes.length },
        },
        { user },
      );
  });
}
