import type { Database } from 'better-sqlite3';

// Places for documents of one millisecond; any more take the nearest later places.
const placesPerMillisecond = 4;

/**
 * Gives each document the id that makes order by id the order from old to new. Full-text search walks by id, so the
 * newest hits come first without sorting, however many there are; and the ledger's own order appends to the index.
 * Throws RangeError for what is no instant.
 */
export function recencyIds(database: Database): (firstPublished: string) => number {
  const taken = database.prepare<[number], number>('SELECT id FROM search_documents WHERE id >= ? ORDER BY id').pluck();
  // Many documents of one instant would otherwise look for a place from the same start, over and over.
  let last = { wanted: Number.NaN, given: Number.NaN };
  return (firstPublished) => {
    const wanted = Date.parse(firstPublished) * placesPerMillisecond;
    if (Number.isNaN(wanted)) throw new RangeError(`Not an instant: ${firstPublished}`);
    let free = wanted === last.wanted ? last.given + 1 : wanted;
    for (const id of taken.iterate(free)) {
      if (id !== free) break;
      free += 1;
    }
    last = { wanted, given: free };
    return free;
  };
}
