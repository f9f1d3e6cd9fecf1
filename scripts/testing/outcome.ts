import { z } from 'zod';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

export type Outcome = { passed: number; failed: number };

/**
 * Counts what vitest's JSON report says. A file that could not even be loaded has no failed test to show, and a run
 * that ended badly (an unhandled error) may have none either: each counts as one failure.
 *
 * @param text the JSON report; null when vitest wrote none
 */
export function countOutcome(text: string | null, exitCode: number): Outcome {
  if (text === null) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = report.parse(JSON.parse(text));
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = numFailedTests + unloaded.length;
  return { passed: numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** 0 only when something ran and nothing failed. */
export function exitCodeOf({ passed, failed }: Outcome): number {
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** The closing line. */
export function closingLine({ passed, failed }: Outcome): string {
  return `${passed} passed, ${failed} failed`;
}
