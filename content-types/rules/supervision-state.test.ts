import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar-date.ts';
import { announcedCalendar } from './working-calendar.ts';
import { supervisionState, type SupervisionFacts } from './supervision-state.ts';

const of = (facts: Partial<SupervisionFacts>, today = '2026-11-10') =>
  supervisionState({ issues: [], ...facts }, today, announcedCalendar);

test('a unit that has to answer is waited for, to the end of its last day', () => {
  const order = { issues: [{ due: '2026-11-30' }], deadline: '2026-11-12' };
  expect(of(order)).toEqual({
    state: 'awaiting',
    open: 1,
    due: '2026-11-12',
    changesOn: '2026-11-13',
    guess: null,
  });
  expect(of(order, '2026-11-12').state).toBe('awaiting');
  expect(of(order, '2026-11-13')).toMatchObject({ state: 'not-put-right', changesOn: null });
});

test('once it has answered, the problems run on to their own days', () => {
  const answered = {
    issues: [{ due: '2026-11-30' }, { due: '2026-11-05', putRightOn: '2026-11-04' }],
    deadline: '2026-11-02',
    repliedOn: '2026-11-01',
  };
  expect(of(answered)).toEqual({
    state: 'putting-right',
    open: 1,
    due: '2026-11-30',
    changesOn: '2026-12-01',
    guess: null,
  });
  expect(of(answered, '2026-12-01').state).toBe('not-put-right');
});

test('a problem without a day of its own is due with the answer', () => {
  expect(of({ issues: [{}], deadline: '2026-11-02', repliedOn: '2026-11-01' }).state).toBe('not-put-right');
  expect(of({ issues: [{}] })).toMatchObject({ state: 'putting-right', due: null, changesOn: null });
});

test('with every problem put right it is put right, whatever the day', () => {
  expect(of({ issues: [{ due: '2026-11-01', putRightOn: '2026-11-09' }], deadline: '2026-11-01' })).toEqual({
    state: 'put-right',
    open: 0,
    due: null,
    changesOn: null,
    guess: null,
  });
});

test('where nothing was found and nothing is owed, it says so', () => {
  expect(of({}).state).toBe('nothing-found');
  expect(of({ deadline: '2026-11-30' }).state).toBe('awaiting');
  expect(of({ deadline: '2026-11-30', repliedOn: '2026-11-09' }).state).toBe('nothing-found');
});

test('a day off does not shorten what a unit has: the next working day counts', () => {
  // 2026-11-14 is a Saturday.
  expect(of({ issues: [{}], deadline: '2026-11-14' }, '2026-11-16').state).toBe('awaiting');
  expect(of({ issues: [{}], deadline: '2026-11-14' }, '2026-11-17').state).toBe('not-put-right');
});

test('the answer stays the same until the day that it names, and changes on it', () => {
  const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays('2026-11-10', days));
  const maybe = fc.option(day, { nil: undefined });
  const facts = fc.record({
    issues: fc.array(fc.record({ due: maybe, putRightOn: maybe }), { maxLength: 4 }),
    deadline: maybe,
    repliedOn: maybe,
  });
  fc.assert(
    fc.property(facts, (any) => {
      const now = supervisionState(any, '2026-11-10', announcedCalendar);
      const last = now.changesOn ?? '2027-02-28';
      for (let today = '2026-11-10'; today < last; today = addDays(today, 1))
        expect(supervisionState(any, today, announcedCalendar).state).toBe(now.state);
      if (now.changesOn)
        expect(supervisionState(any, now.changesOn, announcedCalendar).state).not.toBe(now.state);
    }),
  );
});
