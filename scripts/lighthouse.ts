import { join } from 'node:path';
import { shellEnvironment } from './environment/child-environment.ts';
import { ROOT } from './repository.ts';
import { runInForeground } from './starting/run-in-foreground.ts';
import { untilAskedToStop } from './starting/until-asked-to-stop.ts';
import { PlainError, runMain } from './terminal/plain-error.mjs';
import { provideBrowser } from './testing/provide-browser.ts';

/** `npm run lighthouse [-- address [path …]]`: every kind of page of a running portal, or these pages alone, through Lighthouse as a phone. */
await runMain(async () => {
  const [portal = 'http://localhost:4321', ...only] = process.argv.slice(2);
  if (
    !(await fetch(portal).then(
      (answer) => answer.ok,
      () => false,
    ))
  )
    throw new PlainError(`${portal} 没有回答。先在另一个窗口运行 npm start，演示县显示出来以后再试。`);
  const browser = await provideBrowser(process.env);
  return runInForeground(
    [join(ROOT, 'tests/look/lighthouse/main.ts'), portal, ...only],
    ROOT,
    { ...shellEnvironment(process.env), CHROMIUM_PATH: browser },
    untilAskedToStop(),
  );
});
