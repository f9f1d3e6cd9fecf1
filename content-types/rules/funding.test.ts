import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWan, fundingTotals } from './funding.ts';

describe('money in 万元', () => {
  it('adds up as on paper', () => {
    expect(fundingTotals([{ planned: 269 }, { planned: 38 }, { planned: 355 }, { planned: 213 }])).toEqual({
      planned: 875,
      received: 0,
    });
    expect(fundingTotals([{ received: 0.1 }, { received: 0.2 }, { received: null }])).toEqual({
      planned: 0,
      received: 0.3,
    });
    expect(fundingTotals([])).toEqual({ planned: 0, received: 0 });
  });

  it('adds up in any order to the exact sum', () => {
    const cents = fc.array(fc.integer({ min: 0, max: 100_000_000 }), { maxLength: 50 });
    fc.assert(
      fc.property(cents, (amounts) => {
        const exact = amounts.reduce((sum, amount) => sum + amount, 0) / 100;
        const rows = amounts.map((amount) => ({ planned: amount / 100, received: amount / 100 }));
        expect(fundingTotals(rows)).toEqual({ planned: exact, received: exact });
        expect(fundingTotals(rows.reverse())).toEqual({ planned: exact, received: exact });
        expect(formatWan(exact)).toBe(`${exact} 万元`);
      }),
    );
  });

  it('is written without trailing zeros', () => {
    expect(formatWan(269)).toBe('269 万元');
    expect(formatWan(4.5)).toBe('4.5 万元');
    expect(formatWan(0)).toBe('0 万元');
    expect(formatWan(0.0001)).toBe('0.0001 万元');
    expect(formatWan(-1.25)).toBe('-1.25 万元');
  });

  it('refuses what is no amount', () => {
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, 1e20]) {
      expect(() => fundingTotals([{ planned: wrong }])).toThrow(RangeError);
    }
  });
});
