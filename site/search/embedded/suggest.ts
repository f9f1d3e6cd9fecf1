import type { Database } from 'better-sqlite3';
import type { PublicTypeName } from '@xianfeng/content-types';
import type { Suggestion } from '../port.ts';
import { suggestionExpressions } from './expressions.ts';
import { carries, filterToken } from './tokens.ts';

const waysOn: readonly PublicTypeName[] = ['organization', 'topic', 'programme'];
/** Most suggestions that lead to units, topics and programmes, so that titles have room too. */
const fewWaysOn = 4;

/** Finds titles for what somebody has typed so far. */
export function suggester(database: Database): (typed: string, limit: number) => Suggestion[] {
  const find = database.prepare<[string, number], Suggestion>(
    'SELECT d.title AS text, d.type, d.address FROM search_texts t JOIN search_documents d ON d.id = t.rowid WHERE t.search_texts MATCH ? ORDER BY t.rowid DESC LIMIT ?',
  );
  const ways = `text : (${waysOn.map((type) => carries(filterToken('type', type))).join(' OR ')})`;

  return (typed, limit) => {
    const expressions = suggestionExpressions(typed);
    const found = new Map<string, Suggestion>();
    const take = (filter: string, most: number): void => {
      for (const expression of expressions) {
        if (found.size >= most) return;
        // More than needed: some were found before, and several documents may have one title.
        for (const suggestion of find.all(`(${expression}) ${filter}`, most * 3))
          if (found.size < most && !found.has(suggestion.text)) found.set(suggestion.text, suggestion);
      }
    };
    take(`AND (${ways})`, Math.min(fewWaysOn, limit));
    take(`NOT (${ways})`, limit);
    return [...found.values()];
  };
}
