import { contentTypeOf, snapshotSchema, type LedgerEntry, type PublicTypeName } from '@xianfeng/content-types';
import type { PublishedDocument } from '../content/content.ts';
import type { Lookup } from '../content/indexes.ts';
import { resources } from '../content/recording-reader.ts';
import type { Membership } from '../store/memberships.ts';
import type { Store } from '../store/store.ts';
import { rankOf } from './addresses.ts';
import { derive } from './derive.ts';
import { foldDocument, type Folded } from './fold.ts';

/** Told of every document whose public content changed, inside the same transaction as the change. */
export interface Follower {
  /** Look-ups through `get` are remembered: when what they found changes, this is told again. */
  changed(document: PublishedDocument, get: Lookup): void;
  gone(documentId: string): void;
  /** Everything will be told again from the beginning. */
  restart(): void;
}

function documentFrom(type: PublicTypeName, documentId: string, folded: Folded): PublishedDocument | undefined {
  if (!folded.current) return undefined;
  const parsed = snapshotSchema(contentTypeOf(type)).safeParse(folded.current.snapshot);
  if (!parsed.success) return undefined;
  return { type, documentId, data: parsed.data as unknown as PublishedDocument['data'], firstPublished: folded.firstPublished, lastChanged: folded.lastChanged, seq: folded.current.seq, versions: folded.versions };
}

/**
 * Takes new ledger entries into the store: documents, indexes, claimed addresses, followers such as search,
 * and the list of pages to render again. All or nothing.
 */
export function applyEntries(store: Store, followers: readonly Follower[], entries: readonly LedgerEntry[]): void {
  if (entries.length === 0) return;
  store.transaction(() => {
    for (const entry of entries) store.entries.add(entry);
    const touched = new Map(entries.map((entry) => [entry.documentId, entry.type]));
    const derivedAgain = new Set([...touched.keys()].flatMap((documentId) => store.derivedFrom(documentId)).filter((documentId) => !touched.has(documentId)));
    const folds = [...touched].map(([documentId, type]) => refold(store, documentId, type));
    for (const fold of folds) rederive(store, followers, fold);
    for (const documentId of derivedAgain) {
      const type = store.documents.get(documentId)?.type;
      if (type) rederive(store, followers, { documentId, type, folded: foldDocument(store.entries.ofDocument(documentId)) });
    }
    for (const documentId of touched.keys()) markReaders(store, resources.document(documentId));
    markReaders(store, resources.head);
  });
}

function lookup(store: Store): Lookup {
  return (<T extends PublicTypeName>(type: T, id: string) => {
    const document = store.documents.get(id);
    return document?.type === type ? (document as PublishedDocument<T>) : undefined;
  }) as Lookup;
}

interface Refolded {
  readonly documentId: string;
  readonly type: PublicTypeName;
  readonly folded: Folded;
}

function refold(store: Store, documentId: string, type: PublicTypeName): Refolded {
  const folded = foldDocument(store.entries.ofDocument(documentId));
  const document = documentFrom(type, documentId, folded);
  const { firstPublished, lastChanged, versions } = folded;
  const gone = document ? null : (folded.gone ?? { at: lastChanged, note: null });
  store.documents.put(documentId, { type, gone, document: document ?? { type, documentId, data: null, firstPublished, lastChanged, seq: 0, versions } });
  return { documentId, type, folded };
}

/** Indexes, addresses and followers of one document; whatever is looked up on the way is remembered, and a change there comes back here. */
function rederive(store: Store, followers: readonly Follower[], { documentId, type, folded }: Refolded): void {
  const reads = new Set<string>();
  const find = lookup(store);
  const get: Lookup = (wanted, id) => {
    if (id !== documentId) reads.add(id);
    return find(wanted, id);
  };
  const document = store.documents.get(documentId);
  const { memberships, claims } = derive(documentId, type, folded, document, get);
  const { ended, began } = store.memberships.replace(documentId, memberships);
  for (const membership of [...ended, ...began]) markMembershipReaders(store, membership);
  for (const path of store.pages.replaceClaims(documentId, claims)) store.pages.markDirty(path, rankOf(path));
  for (const follower of followers) {
    if (document) follower.changed(document, get);
    else follower.gone(documentId);
  }
  store.setDerivationReads(documentId, [...reads]);
}

function markMembershipReaders(store: Store, { index, key, sort }: Membership): void {
  markReaders(store, resources.list(index, key), sort);
  markReaders(store, resources.keys(index));
}

/** Marks every page that read `resource` (at this sort value, when one is given) for rendering again. */
export function markReaders(store: Store, resource: string, sort?: string): void {
  for (const path of store.pages.readersOf(resource, sort)) store.pages.markDirty(path, rankOf(path));
}
