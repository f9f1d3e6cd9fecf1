import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { StoredFile } from './stored-file.ts';

export interface FileDigest {
  /** Lower-case hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

type Place = Pick<StoredFile, 'documentId' | 'url' | 'updatedAt'>;

const isLocal = ({ url }: Place): boolean => url.startsWith('/');
const pathOf = (strapi: Core.Strapi, { url }: Place): string => join(strapi.dirs.static.public, url);

async function open(strapi: Core.Strapi, file: Place): Promise<Readable> {
  if (isLocal(file)) return createReadStream(pathOf(strapi, file));
  const answer = await fetch(file.url);
  if (!answer.ok || !answer.body) throw new Error(`${answer.status}`);
  return Readable.fromWeb(answer.body);
}

async function read(strapi: Core.Strapi, file: Place): Promise<FileDigest> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of await open(strapi, file)) {
    hash.update(chunk as Buffer);
    size += (chunk as Buffer).length;
  }
  return { sha256: hash.digest('hex'), size };
}

/** What tells one state of the bytes from the next. On this disk that is not the row, which is written after them. */
async function keyOf(strapi: Core.Strapi, file: Place): Promise<string> {
  if (!isLocal(file)) return `${file.documentId} ${file.url} ${file.updatedAt}`;
  const { ino, size, mtimeNs } = await stat(pathOf(strapi, file), { bigint: true });
  return `${file.url} ${ino} ${size} ${mtimeNs}`;
}

const known = new Map<string, Promise<FileDigest>>();

/**
 * Digest and size of a file's original, which is read once for each state of its bytes.
 * @throws Error when the file is not there
 */
export async function fileDigest(strapi: Core.Strapi, file: Place): Promise<FileDigest> {
  const key = await keyOf(strapi, file);
  const digest = known.get(key) ?? read(strapi, file);
  known.set(key, digest);
  try {
    return await digest;
  } catch (error) {
    known.delete(key);
    throw error;
  }
}
