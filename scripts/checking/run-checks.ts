import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { shellEnvironment } from '../environment/child-environment.ts';
import { runStep } from '../starting/run-step.ts';
import { PlainError } from '../terminal/plain-error.mjs';
import { withProgress } from '../terminal/progress.mjs';
import type { Outcome } from '../testing/outcome.ts';
import type { Check } from './checks.ts';

/** Runs checks, as many at a time as there are processors; what a failed one wrote is shown. Counts them. */
export async function runChecks(
  checks: readonly Check[],
  root: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Outcome> {
  const quiet = { ...shellEnvironment(env), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const outcome = { passed: 0, failed: 0 };
  const waiting = [...checks];
  async function runOnes(): Promise<void> {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { title, args, cwd } = check;
      const lines: string[] = [];
      try {
        await withProgress(title, () =>
          runStep({ args, cwd, env: quiet, log: join(root, '.cache/check.log'), signal }, '', (line) =>
            lines.push(line),
          ),
        );
        outcome.passed += 1;
      } catch (error) {
        if (!(error instanceof PlainError)) throw error;
        outcome.failed += 1;
        console.error(lines.join('\n'));
      }
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, runOnes));
  return outcome;
}
