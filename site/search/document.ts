import { addressOf, contentTypeOf, type Addressable } from '@xianfeng/content-types';
import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import type { PublishedDocument } from '../content/content.ts';
import { belongingsOf, type GetDocument } from './belongings.ts';
import { peopleOf, publicTextOf } from './public-text.ts';
import type { SearchDocument } from './search-document.ts';
import { stateOf } from './state.ts';

/** Null for what is not looked for: settings and redirects. `get` answers what is public now. */
export function searchDocumentOf(
  document: PublishedDocument,
  get: GetDocument,
  today: CalendarDate,
  calendar: WorkingCalendar,
): SearchDocument | null {
  const snapshot: Readonly<Record<string, unknown>> = document.data;
  const address = addressOf({
    ...snapshot,
    type: document.type,
    documentId: document.documentId,
  } as Addressable);
  if (address === null) return null;
  const type = contentTypeOf(document.type);
  const { state } = stateOf(document, today, calendar);
  return {
    documentId: document.documentId,
    type: document.type,
    address,
    title: String(snapshot[type.titleField] ?? ''),
    body: publicTextOf(type, snapshot),
    people: peopleOf(type, snapshot),
    firstPublished: document.firstPublished,
    ...(state === undefined ? {} : { state }),
    ...belongingsOf(document, get),
  };
}
