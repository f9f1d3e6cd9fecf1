import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { cleanFile } from '../../media/clean-file.ts';
import type { KnownFile } from './known-keys.ts';

const mimes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.csv': 'text/csv',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.webp': 'image/webp',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

interface LocalFile {
  readonly path: string;
  readonly name: string;
  readonly alt: string;
  readonly caption?: string | undefined;
}

async function store(
  strapi: Core.Strapi,
  filepath: string,
  size: number,
  { path, name, alt, caption }: LocalFile,
): Promise<KnownFile> {
  const ending = extname(path);
  const [uploaded]: KnownFile[] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name, alternativeText: alt, caption } },
      files: {
        filepath,
        originalFilename: name.includes('.') ? name : `${name}${ending}`,
        mimetype: mimes[ending.toLowerCase()] ?? 'application/octet-stream',
        size,
      },
    });
  if (!uploaded) throw new Error(`文件 ${name} 没有存下来`);
  return { id: uploaded.id, documentId: uploaded.documentId };
}

/** Puts a file of this machine into the media library, in the form in which what editors upload is kept: without place, camera and author. */
export async function uploadFile(strapi: Core.Strapi, file: LocalFile): Promise<KnownFile> {
  const bytes = await readFile(file.path);
  const { bytes: kept } = await cleanFile(basename(file.path), bytes);
  if (kept === bytes) return store(strapi, file.path, bytes.length, file);
  const folder = await mkdtemp(join(tmpdir(), 'clean-'));
  try {
    const filepath = join(folder, 'clean');
    await writeFile(filepath, kept);
    return await store(strapi, filepath, kept.length, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
