import type { Database } from 'better-sqlite3';
import type { PublicTypeName } from '@xianfeng/content-types';
import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { StateOnDay } from '../presenters/types/announced.ts';

/** Remembers which documents' states time alone will change, so that search can follow. */
export interface StateTurns {
  /** Notes a document's state; one that never changes by itself needs no note. */
  set(documentId: string, type: PublicTypeName, standing: StateOnDay): void;
  forget(documentId: string): void;
  clear(): void;
  /** Documents whose noted state may be another one on this day. */
  due(
    today: CalendarDate,
  ): { readonly documentId: string; readonly type: PublicTypeName; readonly state: string }[];
}

/** Opens the list inside a database that the caller owns. */
export function openStateTurns(database: Database): StateTurns {
  database.exec(`
    CREATE TABLE IF NOT EXISTS search_turns (document_id TEXT PRIMARY KEY, type TEXT NOT NULL, state TEXT NOT NULL, turns_on TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS search_turns_by_day ON search_turns (turns_on);
  `);
  const put = database.prepare<[string, string, string, string]>(
    'INSERT OR REPLACE INTO search_turns VALUES (?, ?, ?, ?)',
  );
  const remove = database.prepare<[string]>('DELETE FROM search_turns WHERE document_id = ?');
  const due = database.prepare<[string], { documentId: string; type: PublicTypeName; state: string }>(
    'SELECT document_id AS documentId, type, state FROM search_turns WHERE turns_on <= ? ORDER BY document_id',
  );
  return {
    set(documentId, type, { state, changesOn }) {
      if (state !== undefined && changesOn !== null) put.run(documentId, type, state, changesOn);
      else if (state !== undefined) remove.run(documentId);
    },
    forget: (documentId) => void remove.run(documentId),
    clear: () => database.exec('DELETE FROM search_turns'),
    due: (today) => due.all(today),
  };
}
