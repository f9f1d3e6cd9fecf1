import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from './calendar-date.ts';
import { metricPercentage, projectPercentage, type WeightedMilestone } from './percentage.ts';

const anyNumber = fc.option(fc.oneof(fc.double(), fc.integer({ min: -10, max: 10 })), { nil: undefined });
const dates = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-12-31') }).map(dateOfDay);
const milestones: fc.Arbitrary<WeightedMilestone[]> = fc.array(
  fc.record({ planned: dates, done: fc.option(dates), weight: anyNumber }),
  { maxLength: 6 },
);
const metrics = fc.array(fc.record({ baseline: anyNumber, target: fc.double(), actual: anyNumber }), {
  maxLength: 4,
});
const isPercentage = (value: number) => Number.isInteger(value) && value >= 0 && value <= 100;

describe('the percentage of a project', () => {
  const done = { planned: '2026-03-31', done: '2026-03-30' };
  const open = { planned: '2026-06-30' };

  it('is the weight of its milestones that are done', () => {
    expect(projectPercentage({ stage: 'underway', milestones: [done, open, open] })).toBe(33);
    expect(
      projectPercentage({
        stage: 'underway',
        milestones: [
          { ...done, weight: 30 },
          { ...open, weight: 70 },
        ],
      }),
    ).toBe(30);
    expect(
      projectPercentage({
        stage: 'underway',
        milestones: [
          { ...done, weight: 0 },
          { ...open, weight: 0 },
        ],
      }),
    ).toBe(50);
  });

  it('is the mean progress of its metrics when it has no milestones', () => {
    const metrics = [
      { baseline: 0, target: 100, actual: 50 },
      { target: 10, actual: 10 },
    ];
    expect(projectPercentage({ stage: 'underway', milestones: [], metrics })).toBe(75);
    expect(projectPercentage({ stage: 'underway', milestones: [] })).toBe(0);
  });

  it('is 100 when it was closed as completed, and only the truth when it was not', () => {
    expect(projectPercentage({ stage: 'closed', outcome: 'completed', milestones: [open] })).toBe(100);
    expect(
      projectPercentage({ stage: 'closed', outcome: 'partly-completed', milestones: [done, open] }),
    ).toBe(50);
  });

  it('never rounds up to done or down to nothing', () => {
    const many = [...Array.from({ length: 299 }, () => done), open];
    expect(projectPercentage({ stage: 'underway', milestones: many })).toBe(99);
    expect(
      projectPercentage({
        stage: 'underway',
        milestones: [done, ...Array.from({ length: 299 }, () => open)],
      }),
    ).toBe(1);
  });

  it('is a whole number from 0 to 100 whatever was typed', () => {
    fc.assert(
      fc.property(milestones, metrics, (milestones, metrics) => {
        expect(projectPercentage({ stage: 'underway', milestones, metrics })).toSatisfy(isPercentage);
        expect(projectPercentage({ stage: 'underway', milestones: [], metrics })).toSatisfy(isPercentage);
        for (const metric of metrics) expect(metricPercentage(metric)).toSatisfy(isPercentage);
      }),
    );
  });
});

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
});
