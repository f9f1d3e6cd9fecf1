import { describe, expect, it } from 'vitest';
import type { Content } from '../content/content.ts';
import { countsWithAllBelow, unitWithAllBelow } from './units.ts';

const parents: Record<string, string | undefined> = {
  county: undefined,
  town: 'county',
  village: 'town',
  office: 'county',
  a: 'b',
  b: 'a',
};
const content = {
  get: (_: string, id: string) => (id in parents ? { data: { parent: parents[id] } } : undefined),
  list: (_: string, above: string) =>
    Object.keys(parents)
      .filter((id) => parents[id] === above)
      .map((documentId) => ({ documentId })),
} as unknown as Content;

describe('the tree of units', () => {
  it('counts a unit with all that lies below it', () => {
    const counts = [
      { value: 'village', count: 3 },
      { value: 'town', count: 2 },
      { value: 'office', count: 1 },
    ];
    expect(Object.fromEntries(countsWithAllBelow(content, counts))).toEqual({
      village: 3,
      town: 5,
      office: 1,
      county: 6,
    });
    expect(unitWithAllBelow(content, 'town')).toEqual(['town', 'village']);
    expect(unitWithAllBelow(content, 'county')).toEqual(['county', 'town', 'office', 'village']);
  });

  it('stands units that point at each other, and units that are not public', () => {
    expect(unitWithAllBelow(content, 'a')).toEqual(['a', 'b']);
    expect(
      Object.fromEntries(
        countsWithAllBelow(content, [
          { value: 'a', count: 1 },
          { value: 'secret', count: 2 },
        ]),
      ),
    ).toEqual({ a: 1, b: 1, secret: 2 });
  });
});
