import type { Day } from './calendar.ts';
import type { Event } from './timeline.ts';

interface Came {
  readonly call: string;
  readonly day: Day;
  readonly people: number;
  readonly shift?: string;
  readonly remark?: string;
}

/** One bringing another, day after day, until so many have come. */
const inPairs = (call: string, from: Day, to: Day, people: number): Came[] =>
  Array.from({ length: Math.ceil(people / 2) }, (_, at) => ({
    call,
    day: from + Math.floor((at * (to - from)) / Math.ceil(people / 2)),
    people: Math.min(2, people - at * 2),
  }));

const canteen = 'shunan-hexin-shetang';
const crossing = 'jishuidian-zhishou';
const [first, second] = ['第一次学习', '第二次学习'];

const came: readonly Came[] = [
  // As many as the county made public on the last of these days.
  ...inPairs(canteen, -33, -21, 29),
  ...inPairs(canteen, -19, -4, 15),
  { call: crossing, day: -6, people: 2, shift: first, remark: '住在老车站边上，夜里也叫得应' },
  { call: crossing, day: -5, people: 1, shift: first },
  { call: crossing, day: -4, people: 2, shift: second },
  { call: crossing, day: -3, people: 2, shift: first, remark: '两口子一起来' },
  // Since then: the first lesson has one place left, and two want to come together.
  { call: crossing, day: -1, people: 2, shift: first },
  { call: crossing, day: -1, people: 1, shift: second, remark: '会游泳' },
];

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** People of no other county: their names and telephones can be nobody's. */
export const signUpEvents: readonly Event[] = came.map(({ call, day, ...filled }, at) => ({
  day,
  order: 8,
  operation: {
    op: 'signUp',
    key: `call-${call}`,
    name: `演示志愿者${twoDigits(at + 1)}`,
    phone: `000000000${twoDigits(at + 1)}`,
    ...filled,
  },
}));
