import { join } from 'node:path';
import { accountCommand } from './accounts/account-command.ts';
import { cmsEnvironment } from './environment/child-environment.ts';
import { loadEnvironment } from './environment/load-environment.ts';
import { ROOT } from './repository.ts';
import { compileWhenChanged, PARTS } from './starting/compile.ts';
import { runInForeground } from './starting/run-in-foreground.ts';
import { untilAskedToStop } from './starting/until-asked-to-stop.ts';
import { runMain } from './terminal/plain-error.mjs';

await runMain(async () => {
  const command = accountCommand(process.argv.slice(2));
  const signal = untilAskedToStop();
  const settings = loadEnvironment(ROOT, process.env);
  await compileWhenChanged(ROOT, PARTS.cms, process.env, signal);
  return runInForeground(
    [join(ROOT, 'cms/dist/src/commands/manage-accounts.js'), JSON.stringify(command)],
    join(ROOT, 'cms'),
    cmsEnvironment(settings, process.env),
    signal,
  );
});
