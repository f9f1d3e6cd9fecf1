import { staticChecks } from './checking/checks.ts';
import { runChecks } from './checking/run-checks.ts';
import { ROOT } from './repository.ts';
import { compileWhenChanged, PARTS } from './starting/compile.ts';
import { untilAskedToStop } from './starting/until-asked-to-stop.ts';
import { PlainError, runMain } from './terminal/plain-error.mjs';
import { closingLine, exitCodeOf, type Outcome } from './testing/outcome.ts';
import { provideBrowser } from './testing/provide-browser.ts';
import { runVitest } from './testing/run-vitest.ts';

await runMain(async () => {
  const outcome = await test();
  console.log(closingLine(outcome));
  return exitCodeOf(outcome);
});

async function test(): Promise<Outcome> {
  const signal = untilAskedToStop();
  try {
    const browser = await provideBrowser(process.env);
    await compileWhenChanged(ROOT, PARTS.cms, process.env, signal);
    await compileWhenChanged(ROOT, PARTS.portal, process.env, signal);
    const files = process.argv.slice(2);
    const told = await runVitest(files, { ...process.env, CHROMIUM_PATH: browser });
    if (files.length > 0) return told;
    const checked = await runChecks(staticChecks(ROOT), ROOT, process.env, signal);
    return { passed: told.passed + checked.passed, failed: told.failed + checked.failed };
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}
