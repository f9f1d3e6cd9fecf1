import { contentTypeOf, readSnapshot, type LedgerEntry } from '@xianfeng/content-types';
import type { PublishedDocument } from '../store/published-document.ts';
import { isAnnounced, type AnnouncedType } from './announced-types.ts';
import type { Member } from './indexes.ts';

/** A document as it was public last; `lastChanged` is when it was withdrawn. */
export type Withdrawn = { [T in AnnouncedType]: PublishedDocument<T> }[AnnouncedType];

const members = {
  'withdrawn.all': () => ['all'],
  'withdrawn.byOrganization': ({ data }: Withdrawn) => (data.organization ? [data.organization] : []),
  'withdrawn.byProject': ({ data }: Withdrawn) =>
    'projects' in data ? data.projects : 'project' in data && data.project ? [data.project] : [],
} as const satisfies Record<string, (document: Withdrawn) => readonly string[]>;

/** Lists of withdrawn documents, the last withdrawn first. */
export type WithdrawnIndex = keyof typeof members;

/** The last public version of a document that its editors withdrew; null when it is public, redacted, or of a type that is not announced. `entries` are all of it, oldest first. */
export function withdrawnOf(entries: readonly LedgerEntry[]): Withdrawn | null {
  const last = entries.at(-1);
  if (last?.action !== 'withdraw' || !isAnnounced(last.type)) return null;
  const versions = entries.filter(({ action }) => action === 'publish' || action === 'revise');
  const parsed = readSnapshot(contentTypeOf(last.type), versions.at(-1)?.snapshot);
  if (!parsed.success) return null;
  return {
    type: last.type,
    documentId: last.documentId,
    data: parsed.data,
    firstPublished: entries[0]?.at ?? last.at,
    lastChanged: last.at,
    seq: last.seq,
    versions: versions.length,
  } as unknown as Withdrawn;
}

/** Where a withdrawn document stands. */
export function withdrawnMemberships(document: Withdrawn): (Member & { readonly index: WithdrawnIndex })[] {
  return (Object.keys(members) as WithdrawnIndex[]).flatMap((index) =>
    members[index](document).map((key) => ({ index, key, sort: document.lastChanged })),
  );
}
