import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AttemptCounter } from './attempt-counter.ts';

let clock = 0;
const counter = (): AttemptCounter => new AttemptCounter({ most: 3, withinMs: 1000 }, () => clock);

test('so many attempts are allowed within the time, and again when it is over', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 }), (pauses) => {
      clock = 0;
      const attempts = counter();
      const made: number[] = [];
      for (const pause of pauses) {
        clock += pause;
        if (attempts.wait('a') > 0) continue;
        attempts.count('a');
        made.push(clock);
      }
      // A window begins with its first attempt: two that meet allow twice as many, never more.
      for (const at of made)
        expect(made.filter((other) => other > at - 1000 && other <= at).length).toBeLessThanOrEqual(6);
      clock += 1000;
      expect(attempts.wait('a')).toBe(0);
    }),
  );
});

test('nobody is refused for what another did, and a right attempt does not count', () => {
  const attempts = counter();
  for (let attempt = 0; attempt < 3; attempt += 1) attempts.count('a');
  expect([attempts.wait('a') > 0, attempts.wait('b')]).toEqual([true, 0]);
  attempts.takeBack('a');
  expect(attempts.wait('a')).toBe(0);
});

test('made-up keys use no more memory than there is room for', () => {
  const attempts = counter();
  for (let key = 0; key < 50_000; key += 1) attempts.count(String(key));
  expect(attempts.size).toBe(20_000);
});
