import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from './calendar-date.ts';
import { callState, type CallFacts } from './call-state.ts';

const call = {
  opens: '2026-05-01',
  closes: '2026-05-20',
  ends: '2026-06-01',
  quota: 72,
  recruited: 10,
  recruits: true,
};

describe('the state of a call', () => {
  it.each([
    ['2026-04-30', 'not-open', '2026-05-01'],
    ['2026-05-01', 'recruiting', '2026-05-21'],
    ['2026-05-20', 'recruiting', '2026-05-21'],
    ['2026-05-21', 'closed', '2026-06-02'],
    ['2026-06-02', 'ended', null],
  ] as const)('on %s is %s', (today, state, changesOn) => {
    expect(callState(call, today)).toEqual({ state, placesLeft: 62, changesOn });
  });

  it('is full when the last place is taken, and never has fewer places than none', () => {
    expect(callState({ ...call, recruited: 72 }, '2026-05-02')).toMatchObject({
      state: 'full',
      placesLeft: 0,
    });
    expect(callState({ ...call, recruited: 80 }, '2026-05-02')).toMatchObject({
      state: 'full',
      placesLeft: 0,
    });
  });

  it('takes everybody when there is no quota and no end', () => {
    expect(callState({ recruits: true }, '2026-05-02')).toEqual({
      state: 'recruiting',
      placesLeft: null,
      changesOn: null,
    });
    expect(callState({ recruits: true, quota: 0, recruited: 3 }, '2026-05-02').state).toBe('recruiting');
  });

  it.each([
    [{}, '2026-05-02', 'running'],
    [{ closes: '2026-05-01' }, '2026-05-02', 'closed'],
    [{ opens: '2026-06-01' }, '2026-05-02', 'not-open'],
    [{ resultPresent: true }, '2026-05-02', 'ended'],
    [{ cancelled: true }, '2026-05-02', 'cancelled'],
  ] as const)('for which nobody signs up never recruits: %o', (appeal, today, state) => {
    expect(callState({ ...appeal, recruits: false }, today).state).toBe(state);
  });

  it('is over when it was cancelled or its result is there, whatever the dates say', () => {
    expect(callState({ ...call, cancelled: true }, '2026-05-02')).toMatchObject({
      state: 'cancelled',
      changesOn: null,
    });
    expect(callState({ ...call, resultPresent: true }, '2026-05-02')).toMatchObject({
      state: 'ended',
      changesOn: null,
    });
  });

  it('stays what it is until changesOn, and changes then', () => {
    const dates = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-03-31') }).map(dateOfDay);
    const calls: fc.Arbitrary<CallFacts> = fc.record(
      {
        recruits: fc.boolean(),
        opens: dates,
        closes: dates,
        ends: dates,
        quota: fc.nat(3),
        recruited: fc.nat(3),
        cancelled: fc.boolean(),
      },
      { requiredKeys: ['recruits'] },
    );
    fc.assert(
      fc.property(calls, dates, (call, today) => {
        const { state, changesOn } = callState(call, today);
        const last = changesOn ? dayNumber(changesOn) - 1 : dayNumber('2026-04-30');
        for (let day = dayNumber(today); day <= last; day += 1)
          expect(callState(call, dateOfDay(day)).state).toBe(state);
        if (changesOn) expect(callState(call, changesOn).state).not.toBe(state);
      }),
    );
  });
});
