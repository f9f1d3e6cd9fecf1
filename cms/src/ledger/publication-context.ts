import { AsyncLocalStorage } from 'node:async_hooks';
import type { NoteKind } from '@xianfeng/content-types';

/** What a caller may say about the publications that it causes; what is absent comes from the clock and the document. */
export interface PublicationContext {
  readonly at?: Date;
  readonly note?: string | null;
  readonly noteKind?: NoteKind | null;
  /** The caller tells everything that changes, so nothing else is to follow from it. */
  readonly complete?: true;
  /** `snapshotDigest` of the only content that may become public. */
  readonly approved?: string;
}

/** Carries the circumstances of a publication past Strapi to the ledger. */
export const publicationContext = new AsyncLocalStorage<PublicationContext>();

/** Does what may publish only the content with this digest; with any where there is none. */
export function onlyAs<T>(digest: string | null, work: () => Promise<T>): Promise<T> {
  const approved = digest === null ? {} : { approved: digest };
  return publicationContext.run({ ...publicationContext.getStore(), ...approved }, work);
}
