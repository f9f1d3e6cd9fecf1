import { addressOf, contentTypeOf, type Addressable, type PublicTypeName } from '@xianfeng/content-types';
import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { PublishedDocument } from '../content/content.ts';
import { belongingsOf, type GetDocument } from './belongings.ts';
import { peopleOf, publicTextOf } from './public-text.ts';
import { stateOf } from './state.ts';

/** A published document as search engines take it: everything that it is found by and shown with. */
export interface SearchDocument {
  readonly documentId: string;
  readonly type: PublicTypeName;
  readonly address: string;
  readonly title: string;
  /** Short name and other names of a unit or topic: they count like its title. */
  readonly aliases: readonly string[];
  /** All public text besides the title; a line break ends a paragraph. */
  readonly body: string;
  /** Names of what it belongs to: units, places, topics, project, programme. */
  readonly names: readonly string[];
  /** Posts and names of the people whom it quotes. */
  readonly people: readonly string[];
  /** documentId and full name of the unit that published it. */
  readonly organization?: string;
  readonly organizationName?: string;
  /** How many units lie above a unit. */
  readonly depth?: number;
  /** documentIds. */
  readonly topics: readonly string[];
  readonly year?: number;
  /** Code of a project's stage. */
  readonly stage?: string;
  /** Code of how a project stands against its dates, or a call against its own, on the day it was made. */
  readonly state?: string;
  readonly firstPublished: string;
}

/** Null for what is not looked for: settings and redirects. `get` answers what is public now. */
export function searchDocumentOf(
  document: PublishedDocument,
  get: GetDocument,
  today: CalendarDate,
): SearchDocument | null {
  const snapshot: Readonly<Record<string, unknown>> = document.data;
  const address = addressOf({
    ...snapshot,
    type: document.type,
    documentId: document.documentId,
  } as Addressable);
  if (address === null) return null;
  const type = contentTypeOf(document.type);
  const { state } = stateOf(document, today);
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
