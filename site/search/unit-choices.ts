import type { Content } from '../content/content.ts';
import type { SearchResult } from './port.ts';
import { countsWithAllBelow } from '../presenters/units.ts';

/** A unit that can be chosen, with the hits of all that lie below it; `depth` is its place in the shown part of the tree. */
export interface UnitChoice {
  readonly value: string;
  readonly count: number;
  readonly depth: number;
}

/**
 * The part of the tree of units that is worth showing: the way down to the chosen unit, and what lies directly below it;
 * without a choice, the highest units and what lies directly below a single highest one.
 */
export function unitChoices(
  content: Pick<Content, 'get' | 'list'>,
  counts: SearchResult['facets']['organization'],
  chosen: string | undefined,
): UnitChoice[] {
  const sums = countsWithAllBelow(content, counts);
  const parentOf = (unit: string): string | undefined => content.get('organization', unit)?.data.parent;
  const sorted = [...sums].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const below = (parent: string, depth: number): UnitChoice[] =>
    sorted.filter(([unit]) => parentOf(unit) === parent).map(([value, count]) => ({ value, count, depth }));

  if (chosen !== undefined) {
    const way: string[] = [];
    for (
      let unit: string | undefined = chosen;
      unit !== undefined && !way.includes(unit);
      unit = parentOf(unit)
    )
      way.unshift(unit);
    return [
      ...way.map((value, depth) => ({ value, count: sums.get(value) ?? 0, depth })),
      ...below(chosen, way.length),
    ];
  }
  const highest = sorted.filter(([unit]) => {
    const parent = parentOf(unit);
    return parent === undefined || !sums.has(parent);
  });
  const [only] = highest;
  return [
    ...highest.map(([value, count]) => ({ value, count, depth: 0 })),
    ...(highest.length === 1 && only ? below(only[0], 1) : []),
  ];
}
