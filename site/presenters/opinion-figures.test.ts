import { isMondayToFriday } from '@xianfeng/content-types/rules/working-days';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleOpinions } from '../src/styleguide/example-opinions.ts';
import { opinionFigures } from './opinion-figures.ts';

const calendar = { worksOn: isMondayToFriday, knows: () => true };
const [example] = exampleOpinions('2026-11-24');
if (!example) throw new Error('There is no example');

const opinion = (data: Partial<typeof example.data>) => ({ ...example, data: { ...example.data, ...data } });
const byUnit = ({ organization }: typeof example.data) => organization;

test('an answer counts as in time up to the fifth working day, a weekend not counted', () => {
  const answered = (answeredOn: string) => opinion({ receivedOn: '2026-11-20', answeredOn });
  const days = ['2026-11-20', '2026-11-27', '2026-11-28', '2026-11-30'];
  expect(opinionFigures(days.map(answered), ({ answeredOn }) => answeredOn, calendar)).toEqual([
    { group: '2026-11-20', count: 1, inTime: 1, adopted: 1 },
    { group: '2026-11-27', count: 1, inTime: 1, adopted: 1 },
    { group: '2026-11-28', count: 1, inTime: 1, adopted: 1 },
    { group: '2026-11-30', count: 1, inTime: 0, adopted: 1 },
  ]);
});

test('what is adopted in part counts with what is adopted, and the groups add up to all', () => {
  const outcome = fc.constantFrom('adopted', 'partly', 'explained', 'declined', 'not-ours' as const);
  fc.assert(
    fc.property(fc.array(fc.record({ organization: fc.constantFrom('a', 'b'), outcome })), (all) => {
      const figures = opinionFigures(all.map(opinion), byUnit, calendar);
      const sum = (count: (figure: (typeof figures)[number]) => number) =>
        figures.reduce((total, figure) => total + count(figure), 0);
      expect(sum(({ count }) => count)).toBe(all.length);
      expect(sum(({ adopted }) => adopted)).toBe(
        all.filter((each) => ['adopted', 'partly'].includes(each.outcome)).length,
      );
    }),
  );
});
