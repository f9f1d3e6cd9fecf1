import { titleOf } from '../../presenters/describe.ts';
import type { Store } from '../../store/store.ts';

/** What a letter is about: a document that is public now, under its present address. */
export interface LetterSubject {
  readonly type: string;
  readonly documentId: string;
  readonly title: string;
  readonly address: string;
}

/** The document at an address that somebody gave; one that moved is followed. Undefined for whatever else was given. */
export function letterSubject(store: Store, given: string): LetterSubject | undefined {
  if (!/^\/[\w/-]{3,200}\/$/.test(given)) return undefined;
  const address = store.pages.get(given)?.location ?? given;
  const [found] = store.memberships.list('documents.byAddress', address, { limit: 1, order: 'ascending' });
  const document = found && store.documents.get(found.documentId);
  if (!document || document.type === 'page') return undefined;
  return { type: document.type, documentId: document.documentId, title: titleOf(document), address };
}
