import type { Database, Statement } from 'better-sqlite3';
import type { Sort } from '../query.ts';
import type { Span } from '../span.ts';

const orders: Record<Sort, string> = {
  relevance: 't.rowid DESC',
  newest: 'r.published DESC, t.rowid DESC',
  oldest: 'r.published, t.rowid',
};

/** Finds ids, never texts: what all hits have in common, and which of them a page shows. */
export function matchReader(database: Database) {
  const found =
    'FROM search_texts t CROSS JOIN search_traits r ON r.id = t.rowid WHERE t.search_texts MATCH ? AND r.published BETWEEN ? AND ?';
  const traits = database.prepare<[string, number, number], number>(`SELECT r.traits ${found}`).pluck();
  const total = database.prepare<[string, number, number], number>(`SELECT count(*) ${found}`).pluck();
  const pages = Object.fromEntries(
    Object.entries(orders).map(([sort, order]) => [
      sort,
      database
        .prepare<[string, number, number, number, number], number>(
          `SELECT t.rowid ${found} ORDER BY ${order} LIMIT ? OFFSET ?`,
        )
        .pluck(),
    ]),
  ) as Record<Sort, Statement<[string, number, number, number, number], number>>;

  return {
    /** The packed traits of every hit. */
    traits: (expression: string, { first, last }: Span): number[] => traits.all(expression, first, last),
    /** Hits of several expressions that exclude each other, one after the other, each in the given order. */
    page(
      expressions: readonly string[],
      { first, last }: Span,
      sort: Sort,
      limit: number,
      offset: number,
    ): number[] {
      const ids: number[] = [];
      let skip = offset;
      for (const [at, expression] of expressions.entries()) {
        const some = pages[sort].all(expression, first, last, limit - ids.length, skip);
        ids.push(...some);
        if (ids.length === limit) break;
        // What was skipped here need not be skipped in what follows.
        if (some.length > 0) skip = 0;
        else if (skip > 0 && at < expressions.length - 1) skip -= total.get(expression, first, last) ?? 0;
      }
      return ids;
    },
  };
}
