import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { demoAccountsFile } from './environment/data-folder.ts';
import { cmsUrl, portalUrl } from './environment/child-environment.ts';
import { loadEnvironment } from './environment/load-environment.ts';
import { takeGuidePictures } from './guides/take-guide-pictures.ts';
import { ROOT } from './repository.ts';
import { PlainError, runMain } from './terminal/plain-error.mjs';
import { provideBrowser } from './testing/provide-browser.ts';

const accountsSchema = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }));

/** `npm run guides`: takes the pictures of the desk's guides anew from the demo county that runs with this `.env`. */
await runMain(async () => {
  const settings = loadEnvironment(ROOT, process.env);
  for (const address of [`${cmsUrl(settings)}/_health`, portalUrl(settings)]) {
    if (
      !(await fetch(address).then(
        (answer) => answer.ok,
        () => false,
      ))
    )
      throw new PlainError(`${address} 没有回答。先在另一个窗口运行 npm start，演示县显示出来以后再试。`);
  }
  const accounts = accountsSchema.parse(
    JSON.parse(readFileSync(demoAccountsFile(settings.DATA_DIR), 'utf8')),
  );
  const taken = await takeGuidePictures({
    desk: cmsUrl(settings),
    accounts,
    folder: join(ROOT, 'cms/src/admin/guides/pictures'),
    executablePath: await provideBrowser(process.env),
  });
  for (const { file, bytes } of taken) console.log(`${file}　${Math.round(bytes / 1024)} KB`);
  return 0;
});
