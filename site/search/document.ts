import { addressOf, contentTypeOf, type Addressable, type PublicTypeName } from '@xianfeng/content-types';
import type { PublishedDocument } from '../content/content.ts';
import { belongingsOf, type GetDocument } from './belongings.ts';
import { publicTextOf } from './public-text.ts';

/** A published document as search engines take it: everything that it is found by and shown with. */
export interface SearchDocument {
  readonly documentId: string;
  readonly type: PublicTypeName;
  readonly address: string;
  readonly title: string;
  /** All public text besides the title; a line break ends a paragraph. */
  readonly body: string;
  /** Names of what it belongs to: units, places, topics, project, programme. */
  readonly names: readonly string[];
  /** documentId and full name of the unit that published it. */
  readonly organization?: string;
  readonly organizationName?: string;
  /** documentIds. */
  readonly topics: readonly string[];
  readonly year?: number;
  /** Code of a project's stage. */
  readonly stage?: string;
  readonly firstPublished: string;
}

/** Null for what is not looked for: settings and redirects. `get` answers what is public now. */
export function searchDocumentOf(document: PublishedDocument, get: GetDocument): SearchDocument | null {
  const snapshot: Readonly<Record<string, unknown>> = document.data;
  const address = addressOf({ ...snapshot, type: document.type, documentId: document.documentId } as Addressable);
  if (address === null) return null;
  const type = contentTypeOf(document.type);
  return {
    documentId: document.documentId,
    type: document.type,
    address,
    title: String(snapshot[type.titleField] ?? ''),
    body: publicTextOf(type, snapshot),
    firstPublished: document.firstPublished,
    ...belongingsOf(document, get),
  };
}
