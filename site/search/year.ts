import type { Snapshot } from '@xianfeng/content-types';
import { isAnnounced } from '../content/announced-types.ts';
import type { PublishedDocument } from '../content/content.ts';
import { announcedOf } from '../presenters/types/index.ts';

/** The year by which people look for a document: of its programme, its subject or, failing these, its publication. */
export function yearOf(document: PublishedDocument, programmeYear: number | undefined): number | undefined {
  const { type } = document;
  if (type === 'programme') return (document.data as Snapshot<'programme'>).year;
  return isAnnounced(type)
    ? announcedOf(type).year(document as PublishedDocument<typeof type>, programmeYear)
    : undefined;
}
