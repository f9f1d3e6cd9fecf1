import type { Database } from 'better-sqlite3';

// Places for documents of one millisecond; the rest takes the nearest later places.
const placesPerMillisecond = 4;
const horizon = Date.UTC(2100, 0, 1);

/**
 * Gives each document the id that makes order by id the order from new to old. Full-text search walks by id, so the
 * newest hits come first without sorting, however many there are.
 */
export function recencyIds(database: Database): (firstPublished: string) => number {
  const taken = database.prepare<[number], number>('SELECT id FROM search_documents WHERE id >= ? ORDER BY id').pluck();
  return (firstPublished) => {
    let free = (horizon - Date.parse(firstPublished)) * placesPerMillisecond;
    for (const id of taken.iterate(free)) {
      if (id !== free) break;
      free += 1;
    }
    return free;
  };
}
