import { facetNames, type FacetName } from '../port.ts';

/** For each facet the number of a value (or of a set of topics), 0 for none. */
export type TraitNumbers = Readonly<Record<FacetName, number>>;

/** How many numbers a facet may use; all facets together fit into an integer that a double holds exactly (2^52). */
export const room: TraitNumbers = {
  type: 2 ** 5,
  organization: 2 ** 15,
  topic: 2 ** 15,
  year: 2 ** 7,
  stage: 2 ** 5,
  state: 2 ** 5,
};

/** One integer for all traits of a document: reading one per hit is what makes counting quick. */
export function pack(numbers: TraitNumbers): number {
  return facetNames.reduce((packed, name) => packed * room[name] + numbers[name], 0);
}

/** How often each number occurs, per facet; position 0 counts those without a value. */
export function countPacked(packed: readonly number[]): Readonly<Record<FacetName, readonly number[]>> {
  const counts = Object.fromEntries(facetNames.map((name): [FacetName, number[]] => [name, []])) as Record<
    FacetName,
    number[]
  >;
  const lastFirst = facetNames.toReversed().map((name) => ({ counted: counts[name], room: room[name] }));
  for (const traits of packed) {
    let rest = traits;
    for (const { counted, room } of lastFirst) {
      const above = Math.floor(rest / room);
      const number = rest - above * room;
      counted[number] = (counted[number] ?? 0) + 1;
      rest = above;
    }
  }
  return counts;
}
