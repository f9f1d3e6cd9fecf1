import type { PublishedDocument } from '../store/published-document.ts';
import type { Lookup } from './lookup.ts';

/** Told of every document whose public content changed, inside the same transaction as the change. */
export interface Follower {
  /** Look-ups through `get` are remembered: when what they found changes, this is told again. */
  changed(document: PublishedDocument, get: Lookup): void;
  gone(documentId: string): void;
  /** Everything will be told again from the beginning. */
  restart(): void;
  /** Time went on; what a document says of today may have changed with it. */
  timePassed?(get: Lookup): void;
}
