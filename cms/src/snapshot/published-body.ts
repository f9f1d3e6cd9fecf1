import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Field } from '@xianfeng/content-types';
import {
  filesInBody,
  imagesWithoutAlt,
  MissingFilesError,
  publishFiles,
} from '@xianfeng/content-types/body/files';
import type { PublishedMedia } from '@xianfeng/content-types/body/media';
import { storedBodySchema } from '@xianfeng/content-types/body/schema';
import { describeFile, requireAlternative } from './published-media.ts';
import type { StoredFile } from './stored-file.ts';

async function filesByDocumentId(
  strapi: Core.Strapi,
  documentIds: string[],
): Promise<Map<string, StoredFile>> {
  if (documentIds.length === 0) return new Map();
  const files: StoredFile[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { documentId: { $in: documentIds } } });
  return new Map(files.map((file) => [file.documentId, file]));
}

/**
 * Rich text with every stored file replaced by its public form.
 * @throws ApplicationError in Chinese for what the public form must not be.
 */
export async function publishedBody(strapi: Core.Strapi, field: Field, value: unknown): Promise<unknown> {
  const parsed = storedBodySchema.safeParse(value);
  if (!parsed.success)
    throw new errors.ApplicationError(
      `“${field.label}”里有不能公开的内容：${parsed.error.issues[0]?.message ?? '格式不对。'}`,
    );
  const files = await filesByDocumentId(strapi, filesInBody(parsed.data));
  const wordless = imagesWithoutAlt(parsed.data);
  const media = new Map<string, PublishedMedia>();
  for (const [documentId, file] of files) {
    if (wordless.includes(documentId)) requireAlternative(field, file);
    media.set(documentId, await describeFile(strapi, field, file));
  }
  try {
    return publishFiles(parsed.data, media);
  } catch (error) {
    throw error instanceof MissingFilesError
      ? new errors.ApplicationError(`“${field.label}”：${error.message}`)
      : error;
  }
}
