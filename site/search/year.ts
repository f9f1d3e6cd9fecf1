import type { Snapshot } from '@xianfeng/content-types';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import type { PublishedDocument } from '../content/content.ts';

function yearIn(date: string): number {
  return Number(date.slice(0, 4));
}

/** The year by which people look for a document: of its programme, its subject or, failing these, its publication. */
export function yearOf(document: PublishedDocument, programmeYear: number | undefined): number | undefined {
  switch (document.type) {
    case 'project':
      return programmeYear ?? yearIn(beijingDate(document.firstPublished));
    case 'programme':
    case 'bulletin':
    case 'honour':
      return (document.data as Snapshot<'programme' | 'bulletin' | 'honour'>).year;
    case 'update':
      return yearIn((document.data as Snapshot<'update'>).asOf);
    case 'meeting':
      return yearIn(beijingDate((document.data as Snapshot<'meeting'>).startsAt));
    case 'standing':
      return yearIn((document.data as Snapshot<'standing'>).period);
    case 'supervision':
      return yearIn((document.data as Snapshot<'supervision'>).date);
    case 'call':
    case 'notice':
    case 'case':
      return yearIn((document.data as Snapshot<'notice'>).opens ?? beijingDate(document.firstPublished));
    default:
      return undefined;
  }
}
