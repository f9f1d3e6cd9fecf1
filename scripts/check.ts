import { join } from 'node:path';
import { allChecks } from './checking/checks.ts';
import { shellEnvironment } from './environment/child-environment.ts';
import { ROOT } from './repository.ts';
import { runStep } from './starting/run-step.ts';
import { untilAskedToStop } from './starting/until-asked-to-stop.ts';
import { PlainError, runMain } from './terminal/plain-error.mjs';
import { withProgress } from './terminal/progress.mjs';

await runMain(async () => {
  const signal = untilAskedToStop();
  const env = { ...shellEnvironment(process.env), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  let failed = 0;
  for (const { title, args, cwd } of allChecks(ROOT)) {
    const lines: string[] = [];
    try {
      await withProgress(title, () =>
        runStep({ args, cwd, env, log: join(ROOT, '.cache/check.log'), signal }, '', (line) =>
          lines.push(line),
        ),
      );
    } catch (error) {
      if (!(error instanceof PlainError)) throw error;
      failed += 1;
      console.error(lines.join('\n'));
    }
  }
  if (failed > 0) console.error(`${failed} 项检查没有通过。`);
  return failed > 0 ? 1 : 0;
});
