import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Field } from '@xianfeng/content-types';
import type { StoredFile } from './stored-file.ts';

export interface FileDigest {
  /** Lower-case hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

async function open(strapi: Core.Strapi, url: string): Promise<Readable> {
  if (url.startsWith('/')) return createReadStream(join(strapi.dirs.static.public, url));
  const answer = await fetch(url);
  if (!answer.ok || !answer.body) throw new Error(`${answer.status}`);
  return Readable.fromWeb(answer.body);
}

async function read(strapi: Core.Strapi, url: string): Promise<FileDigest> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of await open(strapi, url)) {
    hash.update(chunk as Buffer);
    size += (chunk as Buffer).length;
  }
  return { sha256: hash.digest('hex'), size };
}

const known = new Map<string, Promise<FileDigest>>();

/**
 * Digest and size of a file's original. Read once: a replaced file has another `updatedAt`.
 * @throws ApplicationError in Chinese when the file is not there.
 */
export async function fileDigest(strapi: Core.Strapi, field: Field, file: StoredFile): Promise<FileDigest> {
  const key = `${file.documentId} ${file.url} ${file.updatedAt}`;
  const digest = known.get(key) ?? read(strapi, file.url);
  known.set(key, digest);
  try {
    return await digest;
  } catch {
    known.delete(key);
    throw new errors.ApplicationError(
      `“${field.label}”里的文件《${file.name}》打不开。请在素材库里重新上传，再发布。`,
    );
  }
}
