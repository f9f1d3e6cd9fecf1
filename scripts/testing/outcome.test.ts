import { expect, test } from 'vitest';
import { closingLine, countOutcome, exitCodeOf } from './outcome.ts';

const report = (numPassedTests: number, numFailedTests: number, testResults: object[] = []) =>
  JSON.stringify({ numPassedTests, numFailedTests, testResults });

test('passed and failed tests are summed up in the closing line', () => {
  expect(closingLine(countOutcome(report(12, 0), 0))).toBe('12 passed, 0 failed');
  expect(countOutcome(report(10, 2), 1)).toEqual({ passed: 10, failed: 2 });
});

test('a file that could not be loaded counts as a failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  expect(countOutcome(report(10, 1, [broken, failing]), 1)).toEqual({ passed: 10, failed: 2 });
});

test('a run that ended badly without a failed test, or without a report, counts as a failure', () => {
  expect(countOutcome(report(10, 0), 1).failed).toBe(1);
  expect(countOutcome(null, 1)).toEqual({ passed: 0, failed: 1 });
});

test('only passed tests make the command succeed: no test at all does not', () => {
  expect(exitCodeOf({ passed: 1, failed: 0 })).toBe(0);
  expect(exitCodeOf({ passed: 1, failed: 1 })).toBe(1);
  expect(exitCodeOf({ passed: 0, failed: 0 })).toBe(1);
});
