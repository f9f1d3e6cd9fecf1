import { join } from 'node:path';
import { postgresEnvironment } from './backup/databases.ts';
import { fileArgument } from './backup/file-argument.ts';
import { noteBackup } from './backup/note-backup.ts';
import { makeBackup } from './backup/make-backup.ts';
import type { Manifest } from './backup/manifest.ts';
import { loadEnvironment } from './environment/load-environment.ts';
import { ROOT } from './repository.ts';
import { untilAskedToStop } from './starting/until-asked-to-stop.ts';
import { runMain } from './terminal/plain-error.mjs';
import { withProgress } from './terminal/progress.mjs';

await runMain(async () => {
  const target = fileArgument(process.argv.slice(2), process.env.INIT_CWD ?? ROOT, 'backup');
  const signal = untilAskedToStop();
  const { DATA_DIR, DATABASE_URL } = loadEnvironment(ROOT, process.env);
  const installation = {
    dataDir: DATA_DIR,
    envFile: join(ROOT, '.env'),
    postgres: DATABASE_URL ? postgresEnvironment(DATABASE_URL, process.env) : null,
  };
  const { files } = await withProgress('备份', (detail): Promise<Manifest> =>
    makeBackup(installation, target, new Date().toISOString(), signal, detail),
  );
  noteBackup(DATA_DIR, installation.postgres, files.length);
  const megabytes = Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / 2 ** 20);
  console.log(
    `备份写好了：${target}，${files.length} 个文件，打包前 ${megabytes} MB。里面有密钥和个人信息，请放在别人拿不到的地方，并在另一台机器上也存一份。`,
  );
});
