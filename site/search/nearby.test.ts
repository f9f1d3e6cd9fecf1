import { expect, it } from 'vitest';
import type { Suggestion } from './port.ts';
import { nearbyTitles } from './nearby.ts';

const titled = (text: string): Suggestion => ({ text, type: 'project', address: `/${text}/` });

/** Titles that contain what is typed; counts how often it is asked. */
function titles(...texts: string[]) {
  const asked: string[] = [];
  return {
    asked,
    suggest(typed: string): Suggestion[] {
      asked.push(typed);
      return texts.filter((text) => text.includes(typed)).map(titled);
    },
  };
}

const found = (search: ReturnType<typeof titles>, question: string): string[] =>
  nearbyTitles(search, question).map(({ text }) => text);

it('finds titles that hold a piece of the question, those of long pieces first', () => {
  expect(found(titles('圩堤加固', '青石河圩堤'), '青石河圩堤改造')).toEqual(['青石河圩堤', '圩堤加固']);
});

it.each([
  '村'.repeat(100),
  'a'.repeat(100),
  '2026 '.repeat(25),
  '龘靐齉爩鱻麤龗灪吁'.repeat(11),
  '（'.repeat(100),
])('asks at most a dozen times, whatever is sent: %s', (question) => {
  const search = titles();
  expect(found(search, question)).toEqual([]);
  expect(search.asked.length).toBeLessThanOrEqual(12);
  for (const piece of search.asked) expect(Array.from(piece).length).toBeLessThanOrEqual(20);
});

it('stops when it has taken its time, with what was found', () => {
  let time = 0;
  const slow = { suggest: (typed: string) => ((time += 60), [titled(typed)]) };
  expect(nearbyTitles(slow, '青石河圩堤改造', () => time)).toHaveLength(2);
});
