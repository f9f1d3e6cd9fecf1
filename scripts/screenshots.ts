import { join } from 'node:path';
import { takePictures } from './screenshots/take-pictures.ts';
import { layOut } from './screenshots/lay-out.ts';
import { ROOT } from './repository.ts';
import { PlainError, runMain } from './terminal/plain-error.mjs';
import { provideBrowser } from './testing/provide-browser.ts';

/** `npm run screenshots [-- address]`: draws the picture at the top of the README from a portal that is running. */
await runMain(async () => {
  const portal = process.argv[2] ?? 'http://localhost:4321';
  if (
    !(await fetch(portal).then(
      (answer) => answer.ok,
      () => false,
    ))
  )
    throw new PlainError(`${portal} 没有回答。先在另一个窗口运行 npm start，演示县显示出来以后再试。`);
  const target = join(ROOT, 'tests/look/portal.webp');
  const bytes = await layOut(await takePictures(portal, await provideBrowser(process.env)), target);
  console.log(`已写入 tests/look/portal.webp，${Math.round(bytes / 1024)} KB。`);
  return 0;
});
