import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Field } from '@xianfeng/content-types';
import type { PublishedMedia } from '@xianfeng/content-types/body/media';
import { fileDigest, type FileDigest } from './file-digest.ts';
import type { StoredFile } from './stored-file.ts';

const filled = (text: string | null | undefined) => text?.trim() || undefined;

/** The media library measures every picture; what it could not measure is none, whatever its name says. */
function requirePicture(field: Field, file: StoredFile): void {
  if (file.mime.startsWith('image/') && !file.width)
    throw new errors.ApplicationError(
      `“${field.label}”里的照片《${file.name}》打不开，可能不是照片。请换一张，再发布。`,
    );
}

/** @throws ApplicationError in Chinese for a picture without words for those who cannot see it. */
export function requireAlternative(field: Field, file: StoredFile): void {
  if (file.mime.startsWith('image/') && !filled(file.alternativeText))
    throw new errors.ApplicationError(
      `“${field.label}”里的照片《${file.name}》还没有替代文字。请用一句话写明照片里有什么，再发布。`,
    );
}

async function digestOf(strapi: Core.Strapi, field: Field, file: StoredFile): Promise<FileDigest> {
  try {
    return await fileDigest(strapi, file);
  } catch {
    throw new errors.ApplicationError(
      `“${field.label}”里的文件《${file.name}》打不开。请在素材库里重新上传，再发布。`,
    );
  }
}

/**
 * The public form of a file, with the digest of its original.
 * @throws ApplicationError in Chinese when the file is gone, or a picture only by its name
 */
export async function describeFile(
  strapi: Core.Strapi,
  field: Field,
  file: StoredFile,
): Promise<PublishedMedia> {
  requirePicture(field, file);
  const alt = filled(file.alternativeText);
  const caption = filled(file.caption);
  return {
    documentId: file.documentId,
    name: file.name,
    ...(alt ? { alt } : {}),
    ...(caption ? { caption } : {}),
    mime: file.mime,
    ...(file.width ? { width: file.width } : {}),
    ...(file.height ? { height: file.height } : {}),
    ...(await digestOf(strapi, field, file)),
    url: file.url,
  };
}

/** The public form of a file that stands in a field of its own. */
export async function publishedMedia(
  strapi: Core.Strapi,
  field: Field,
  file: StoredFile,
): Promise<PublishedMedia> {
  requireAlternative(field, file);
  return describeFile(strapi, field, file);
}
