import { allChecks } from './checking/checks.ts';
import { runChecks } from './checking/run-checks.ts';
import { ROOT } from './repository.ts';
import { untilAskedToStop } from './starting/until-asked-to-stop.ts';
import { runMain } from './terminal/plain-error.mjs';
import { exitCodeOf } from './testing/outcome.ts';

await runMain(async () => {
  const outcome = await runChecks(allChecks(ROOT), ROOT, process.env, untilAskedToStop());
  if (outcome.failed > 0) console.error(`${outcome.failed} 项检查没有通过。`);
  return exitCodeOf(outcome);
});
