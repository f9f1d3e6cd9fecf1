import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDay, dayNumber } from './calendar-date.ts';
import {
  agreedUntil,
  deadlineOf,
  dueState,
  dueWords,
  leftOpenWords,
  milestoneDueState,
  nextAgreed,
  projectDueState,
  type DatedMilestone,
  type DueAnswer,
} from './due-state.ts';
import { isPromised, outcomeWords, stageOrder, type Outcome } from './stages.ts';
import { announcedCalendar, calendarWith } from './working-calendar.ts';
import { workingDayFrom } from './working-days.ts';

const dates = fc.integer({ min: dayNumber('2025-06-01'), max: dayNumber('2027-03-31') }).map(dateOfDay);
const milestones: fc.Arbitrary<DatedMilestone> = fc.record(
  { planned: dates, done: fc.option(dates, { freq: 2 }), extendedTo: fc.option(dates) },
  { requiredKeys: ['planned'] },
);

const shown = ({ state, days }: DueAnswer) => ({ state, days });

/** Walks day by day to the day before `changesOn`, at most a year and a half. */
function* daysUntil(today: string, changesOn: string | null) {
  const last = changesOn ? dayNumber(changesOn) - 1 : dayNumber(today) + 550;
  for (let day = dayNumber(today); day <= last; day += 1) yield dateOfDay(day);
}

describe('the state of a milestone', () => {
  const milestone = { planned: '2026-03-31' };

  it.each([
    ['2026-03-23', 'normal', null, '2026-03-24'],
    ['2026-03-24', 'due-soon', 5, '2026-03-25'],
    ['2026-03-28', 'due-soon', 2, '2026-03-30'],
    ['2026-03-31', 'due-soon', 0, '2026-04-01'],
    ['2026-04-01', 'overdue', 1, '2026-04-02'],
    ['2026-04-29', 'overdue', 20, '2026-04-30'],
    ['2026-04-30', 'long-overdue', 21, '2026-05-06'],
  ] as const)('on %s is %s', (today, state, days, changesOn) => {
    expect(dueState(milestone, today, announcedCalendar)).toEqual({ state, days, changesOn, guess: null });
  });

  it('is due on the next working day when its date is a day off', () => {
    expect(deadlineOf({ planned: '2026-10-01' }, announcedCalendar)).toBe('2026-10-08');
    expect(dueState({ planned: '2026-10-01' }, '2026-10-05', announcedCalendar).state).toBe('due-soon');
    expect(dueState({ planned: '2026-10-01' }, '2026-10-09', announcedCalendar)).toMatchObject({
      state: 'overdue',
      days: 1,
    });
  });

  it('is overdue at once when a deadline passes, even before a day off', () => {
    expect(dueState({ planned: '2026-03-27' }, '2026-03-28', announcedCalendar)).toEqual({
      state: 'overdue',
      days: 0,
      changesOn: '2026-03-30',
      guess: null,
    });
  });

  it('counts an extension to a later date, and only such a one', () => {
    expect(
      dueState({ planned: '2026-03-31', extendedTo: '2026-06-30' }, '2026-05-06', announcedCalendar).state,
    ).toBe('extended');
    expect(
      dueState({ planned: '2026-03-31', extendedTo: '2026-06-30' }, '2026-06-30', announcedCalendar).state,
    ).toBe('due-soon');
    expect(
      dueState({ planned: '2026-03-31', extendedTo: '2026-06-30' }, '2026-07-01', announcedCalendar).state,
    ).toBe('overdue');
    expect(
      dueState({ planned: '2026-03-31', extendedTo: '2026-03-01' }, '2026-03-05', announcedCalendar).state,
    ).toBe('normal');
  });

  it('is done for good once it is done', () => {
    expect(dueState({ planned: '2026-03-31', done: '2026-05-30' }, '2027-01-01', announcedCalendar)).toEqual({
      state: 'done',
      days: null,
      changesOn: null,
      guess: null,
    });
  });

  it('stays what it is until changesOn, and changes then', () => {
    fc.assert(
      fc.property(milestones, dates, (milestone, today) => {
        const answer = dueState(milestone, today, announcedCalendar);
        for (const day of daysUntil(today, answer.changesOn))
          expect(shown(dueState(milestone, day, announcedCalendar))).toEqual(shown(answer));
        if (answer.changesOn) {
          expect(answer.changesOn > today).toBe(true);
          expect(shown(dueState(milestone, answer.changesOn, announcedCalendar))).not.toEqual(shown(answer));
        }
      }),
    );
  });
});

const outcomes = Object.keys(outcomeWords) as Outcome[];

