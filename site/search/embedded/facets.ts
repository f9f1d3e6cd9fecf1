import type { Database } from 'better-sqlite3';
import { facetNames, type FacetName, type Facets } from '../port.ts';
import { countPacked, pack, room, type TraitNumbers } from './packing.ts';
import type { Traits } from './traits.ts';

/** Numbers the values of facets and packs those of one document. */
export function traitPacker(database: Database): (traits: Traits) => number {
  const find = database
    .prepare<[string, string], number>('SELECT number FROM search_values WHERE facet = ? AND value = ?')
    .pluck();
  const last = database
    .prepare<[string], number>('SELECT coalesce(max(number), 0) FROM search_values WHERE facet = ?')
    .pluck();
  const add = database.prepare<[string, number, string]>(
    'INSERT INTO search_values (facet, number, value) VALUES (?, ?, ?)',
  );

  function numberOf(facet: FacetName, values: readonly string[]): number {
    if (values.length === 0) return 0;
    const value = JSON.stringify(values);
    const known = find.get(facet, value);
    if (known !== undefined) return known;
    const number = (last.get(facet) ?? 0) + 1;
    // Beyond all reason; the document is found and filtered all the same, only not counted under this facet.
    if (number >= room[facet]) return 0;
    add.run(facet, number, value);
    return number;
  }

  return (traits) =>
    pack(
      Object.fromEntries(facetNames.map((name) => [name, numberOf(name, traits[name])])) as Record<
        FacetName,
        number
      > satisfies TraitNumbers,
    );
}

function byCount([a, m]: readonly [string, number], [b, n]: readonly [string, number]): number {
  return n - m || (a < b ? -1 : 1);
}

/** Adds up the facets of all hits from their packed traits. */
export function facetCounter(database: Database): (packed: readonly number[]) => Facets {
  const read = database
    .prepare<[string, number], string>('SELECT value FROM search_values WHERE facet = ? AND number = ?')
    .pluck();

  function count(facet: FacetName, hitsByNumber: readonly number[]): Facets[FacetName] {
    const counts = new Map<string, number>();
    hitsByNumber.forEach((hits, number) => {
      const values = JSON.parse(read.get(facet, number) ?? '[]') as string[];
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + hits);
    });
    return [...counts].sort(byCount).map(([value, count]) => ({ value, count }));
  }

  return (packed) => {
    const hitsByNumber = countPacked(packed);
    return Object.fromEntries(facetNames.map((name) => [name, count(name, hitsByNumber[name])])) as Record<
      FacetName,
      Facets[FacetName]
    >;
  };
}
