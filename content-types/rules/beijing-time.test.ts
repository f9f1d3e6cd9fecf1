import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beijingDate,
  formatDate,
  formatDateTime,
  formatMonth,
  nextBeijingMidnight,
  startOfBeijingDay,
} from './beijing-time.ts';
import { addDays, dateOfDay, dayNumber, earliest } from './calendar-date.ts';

const instants = fc
  .date({ min: new Date('1992-01-01T00:00:00Z'), max: new Date('2200-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('Beijing time', () => {
  it('turns the day at Beijing midnight, not at midnight UTC', () => {
    expect(beijingDate('2022-05-11T15:59:59.999Z')).toBe('2022-05-11');
    expect(beijingDate('2022-05-11T16:00:00Z')).toBe('2022-05-12');
    expect(beijingDate('2022-05-12T00:00:00+08:00')).toBe('2022-05-12');
  });

  it('agrees with the time zone database', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    fc.assert(fc.property(instants, (instant) => beijingDate(instant) === zone.format(new Date(instant))));
  });

  it('begins each day where the day before ends', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const midnight = nextBeijingMidnight(instant);
        expect(midnight > instant).toBe(true);
        expect(midnight).toBe(startOfBeijingDay(addDays(beijingDate(instant), 1)));
        expect(beijingDate(midnight)).toBe(addDays(beijingDate(instant), 1));
      }),
    );
  });

  it('writes dates the way people read them', () => {
    expect(formatDate('2022-05-11')).toBe('2022年5月11日');
    expect(formatDateTime('2022-05-11T01:14:00Z')).toBe('2022年5月11日 09:14');
    expect(formatMonth('2026-05')).toBe('2026年5月');
  });

  it('refuses what is not a date, a month or an instant with its offset', () => {
    for (const wrong of ['2023-02-30', '2023-2-3', '', '2023-13-01'])
      expect(() => formatDate(wrong)).toThrow(RangeError);
    for (const wrong of ['2023-02-03', '2023-02-03T10:00:00', 'x'])
      expect(() => beijingDate(wrong)).toThrow(RangeError);
    for (const wrong of ['2023-00', '2023-13', '2023-1'])
      expect(() => formatMonth(wrong)).toThrow(RangeError);
  });
});

describe('calendar dates', () => {
  it('go to day numbers and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20000, max: 100000 }), (day) => dayNumber(dateOfDay(day)) === day),
    );
  });

  it('give the earliest that is there', () => {
    expect(earliest([null, '2024-02-02', undefined, '2024-01-31'])).toBe('2024-01-31');
    expect(earliest([null])).toBeNull();
  });
});
