import {
  contentTypeOf,
  snapshotSchema,
  type LedgerEntry,
  type PublicTypeName,
} from '@xianfeng/content-types';
import type { PublishedDocument } from '../store/published-document.ts';
import type { Member } from './indexes.ts';

/** What calendars have to say is off: documents with dates that left the public. */
const datedTypes = ['project', 'call', 'meeting', 'notice', 'standing', 'supervision'] as const;
export type DatedType = (typeof datedTypes)[number];

/** A document as it was public last; `lastChanged` is when it was withdrawn. */
export type Withdrawn = { [T in DatedType]: PublishedDocument<T> }[DatedType];

const members = {
  'withdrawn.all': () => ['all'],
  'withdrawn.byOrganization': ({ data }: Withdrawn) => [data.organization],
  'withdrawn.byProject': ({ data }: Withdrawn) =>
    'projects' in data ? data.projects : 'project' in data && data.project ? [data.project] : [],
} as const satisfies Record<string, (document: Withdrawn) => readonly string[]>;

/** Lists of withdrawn documents, the last withdrawn first. */
export type WithdrawnIndex = keyof typeof members;

/** The last public version of a document that its editors withdrew; null when it is public, redacted, or has no dates. `entries` are all of it, oldest first. */
export function withdrawnOf(entries: readonly LedgerEntry[]): Withdrawn | null {
  const last = entries.at(-1);
  if (last?.action !== 'withdraw' || !(datedTypes as readonly PublicTypeName[]).includes(last.type))
    return null;
  const versions = entries.filter(({ action }) => action === 'publish' || action === 'revise');
  const parsed = snapshotSchema(contentTypeOf(last.type)).safeParse(versions.at(-1)?.snapshot);
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
