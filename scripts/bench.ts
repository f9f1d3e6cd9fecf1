import { join } from 'node:path';
import { shellEnvironment } from './environment/child-environment.ts';
import { ROOT } from './repository.ts';
import { compileWhenChanged, PARTS } from './starting/compile.ts';
import { runInForeground } from './starting/run-in-foreground.ts';
import { untilAskedToStop } from './starting/until-asked-to-stop.ts';
import { runMain } from './terminal/plain-error.mjs';

await runMain(async () => {
  const signal = untilAskedToStop();
  await compileWhenChanged(ROOT, PARTS.portal, process.env, signal);
  if (!process.argv.includes('--no-desk')) await compileWhenChanged(ROOT, PARTS.cms, process.env, signal);
  return runInForeground(
    [join(ROOT, 'tests/bench/main.ts'), ...process.argv.slice(2)],
    ROOT,
    shellEnvironment(process.env),
    signal,
  );
});
