import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricPercentage } from './percentage.ts';

const anyNumber = fc.option(fc.oneof(fc.double(), fc.integer({ min: -10, max: 10 })), { nil: undefined });
const metrics = fc.array(fc.record({ baseline: anyNumber, target: fc.double(), actual: anyNumber }), {
  maxLength: 4,
});
const isPercentage = (value: number) => Number.isInteger(value) && value >= 0 && value <= 100;

describe('the progress of a metric', () => {
  it.each([
    [{ baseline: 20, target: 120, actual: 70 }, 50],
    [{ baseline: 100, target: 20, actual: 40 }, 75],
    [{ baseline: 100, target: 20, actual: 130 }, 0],
    [{ baseline: 100, target: 20, actual: 5 }, 100],
    [{ baseline: 95, target: 95, actual: 95 }, 100],
    [{ baseline: 0, target: 0, actual: 3 }, 0],
    [{ baseline: 0, target: 50 }, 0],
  ])('%o is %i', (metric, percentage) => {
    expect(metricPercentage(metric)).toBe(percentage);
  });

  it('never rounds up to done or down to nothing', () => {
    expect(metricPercentage({ target: 300, actual: 299 })).toBe(99);
    expect(metricPercentage({ target: 300, actual: 1 })).toBe(1);
  });

  it('is a whole number from 0 to 100 whatever was typed', () => {
    fc.assert(
      fc.property(metrics, (metrics) => {
        for (const metric of metrics) expect(metricPercentage(metric)).toSatisfy(isPercentage);
      }),
    );
  });
});
