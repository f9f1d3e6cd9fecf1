import type { Database } from 'better-sqlite3';

// Places for documents of one millisecond; any more take the nearest later places.
const placesPerMillisecond = 4;

/**
 * Gives each document the id that makes order by id the order from low to high standing (a number of milliseconds, see
 * `standing`). Full-text search walks by id, so the hits that stand highest come first without sorting, however many
 * there are; and the ledger's own order mostly appends to the index.
 */
export function standingIds(database: Database): (standing: number) => number {
  const taken = database
    .prepare<[number], number>('SELECT id FROM search_documents WHERE id >= ? ORDER BY id')
    .pluck();
  // Many documents of one instant would otherwise look for a place from the same start, over and over.
  let last = { wanted: Number.NaN, given: Number.NaN };
  return (standing) => {
    const wanted = standing * placesPerMillisecond;
    let free = wanted === last.wanted ? last.given + 1 : wanted;
    for (const id of taken.iterate(free)) {
      if (id !== free) break;
      free += 1;
    }
    last = { wanted, given: free };
    return free;
  };
}
