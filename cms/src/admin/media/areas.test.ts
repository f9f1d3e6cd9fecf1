import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shifted, stretched, turnedRight, type Area } from './areas.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const area = fc
  .tuple(share, share, share, share)
  .map(([x, y, w, h]): Area => ({ x: x * 0.9, y: y * 0.9, width: 0.02 + w * 0.08, height: 0.02 + h * 0.08 }));
const way = fc.double({ min: -2, max: 2, noNaN: true });
const isInside = ({ x, y, width, height }: Area) =>
  x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9;

test('a rectangle stays in the picture, however it is pulled and turned', () => {
  fc.assert(
    fc.property(area, way, way, (one, right, down) => {
      for (const next of [shifted(one, right, down), stretched(one, right, down), turnedRight(one)])
        expect(isInside(next)).toBe(true);
    }),
  );
});

test('four turns bring it back to where it was', () => {
  fc.assert(
    fc.property(area, (one) => {
      const back = turnedRight(turnedRight(turnedRight(turnedRight(one))));
      expect(back.x).toBeCloseTo(one.x);
      expect(back.y).toBeCloseTo(one.y);
    }),
  );
});

test('what is at the top left is at the top right after a turn', () => {
  expect(turnedRight({ x: 0, y: 0, width: 0.2, height: 0.1 })).toEqual({
    x: 0.9,
    y: 0,
    width: 0.1,
    height: 0.2,
  });
});
