import { describe, expect, it } from 'vitest';
import { askedPlaces } from './asked-places.ts';

const places = [
  { name: '学前巷', aliases: '老学前街、书院后门', state: 'done', done: '2026-10-08' },
  { name: '菜市场西巷', state: 'underway', due: '2026-12-03' },
  { name: '菜市场东巷', state: 'waiting' },
] as const;
const asked = (question: string) => askedPlaces(places, question).map(({ name }) => name);

describe('somebody who looks for their own lane', () => {
  it.each([
    ['by its name', '学前巷', ['学前巷']],
    ['by what they call it', '书院后门', ['学前巷']],
    ['among other words', '学前巷 路灯', ['学前巷']],
    ['in other characters', '學前巷', ['学前巷']],
    ['by a part that several share, what is under way first', '菜市场', ['菜市场西巷', '菜市场东巷']],
    ['by what no place is called', '路灯', []],
    ['by one character, which says nothing', '巷', []],
    ['without a question', '', []],
  ])('%s', (_how, question, expected) => {
    expect(asked(question)).toEqual(expected);
  });
});
