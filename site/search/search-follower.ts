import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import type { PublicTypeName } from '@xianfeng/content-types';
import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import type { PublishedDocument } from '../content/content.ts';
import type { Lookup } from '../content/lookup.ts';
import type { StateOnDay } from '../presenters/types/announced.ts';
import type { SearchChanges } from './changes.ts';
import { searchDocumentOf } from './document.ts';
import type { EmbeddedSearch } from './embedded/engine.ts';
import { stateOf } from './state.ts';
import type { StateTurns } from './state-turns.ts';
import type { Follower } from '../content/follower.ts';

const lastDay: CalendarDate = '9999-12-31';

export interface SearchFollowerContext {
  readonly search: Pick<EmbeddedSearch, 'put' | 'remove' | 'clear'>;
  readonly turns: StateTurns;
  readonly now: () => string;
  /** The days on which people work, as the county has set them now. */
  readonly calendar: () => WorkingCalendar;
  /** Told as well, within the same transaction, where a second engine follows. */
  readonly changes?: Pick<SearchChanges, 'record' | 'restart'> | undefined;
}

/** Keeps the search index in step with what is public, within the publisher's own transaction. */
export function searchFollower({ search, turns, now, calendar, changes }: SearchFollowerContext): Follower {
  // What time alone never changes is noted too: whoever sets holidays may change it.
  function note(documentId: string, type: PublicTypeName, { state, changesOn }: StateOnDay): void {
    if (state !== undefined) turns.set(documentId, type, { state, changesOn: changesOn ?? lastDay });
  }
  function changed(document: PublishedDocument, get: Lookup): void {
    const today = beijingDate(now());
    const made = searchDocumentOf(document, get, today, calendar());
    if (made) {
      search.put([made]);
      changes?.record(made.documentId);
    }
    note(document.documentId, document.type, stateOf(document, today, calendar()));
  }
  /** Looks again at all whose state may be another one on a day. */
  function lookAgain(day: CalendarDate, get: Lookup): void {
    const today = beijingDate(now());
    for (const { documentId, type, state } of turns.due(day)) {
      const document = get(type, documentId);
      if (!document) continue;
      const next = stateOf(document, today, calendar());
      // Many a deadline moves on by a day without any new word for it.
      if (next.state === state) note(documentId, type, next);
      else changed(document, get);
    }
  }
  return {
    changed(document, get) {
      changed(document, get);
      // Whoever sets holidays moves deadlines, of all whose clock still runs.
      if (document.type === 'siteSettings') lookAgain(lastDay, get);
    },
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
    timePassed: (get) => lookAgain(beijingDate(now()), get),
  };
}
