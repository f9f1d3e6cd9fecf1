import { describe, expect, test } from 'vitest';
import { nextEdition } from './next-edition.ts';

const never = { endedAt: 0, tookMs: 0 };

describe('the next edition of the open data', () => {
  test('is due when it has been quiet for a moment', () => {
    expect(nextEdition({ since: 100_000, changedAt: 100_000, urgent: false }, never, 100_000)).toBe(102_000);
    expect(nextEdition({ since: 100_000, changedAt: 105_000, urgent: false }, never, 105_000)).toBe(107_000);
  });

  test('does not wait for ever while publications follow on each other', () => {
    expect(nextEdition({ since: 100_000, changedAt: 159_500, urgent: false }, never, 159_500)).toBe(160_000);
  });

  test('leaves the machine alone for twenty times as long as the last one took', () => {
    const last = { endedAt: 100_000, tookMs: 5_000 };
    expect(nextEdition({ since: 101_000, changedAt: 101_000, urgent: false }, last, 101_000)).toBe(200_000);
  });

  test('but is due at once when something left the public', () => {
    const last = { endedAt: 100_000, tookMs: 5_000 };
    expect(nextEdition({ since: 101_000, changedAt: 101_000, urgent: true }, last, 101_000)).toBe(103_000);
  });

  test('is never due in the past', () => {
    expect(nextEdition({ since: 0, changedAt: 0, urgent: false }, never, 500_000)).toBe(500_000);
  });
});
