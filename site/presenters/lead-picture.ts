import type { PublishedMedia } from '@xianfeng/content-types/body/media';
import type { PublishedBody } from '@xianfeng/content-types/body/nodes';
import type { PublishedDocument } from '../content/content.ts';

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPicture = (value: unknown): value is PublishedMedia =>
  isGroup(value) && typeof value.sha256 === 'string' && String(value.mime).startsWith('image/');
const isBody = (value: unknown): value is PublishedBody =>
  isGroup(value) && value.type === 'doc' && Array.isArray(value.content);

/** The picture that was chosen to stand for something, before any that only stands in its text. */
const chosen = ['cover', 'photo', 'photos', 'photoPairs'] as const;
// Kept as files of their own; the page shows no picture of them.
const files = new Set(['attachments', 'scan', 'before']);

/** The first picture within a value, in reading order. */
function firstPicture(value: unknown): PublishedMedia | undefined {
  if (isPicture(value)) return value;
  if (isBody(value)) return value.content.find((block) => block.type === 'image')?.attrs.media;
  const parts = Array.isArray(value)
    ? (value as readonly unknown[])
    : isGroup(value)
      ? Object.entries(value).flatMap(([name, part]) => (files.has(name) ? [] : [part]))
      : [];
  for (const part of parts) {
    const picture = firstPicture(part);
    if (picture) return picture;
  }
  return undefined;
}

/** The picture that stands for a document: its cover or portrait, its first photo, what a pair of photos came to, or the first in its texts. */
export function leadPicture({ data }: PublishedDocument): PublishedMedia | undefined {
  const fields: Group = data;
  return firstPicture(chosen.map((name) => fields[name])) ?? firstPicture(fields);
}
