import { join } from 'node:path';
import { ROOT } from './repository.ts';
import { runInForeground } from './starting/run-in-foreground.ts';
import { untilAskedToStop } from './starting/until-asked-to-stop.ts';
import { runMain } from './terminal/plain-error.mjs';

// The words of the desk belong to the CMS, whose package is no ES module.
await runMain(() =>
  runInForeground(
    [
      '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
      join(ROOT, 'cms/src/testing/list-untranslated.ts'),
      ...process.argv.slice(2),
    ],
    ROOT,
    process.env,
    untilAskedToStop(),
  ),
);