describe('the state of a project', () => {
  const late = { planned: '2026-03-31' };
  const soon = { planned: '2026-04-10' };

  it('is that of its worst open milestone', () => {
    const answer = projectDueState(
      { stage: 'underway', milestones: [soon, late, { planned: '2026-01-05', done: '2026-01-05' }] },
      '2026-04-07',
      announcedCalendar,
    );
    expect(answer).toMatchObject({ state: 'overdue', days: 4, milestone: late });
  });

  it('names the milestone that is nearest among those due soon', () => {
    const nearer = { planned: '2026-04-08' };
    expect(
      projectDueState({ stage: 'underway', milestones: [soon, nearer] }, '2026-04-07', announcedCalendar)
        .milestone,
    ).toBe(nearer);
  });

  it('has no clock before the promise, after the end and while suspended', () => {
    const none = { days: null, changesOn: null, guess: null, milestone: null };
    expect(
      projectDueState({ stage: 'reviewed', milestones: [late] }, '2026-06-01', announcedCalendar),
    ).toEqual({
      state: 'normal',
      ...none,
    });
    expect(
      projectDueState(
        { stage: 'closed', outcome: 'completed', milestones: [late] },
        '2026-06-01',
        announcedCalendar,
      ),
    ).toEqual({ state: 'done', ...none });
    expect(
      projectDueState(
        { stage: 'underway', outcome: 'suspended', milestones: [late] },
        '2026-06-01',
        announcedCalendar,
      ),
    ).toEqual({ state: 'suspended', ...none });
    expect(projectDueState({ stage: 'underway', milestones: [] }, '2026-06-01', announcedCalendar)).toEqual({
      state: 'normal',
      ...none,
    });
  });

  const projects = fc.record({
    stage: fc.constantFrom(...stageOrder),
    outcome: fc.constantFrom(undefined, ...outcomes),
    milestones: fc.array(milestones, { maxLength: 5 }),
  });

  it('is overdue exactly when its next deadline has passed, and due soon or worse up to five days before', () => {
    fc.assert(
      fc.property(projects, dates, (project, today) => {
        const agreed = nextAgreed(project);
        const { state } = projectDueState(project, today, announcedCalendar);
        const isLate = ['overdue', 'long-overdue'].includes(state);
        expect(isLate).toBe(agreed !== null && workingDayFrom(agreed, announcedCalendar) < today);
        expect(isLate).toBe(agreed !== null && agreed <= agreedUntil('overdue', today, announcedCalendar));
        expect(isLate || state === 'due-soon').toBe(
          agreed !== null && agreed <= agreedUntil('due-soon', today, announcedCalendar),
        );
      }),
    );
  });

  it.each(stageOrder.flatMap((stage) => [undefined, ...outcomes].map((outcome) => ({ stage, outcome }))))(
    'in stage $stage with outcome $outcome counts the days of open milestones only while the promise stands',
    ({ stage, outcome }) => {
      const answer = milestoneDueState({ stage, outcome }, late, '2026-06-01', announcedCalendar);
      const runs = isPromised(stage) && outcome !== 'suspended';
      expect(answer.days !== null).toBe(runs);
      expect(answer.changesOn !== null).toBe(runs);
      const said = answer.leftOpen && leftOpenWords[answer.leftOpen];
      expect(said).toBe(
        outcome === 'suspended' ? '中止时没有做' : stage === 'closed' ? '办结时没有做到' : null,
      );
      const done = { ...late, done: '2026-05-05' };
      expect(milestoneDueState({ stage, outcome }, done, '2026-06-01', announcedCalendar)).toMatchObject({
        state: 'done',
        leftOpen: null,
      });
    },
  );

  it.each([
    ['completed', '完成'],
    ['completed-continuing', '完成'],
    ['partly-completed', '部分完成'],
    ['adjusted', '调整后办结'],
    ['suspended', '中止'],
    [undefined, '完成'],
  ] as const)('closed as %s is called %s', (outcome, word) => {
    const answer = projectDueState(
      { stage: 'closed', outcome, milestones: [late] },
      '2026-06-01',
      announcedCalendar,
    );
    expect(dueWords(answer)).toBe(word);
  });

  it('stays what it is until changesOn, and changes then', () => {
    fc.assert(
      fc.property(projects, dates, (project, today) => {
        const answer = projectDueState(project, today, announcedCalendar);
        const seen = ({ changesOn: _changesOn, ...rest }: typeof answer) => rest;
        for (const day of daysUntil(today, answer.changesOn))
          expect(seen(projectDueState(project, day, announcedCalendar))).toEqual(seen(answer));
        if (answer.changesOn) {
          expect(seen(projectDueState(project, answer.changesOn, announcedCalendar))).not.toEqual(
            seen(answer),
          );
          expect(answer.changesOn >= addDays(today, 1)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a year whose holidays nobody knows yet', () => {
  const milestone = { planned: '2027-01-06' };

  it('is said wherever days are counted through it, and nowhere else', () => {
    expect(dueState(milestone, '2026-12-31', announcedCalendar)).toMatchObject({
      state: 'due-soon',
      days: 4,
      guess: 2027,
    });
    expect(dueState(milestone, '2026-12-01', announcedCalendar)).toMatchObject({ days: null, guess: null });
    expect(dueState({ planned: '2026-12-30' }, '2027-01-05', announcedCalendar)).toMatchObject({
      days: 4,
      guess: 2027,
    });
  });

  it('is known, and counts otherwise, once the county has set its days', () => {
    const calendar = calendarWith([
      { kind: 'holiday', from: '2027-01-01', to: '2027-01-03' },
      { kind: 'workday', from: '2027-01-02' },
      { kind: 'holiday', from: '2027-10-01', to: '2027-10-07' },
    ]);
    expect(dueState(milestone, '2026-12-31', calendar)).toMatchObject({ days: 4, guess: null });
    expect(dueState({ planned: '2027-10-01' }, '2027-10-08', calendar)).toMatchObject({
      state: 'due-soon',
      days: 0,
    });
  });
});

describe('a due state in words', () => {
  it('says how many working days', () => {
    expect(dueWords({ state: 'due-soon', days: 3 })).toBe('还剩3个工作日');
    expect(dueWords({ state: 'due-soon', days: 0 })).toBe('今天到期');
    expect(dueWords({ state: 'overdue', days: 0 })).toBe('已过期限');
    expect(dueWords({ state: 'long-overdue', days: 25 })).toBe('已逾期25个工作日');
    expect(dueWords({ state: 'extended', days: null })).toBe('已延期');
  });
});
