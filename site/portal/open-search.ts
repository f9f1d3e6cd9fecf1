import { randomUUID } from 'node:crypto';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import type { Content } from '../content/content.ts';
import { dropSearchChanges, openSearchChanges } from '../search/changes.ts';
import { searchDocumentOf } from '../search/document.ts';
import { embeddedSearch, type EmbeddedSearch } from '../search/embedded/engine.ts';
import type { MeiliSettings } from '../search/meilisearch/connect.ts';
import { followMeilisearch } from '../search/meilisearch/follow.ts';
import { meiliSettings } from '../search/meilisearch/settings.ts';
import type { Searcher } from '../search/port.ts';
import { openStateTurns } from '../search/state-turns.ts';
import type { Store } from '../store/store.ts';
import type { Follower } from '../content/follower.ts';
import { calendarIn } from '../content/county-calendar.ts';
import { lookup } from '../content/lookup.ts';
import { searchFollower } from '../search/search-follower.ts';

export interface SearchOptions {
  readonly store: Store;
  /** Asks the embedded engine, wherever it works. */
  readonly find: Searcher['search'];
  /** Absent: the embedded engine alone. */
  readonly meilisearch: MeiliSettings | undefined;
  readonly now: () => string;
  readonly log: (sentence: string) => void;
  readonly signal: AbortSignal;
}

/** Both engines of a portal. */
export interface PortalSearch {
  /** Always there and always in step. */
  readonly embedded: EmbeddedSearch;
  /** Answers what the public asks: Meilisearch where it is set up and in step, else the embedded engine. */
  readonly searcher: Searcher;
  readonly follower: Follower;
  /** Resolves when Meilisearch was told of everything, or cannot be. */
  settled(): Promise<void>;
}

const indexUid = 'portal';

/** Opens the embedded index and, where it is set up, begins to follow with Meilisearch. */
export function openSearch({ store, find, meilisearch, now, log, signal }: SearchOptions): PortalSearch {
  const embedded = embeddedSearch(store.database);
  const turns = openStateTurns(store.database);
  const calendar = (): WorkingCalendar => calendarIn(store);
  if (meilisearch === undefined) {
    dropSearchChanges(store.database);
    return {
      embedded,
      searcher: { search: find },
      follower: searchFollower({ search: embedded, turns, now, calendar }),
      settled: () => Promise.resolve(),
    };
  }
  const changes = openSearchChanges(store.database, randomUUID);
  const content = {
    list: (index, key) =>
      store.memberships
        .list(index, key, {})
        .flatMap(({ documentId }) => store.documents.get(documentId) ?? []),
  } as Pick<Content, 'list'>;
  const following = followMeilisearch({
    settings: meilisearch,
    indexUid,
    embedded: { search: find },
    log,
    signal,
    quiet: () => !store.database.inTransaction,
    source: {
      changes,
      allIds: embedded.documentIds,
      document(documentId) {
        const document = store.documents.get(documentId);
        return document ? searchDocumentOf(document, lookup(store), beijingDate(now()), calendar()) : null;
      },
      settings: () => meiliSettings(content),
    },
  });
  const told = {
    record(documentId: string): void {
      changes.record(documentId);
      following.wake();
    },
    restart(): void {
      changes.restart();
      following.wake();
    },
  };
  return {
    embedded,
    searcher: following,
    follower: searchFollower({ search: embedded, turns, now, calendar, changes: told }),
    settled: following.settled,
  };
}
