import type { Database } from 'better-sqlite3';
import type { SearchQuery } from '../query.ts';
import { matchExpression } from './tokens.ts';
import { wantedTokens } from './traits.ts';

/** Finds ids, never texts: what all hits have in common, and which of them a page shows. */
export function matchReader(database: Database) {
  const traits = database.prepare<[string], number>('SELECT r.traits FROM search_texts t CROSS JOIN search_traits r ON r.id = t.rowid WHERE t.tokens MATCH ?').pluck();
  const countTitles = database.prepare<[string], number>('SELECT count(*) FROM search_titles WHERE tokens MATCH ?').pluck();
  const titles = database.prepare<[string, number, number], number>('SELECT rowid FROM search_titles WHERE tokens MATCH ? ORDER BY rowid DESC LIMIT ? OFFSET ?').pluck();
  const texts = database.prepare<[string, number, number], number>('SELECT rowid FROM search_texts WHERE tokens MATCH ? ORDER BY rowid DESC LIMIT ? OFFSET ?').pluck();
  const textsOnly = database
    .prepare<[string, string, number, number], number>(
      'SELECT rowid FROM search_texts WHERE tokens MATCH ? AND rowid NOT IN (SELECT rowid FROM search_titles WHERE tokens MATCH ?) ORDER BY rowid DESC LIMIT ? OFFSET ?',
    )
    .pluck();

  return {
    /** The packed traits of every hit. */
    traits(expression: string): number[] {
      return traits.all(expression);
    },
    /** Those with all words in the title first, each group newest first. */
    page(expression: string, hasWords: boolean, limit: number, offset: number): number[] {
      if (!hasWords) return texts.all(expression, limit, offset);
      const inTitle = titles.all(expression, limit, offset);
      if (inTitle.length === limit) return inTitle;
      const before = inTitle.length > 0 ? offset + inTitle.length : (countTitles.get(expression) ?? 0);
      return [...inTitle, ...textsOnly.all(expression, expression, limit - inTitle.length, Math.max(0, offset - before))];
    },
  };
}

/** The full-text expression of a query. */
export function expressionOf(words: readonly string[], query: SearchQuery): string {
  return matchExpression(words, wantedTokens(query));
}
