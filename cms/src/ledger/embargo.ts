import { errors } from '@strapi/utils';
import type { ContentType } from '@xianfeng/content-types';
import { beijingDate, formatDate } from '@xianfeng/content-types/rules/beijing-time';

type Row = Readonly<Record<string, unknown>>;

/** Why a document may not become public at this moment, in a sentence; null when it may, or when no day was set. */
export function embargoWords(type: ContentType, row: Row, at: Date): string | null {
  const day = type.fields.notBefore && row.notBefore;
  if (typeof day !== 'string' || day <= beijingDate(at.toISOString())) return null;
  return `“${type.fields.notBefore?.label}”写的是${formatDate(day)}，到那天以前不能公开。可以先批准，再定时到那天发布。`;
}

/** @throws ApplicationError in Chinese when the document may not become public at this moment, whoever asks */
export function refuseEmbargoed(type: ContentType, row: Row, at: Date): void {
  const words = embargoWords(type, row, at);
  if (words !== null) throw new errors.ApplicationError(words);
}
