import {
  readSnapshot,
  contentTypeOf,
  type LedgerEntry,
  type PublicTypeName,
  type Snapshot,
} from '@xianfeng/content-types';
import {
  beijingDate,
  nextBeijingMidnight,
  startOfBeijingDay,
} from '@xianfeng/content-types/rules/beijing-time';
import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import type { DocumentStore } from '../store/documents.ts';
import type { DataFileStore } from '../store/data-files.ts';
import type { EntryStore } from '../store/entries.ts';
import { highest, type MembershipStore } from '../store/memberships.ts';
import type { Note } from '../store/pages.ts';
import type { Content, ListOptions, Picture, PublishedDocument, Version } from './content.ts';
import { calendarOf, settingsList } from './county-calendar.ts';
import type { IndexName } from './indexes.ts';
import { withdrawnOf } from './withdrawn.ts';

/** Names under which reads are noted and changes announced. */
export const resources = {
  document: (documentId: string): string => `document:${documentId}`,
  list: (index: string, key: string): string => `index:${index}/${key}`,
  keys: (index: string): string => `keys:${index}`,
  picture: (sha256: string): string => `picture:${sha256}`,
  head: 'head',
  dataFiles: 'data-files',
} as const;

export interface ReaderSources {
  readonly documents: Pick<DocumentStore, 'get'>;
  readonly memberships: Pick<MembershipStore, 'list' | 'count' | 'keys'>;
  readonly entries: Pick<EntryStore, 'ofDocument' | 'head'>;
  readonly picture: (sha256: string) => Picture;
  readonly dataFiles: Pick<DataFileStore, 'edition'>;
}

/** A `Content` together with what was asked of it. */
export interface RecordingReader {
  readonly content: Content;
  notes(): Note[];
  /** Instant at which time alone may change the answers; null when never. */
  expires(): string | null;
}

interface Window {
  readonly low: string;
  readonly high: string;
}

/** The same windows without overlaps, in order: what lies between two of them was not looked at. */
function joined(windows: readonly Window[]): Window[] {
  if (windows.length < 2) return [...windows];
  const result: Window[] = [];
  for (const window of windows.toSorted((a, b) => (a.low < b.low ? -1 : 1))) {
    const last = result.at(-1);
    if (last && window.low <= last.high)
      result[result.length - 1] = { low: last.low, high: window.high > last.high ? window.high : last.high };
    else result.push(window);
  }
  return result;
}

// Most pages ask only which entry they stand on: a snapshot is read when somebody looks at it.
function versionOf<T extends PublicTypeName>({
  seq,
  at,
  action,
  type,
  digest,
  note,
  noteKind,
  snapshot,
}: LedgerEntry): Version<T> {
  let read: Snapshot<T> | null | undefined;
  return {
    seq,
    at,
    action,
    digest,
    note,
    noteKind,
    get data() {
      if (read !== undefined) return read;
      const parsed =
        action === 'redact' || snapshot === null ? null : readSnapshot(contentTypeOf(type), snapshot);
      read = parsed?.success ? (parsed.data as Snapshot<T>) : null;
      return read;
    },
  };
}

/** Makes the reader for one rendering at the instant `now`. */
export function createRecordingReader(sources: ReaderSources, now: string): RecordingReader {
  const windows = new Map<string, Window[]>();
  let expires: string | null = null;
  const today = beijingDate(now);

  function note(resource: string, low = '', high: string = highest): void {
    const known = windows.get(resource);
    if (known?.some((window) => window.low <= low && window.high >= high)) return;
    windows.set(resource, [...(known ?? []), { low, high }]);
  }

  function expireAt(instant: string): void {
    if (expires === null || instant < expires) expires = instant;
  }

  function get<T extends PublicTypeName>(type: T, documentId: string): PublishedDocument<T> | undefined {
    note(resources.document(documentId));
    const document = sources.documents.get(documentId);
    return document?.type === type ? (document as PublishedDocument<T>) : undefined;
  }

  function list(index: IndexName, key: string, options: ListOptions = {}): PublishedDocument[] {
    const members = sources.memberships.list(index, key, options);
    const last =
      options.limit !== undefined && members.length >= options.limit ? members.at(-1)?.sort : undefined;
    // Beyond the last of a full list nothing can be seen, so nothing there needs to wake the page.
    const ascending = options.order === 'ascending';
    note(
      resources.list(index, key),
      ascending ? options.from : (last ?? options.from),
      ascending ? (last ?? options.to) : options.to,
    );
    return members.flatMap(({ documentId }) => {
      note(resources.document(documentId));
      const document = sources.documents.get(documentId);
      return document ? [document] : [];
    });
  }

  let known: WorkingCalendar | undefined;
  const calendar = (): WorkingCalendar =>
    (known ??= calendarOf(list(...settingsList, { limit: 1, order: 'ascending' })[0]));

  const content: Content = {
    get,
    list: list as Content['list'],
    first: ((index, key, options = {}) => list(index, key, { ...options, limit: 1 })[0]) as Content['first'],
    count(index, key, range = {}) {
      note(resources.list(index, key), range.from, range.to);
      return sources.memberships.count(index, key, range);
    },
    keys(index) {
      note(resources.keys(index));
      return sources.memberships.keys(index);
    },
    withdrawn(index, key, limit) {
      const members = sources.memberships.list(index, key, { limit });
      note(resources.list(index, key), members.length < limit ? '' : members.at(-1)?.sort);
      return members.flatMap(({ documentId }) => {
        note(resources.document(documentId));
        return withdrawnOf(sources.entries.ofDocument(documentId)) ?? [];
      });
    },
    versions<T extends PublicTypeName>(type: T, documentId: string): Version<T>[] {
      note(resources.document(documentId));
      return sources.entries
        .ofDocument(documentId)
        .filter((entry) => entry.type === type)
        .map((entry) => versionOf<T>(entry));
    },
    head() {
      note(resources.head);
      return sources.entries.head();
    },
    today() {
      expireAt(nextBeijingMidnight(now));
      return today;
    },
    when(rule) {
      const answer = rule(today, calendar());
      if (answer.changesOn) expireAt(startOfBeijingDay(answer.changesOn));
      return answer;
    },
    calendar,
    picture({ sha256 }) {
      note(resources.picture(sha256));
      return sources.picture(sha256);
    },
    dataEdition() {
      note(resources.dataFiles);
      return sources.dataFiles.edition();
    },
  };

  return {
    content,
    notes: () =>
      [...windows].flatMap(([resource, list]) => joined(list).map((window) => ({ resource, ...window }))),
    expires: () => expires,
  };
}
