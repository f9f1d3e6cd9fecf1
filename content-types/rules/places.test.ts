import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesInOrder, placesInShort, placeStateWords, type PlaceState } from './places.ts';

const places = fc.array(
  fc.record({ name: fc.string(), state: fc.constantFrom(...(Object.keys(placeStateWords) as PlaceState[])) }),
);

describe('the places of a project', () => {
  it('are told in a line, the done ones first', () => {
    const of = (state: PlaceState) => ({ name: '巷', state });
    expect(placesInShort([of('underway'), of('done'), of('done')])).toBe('3 处：办好了 2 处，正在办 1 处');
    expect(placesInShort([of('waiting')])).toBe('1 处：还没开始 1 处');
  });

  it('stand with what is not done first; none is lost, none changes its place among its like', () => {
    fc.assert(
      fc.property(places, (all) => {
        const ordered = placesInOrder(all);
        expect(ordered).toHaveLength(all.length);
        for (const state of Object.keys(placeStateWords))
          expect(ordered.filter((place) => place.state === state)).toEqual(
            all.filter((place) => place.state === state),
          );
        const firstDone = ordered.findIndex(({ state }) => state === 'done' || state === 'dropped');
        if (firstDone >= 0)
          expect(
            ordered.slice(firstDone).some(({ state }) => state === 'underway' || state === 'waiting'),
          ).toBe(false);
      }),
    );
  });

  it('are counted so that the parts add up', () => {
    fc.assert(
      fc.property(places, (all) => {
        const [total = 0, ...parts] = (placesInShort(all).match(/\d+(?= 处)/g) ?? []).map(Number);
        expect(total).toBe(all.length);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all.length);
      }),
    );
  });
});
