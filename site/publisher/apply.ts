import type { LedgerEntry } from '@xianfeng/content-types';
import { resources } from '../content/recording-reader.ts';
import type { Store } from '../store/store.ts';
import type { Follower } from '../content/follower.ts';
import { markReaders, markerIn, rederive, refold, refolded } from './rederive.ts';

/**
 * Takes new ledger entries into the store: documents, indexes, claimed addresses, followers such as search,
 * and the list of pages to render again. All or nothing.
 */
export function applyEntries(
  store: Store,
  followers: readonly Follower[],
  entries: readonly LedgerEntry[],
): void {
  if (entries.length === 0) return;
  store.transaction(() => {
    for (const entry of entries) store.entries.add(entry);
    const touched = new Map(entries.map((entry) => [entry.documentId, entry.type]));
    const derivedAgain = new Set(
      [...touched.keys()]
        .flatMap((documentId) => store.derivedFrom(documentId))
        .filter((documentId) => !touched.has(documentId)),
    );
    const folds = [...touched].map(([documentId, type]) => refold(store, documentId, type));
    const marker = markerIn(store);
    for (const fold of folds) rederive(store, followers, fold, marker);
    for (const documentId of derivedAgain) {
      const type = store.documents.get(documentId)?.type;
      if (type) rederive(store, followers, refolded(store, documentId, type), marker);
    }
    for (const documentId of touched.keys()) markReaders(store, resources.document(documentId));
    markReaders(store, resources.head);
  });
}
