import { expect, test } from 'vitest';
import { sparing } from './sparing.ts';

test('an error without end is shown a few times, then counted', () => {
  const seen: (string | number)[] = [];
  let clock = 0;
  const show = sparing(
    (line) => seen.push(line),
    (count) => seen.push(count),
    { lines: 2, everyMs: 1000 },
    () => clock,
  );
  for (let index = 0; index < 10; index += 1) show('a');
  clock = 1000;
  show('b');
  clock = 2000;
  show('c');
  expect(seen).toEqual(['a', 'a', 8, 'b', 'c']);
});
