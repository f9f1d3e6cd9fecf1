import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import type { PublishedDocument } from '../content/content.ts';
import type { Lookup } from '../content/lookup.ts';
import type { SearchChanges } from './changes.ts';
import { searchDocumentOf } from './document.ts';
import type { EmbeddedSearch } from './embedded/engine.ts';
import { stateOf } from './state.ts';
import type { StateTurns } from './state-turns.ts';
import type { Follower } from '../content/follower.ts';

export interface SearchFollowerContext {
  readonly search: Pick<EmbeddedSearch, 'put' | 'remove' | 'clear'>;
  readonly turns: StateTurns;
  readonly now: () => string;
  /** Told as well, within the same transaction, where a second engine follows. */
  readonly changes?: Pick<SearchChanges, 'record' | 'restart'> | undefined;
}

/** Keeps the search index in step with what is public, within the publisher's own transaction. */
export function searchFollower({ search, turns, now, changes }: SearchFollowerContext): Follower {
  function changed(document: PublishedDocument, get: Lookup): void {
    const today = beijingDate(now());
    const made = searchDocumentOf(document, get, today);
    if (made) {
      search.put([made]);
      changes?.record(made.documentId);
    }
    turns.set(document.documentId, document.type, stateOf(document, today));
  }
  return {
    changed,
    gone(documentId) {
      search.remove([documentId]);
      changes?.record(documentId);
      turns.forget(documentId);
    },
    restart() {
      search.clear();
      changes?.restart();
      turns.clear();
    },
    timePassed(get) {
      const today = beijingDate(now());
      for (const { documentId, type, state } of turns.due(today)) {
        const document = get(type, documentId);
        if (!document) continue;
        const next = stateOf(document, today);
        // Many a deadline moves on by a day without any new word for it.
        if (next.state === state) turns.set(documentId, type, next);
        else changed(document, get);
      }
    },
  };
}
