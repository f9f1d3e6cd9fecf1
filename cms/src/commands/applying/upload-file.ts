import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { KnownFile } from './known-keys.ts';

const mimes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif', '.csv': 'text/csv', '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.gif': 'image/gif', '.jpeg': 'image/jpeg', '.jpg': 'image/jpeg',
  '.mp4': 'video/mp4', '.pdf': 'application/pdf', '.png': 'image/png', '.txt': 'text/plain', '.webp': 'image/webp', '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Puts a file of this machine into the media library. */
export async function uploadFile(strapi: Core.Strapi, file: { path: string; name: string; alt: string; caption?: string | undefined }): Promise<KnownFile> {
  const mimetype = mimes[extname(file.path).toLowerCase()] ?? 'application/octet-stream';
  const { size } = await stat(file.path);
  const [uploaded]: KnownFile[] = await strapi.plugin('upload').service('upload').upload({
    data: { fileInfo: { name: file.name, alternativeText: file.alt, caption: file.caption } },
    files: { filepath: file.path, originalFilename: file.name.includes('.') ? file.name : `${file.name}${extname(file.path)}`, mimetype, size },
  });
  if (!uploaded) throw new Error(`文件 ${file.name} 没有存下来`);
  return { id: uploaded.id, documentId: uploaded.documentId };
}
