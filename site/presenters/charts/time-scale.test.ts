import { expect, test } from 'vitest';
import { timeScale } from './time-scale.ts';

test('dates lie between both ends, in their order', () => {
  const { at } = timeScale(['2026-06-30', '2026-02-26', undefined, '2026-12-31', null]);
  const places = ['2026-02-26', '2026-06-30', '2026-12-31'].map(at);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(places[2]).toBeLessThan(100);
});

test('a long project is read by few months, evenly apart, across the turn of the year', () => {
  const { months } = timeScale(['2025-11-05', '2027-10-20']);
  expect(months.length).toBeLessThanOrEqual(6);
  expect(months.map(({ month }) => month).slice(0, 2)).toEqual(['2025-11', '2026-04']);
});

test('a single day has a place too', () => {
  expect(timeScale(['2026-02-26']).at('2026-02-26')).toBe(50);
});

test('without any date there is no scale', () => {
  expect(() => timeScale([null])).toThrow(RangeError);
});
