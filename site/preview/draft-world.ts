import { canonicalJson, sealEntry, type Json, type LedgerEntry } from '@xianfeng/content-types';
import type { PreviewDraft } from '@xianfeng/content-types/drafts/draft';
import type { PublishedDocument } from '../content/content.ts';
import { addressOfDocument } from '../content/indexes.ts';
import type { Lookup } from '../content/lookup.ts';
import { resources, type ReaderSources } from '../content/recording-reader.ts';
import { fixedAddresses } from '../addresses/page-addresses.ts';
import { derive, pastOf, type Derived } from '../publisher/derive.ts';
import { foldDocument } from '@xianfeng/content-types/ledger/fold';
import { documentFrom, refolded } from '../publisher/rederive.ts';
import type { Membership } from '../store/memberships.ts';
import type { Store } from '../store/store.ts';
import { overlayMemberships } from './overlay-memberships.ts';

/** The public content as it would be if a draft were published now. Made in memory; the store is only read. */
export interface DraftWorld {
  readonly sources: Omit<ReaderSources, 'picture'>;
  /** What publication would bring: something new, a change of what is public, or nothing. */
  readonly news: 'new' | 'changed' | 'none';
  /** Where the draft would stand; null for what has no page of its own. */
  readonly address: string | null;
  /** Whether there would be a page at an address. */
  stands(path: string): boolean;
  /** Addresses that the publication would render again, feeds and all. */
  readonly touched: readonly string[];
}

/** The ledger entry that publishing the draft at `now` would append; null when the public would see no difference. */
function entryOf(
  store: Store,
  { type, documentId, snapshot, note, noteKind }: PreviewDraft,
  now: string,
  salt: string,
): LedgerEntry | null {
  const head = store.entries.head();
  const current = store.documents.get(documentId)?.seq;
  const shown = current === undefined ? null : store.entries.at(current)?.snapshot;
  if (shown && canonicalJson(shown as Json) === canonicalJson(snapshot as Json)) return null;
  const at = head.at !== null && head.at > now ? head.at : now;
  const action = current === undefined ? 'publish' : 'revise';
  return sealEntry({ seq: head.seq + 1, at, action, type, documentId, snapshot, note, noteKind }, salt);
}

/** Stands for the salt that the desk draws when it publishes: a preview's check code is never the later one. */
const previewSalt = '0'.repeat(32);

const identity = ({ index, key, sort }: Membership): string => JSON.stringify([index, key, sort]);

/** The memberships that only one of both lists has. */
function changed(before: readonly Membership[], after: readonly Membership[]): Membership[] {
  const [old, fresh] = [new Set(before.map(identity)), new Set(after.map(identity))];
  return [
    ...before.filter((one) => !fresh.has(identity(one))),
    ...after.filter((one) => !old.has(identity(one))),
  ];
}

/** Puts a draft over the public content; null when it lacks something without which there is no page. */
export function draftWorld(
  store: Store,
  draft: PreviewDraft,
  now: string,
  salt = previewSalt,
): DraftWorld | null {
  const { type, documentId } = draft;
  const entry = entryOf(store, draft, now, salt);
  const story = [...store.entries.ofDocument(documentId), ...(entry ? [entry] : [])];
  const head = entry ?? store.entries.head();
  const folded = foldDocument(story);
  const document = documentFrom(type, documentId, folded);
  if (!document) return null;

  const documents = { get: (id: string) => (id === documentId ? document : store.documents.get(id)) };
  const find: Lookup = (wanted, id) => {
    const found = documents.get(id);
    return found?.type === wanted ? (found as PublishedDocument<typeof wanted>) : undefined;
  };
  const derived = new Map<string, Derived>([
    [documentId, derive(documentId, type, pastOf(type, documentId, folded, story), document, find)],
  ]);
  for (const id of store.derivedFrom(documentId)) {
    const other = id === documentId ? undefined : store.documents.get(id);
    if (other) derived.set(id, derive(id, other.type, refolded(store, id, other.type).past, other, find));
  }

  const claimed = new Set(
    [...derived.values()].flatMap(({ claims }) =>
      claims.filter(({ kind }) => kind === 'page').map(({ path }) => path),
    ),
  );
  const touched = new Set([
    ...claimed,
    ...store.pages.readersOf(resources.document(documentId)),
    ...store.pages.readersOf(resources.head),
  ]);
  for (const [id, { memberships }] of derived) {
    for (const { index, key, sort } of changed(store.memberships.of(id), memberships)) {
      for (const path of [
        ...store.pages.readersOf(resources.list(index, key), sort),
        ...store.pages.readersOf(resources.keys(index)),
      ])
        touched.add(path);
    }
  }

  return {
    sources: {
      documents,
      memberships: overlayMemberships(
        store.memberships,
        new Map([...derived].map(([id, { memberships }]) => [id, memberships])),
      ),
      entries: {
        ofDocument: (id) => (id === documentId ? story : store.entries.ofDocument(id)),
        head: () => ({ seq: head.seq, at: head.at }),
      },
      dataFiles: store.dataFiles,
    },
    news: entry === null ? 'none' : entry.action === 'revise' ? 'changed' : 'new',
    address: addressOfDocument(document),
    stands: (path) =>
      fixedAddresses.includes(path) || claimed.has(path) || store.pages.isClaimedByOthers(path, derived),
    touched: [...touched],
  };
}
