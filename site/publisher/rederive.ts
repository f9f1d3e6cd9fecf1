import { contentTypeOf, readSnapshot, type PublicTypeName } from '@xianfeng/content-types';
import type { PublishedDocument } from '../content/content.ts';
import type { Past } from '../content/indexes.ts';
import { lookup, type Lookup } from '../content/lookup.ts';
import { withdrawnMemberships, withdrawnOf } from '../content/withdrawn.ts';
import { resources } from '../content/recording-reader.ts';
import type { Membership } from '../store/memberships.ts';
import type { Store } from '../store/store.ts';
import { rankOf } from '../addresses/rank.ts';
import { hasDates } from '../presenters/events-of.ts';
import { derive, pastOf } from './derive.ts';
import { foldDocument, type Folded } from '@xianfeng/content-types/ledger/fold';
import type { Follower } from '../content/follower.ts';

/** Hears which memberships and addresses changed, to mark the pages that have to be rendered again. */
export interface Marker {
  membership(membership: Membership): void;
  path(path: string): void;
}

/** The public document that a folded story amounts to; undefined when there is none, or none that the schema knows. */
export function documentFrom(
  type: PublicTypeName,
  documentId: string,
  folded: Folded,
): PublishedDocument | undefined {
  if (!folded.current) return undefined;
  const parsed = readSnapshot(contentTypeOf(type), folded.current.snapshot);
  if (!parsed.success) return undefined;
  return {
    type,
    documentId,
    data: parsed.data as unknown as PublishedDocument['data'],
    firstPublished: folded.firstPublished,
    lastChanged: folded.lastChanged,
    seq: folded.current.seq,
    versions: folded.versions,
  };
}

/** A document with what its earlier entries still mean today. */
export interface Refolded {
  readonly documentId: string;
  readonly type: PublicTypeName;
  readonly past: Past;
}

/** A known document whose own entries did not change. */
export function refolded(store: Store, documentId: string, type: PublicTypeName): Refolded {
  const entries = store.entries.ofDocument(documentId);
  return { documentId, type, past: pastOf(type, documentId, foldDocument(entries), entries) };
}

/** Works out what a document is now from its entries, and stores that. */
export function refold(store: Store, documentId: string, type: PublicTypeName): Refolded {
  const entries = store.entries.ofDocument(documentId);
  const folded = foldDocument(entries);
  const document = documentFrom(type, documentId, folded);
  const { firstPublished, lastChanged, versions } = folded;
  const gone = document ? null : (folded.gone ?? { at: lastChanged, note: null });
  store.documents.put(documentId, {
    type,
    gone,
    document: document ?? { type, documentId, data: null, firstPublished, lastChanged, seq: 0, versions },
  });
  return { documentId, type, past: pastOf(type, documentId, folded, entries) };
}

/** Indexes, addresses and followers of one document (without a marker: of one that has none yet, while everything is derived anew); whatever is looked up on the way is remembered, and a change there comes back here. */
export function rederive(
  store: Store,
  followers: readonly Follower[],
  { documentId, type, past }: Refolded,
  marker: Marker | null,
): void {
  const reads = new Set<string>();
  const find = lookup(store);
  const get: Lookup = (wanted, id) => {
    if (id !== documentId) reads.add(id);
    return find(wanted, id);
  };
  const document = store.documents.get(documentId);
  const { memberships: live, claims } = derive(documentId, type, past, document, get);
  const withdrawn = document || !hasDates(type) ? null : withdrawnOf(store.entries.ofDocument(documentId));
  const memberships = withdrawn ? withdrawnMemberships(withdrawn) : live;
  if (marker) {
    const { ended, began } = store.memberships.replace(documentId, memberships);
    for (const membership of [...ended, ...began]) marker.membership(membership);
    for (const path of store.pages.replaceClaims(documentId, claims)) marker.path(path);
  } else {
    store.memberships.add(documentId, memberships);
    store.pages.addClaims(documentId, claims);
  }
  for (const follower of followers) {
    if (document) follower.changed(document, get);
    else follower.gone(documentId);
  }
  store.setDerivationReads(documentId, [...reads]);
}

/** Marks every page that read `resource` (at this sort value, when one is given) for rendering again. */
export function markReaders(store: Store, resource: string, sort?: string): void {
  for (const path of store.pages.announce(resource, sort)) store.pages.markDirty(path, rankOf(path));
}

/** Marks in the store what a changed document touches. */
export const markerIn = (store: Store): Marker => ({
  membership({ index, key, sort }) {
    markReaders(store, resources.list(index, key), sort);
    markReaders(store, resources.keys(index));
  },
  path: (path) => store.pages.markDirty(path, rankOf(path)),
});
