import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { shellEnvironment, cmsEnvironment } from '../environment/child-environment.ts';
import { makeSecrets } from '../environment/secrets.ts';
import { parseSettings } from '../environment/settings.ts';
import { PROGRAMS, ROOT } from '../repository.ts';
import { waitForLock } from '../terminal/process-lock.mjs';
import { withProgress } from '../terminal/progress.mjs';
import { runStep } from './run-step.ts';
import { digestSources, isCurrent, removeStamp, writeStamp, type Compiled } from './sources-stamp.ts';

type Part = Compiled & {
  title: string;
  folder: string;
  args: string[];
  environment: (variables: NodeJS.ProcessEnv) => NodeJS.ProcessEnv;
};

/** Compiling needs secrets and a DATA_DIR to be there, but none that count: it must not depend on any installation. */
const placeholders = parseSettings({
  ...makeSecrets((bytes) => randomBytes(bytes).toString('base64')),
  DATA_DIR: join(ROOT, '.cache/compile-data'),
});

const CMS: Part = {
  title: '编译编辑台',
  folder: 'cms',
  sources: ['cms', 'content-types', 'package-lock.json'],
  output: 'cms/dist',
  args: [PROGRAMS.strapi, 'build'],
  environment: (variables) => ({
    ...cmsEnvironment(placeholders, variables),
    NODE_OPTIONS: '--max-old-space-size=3072',
  }),
};

const PORTAL: Part = {
  title: '编译门户',
  folder: 'site',
  sources: ['site', 'content-types', 'package-lock.json'],
  output: 'site/dist',
  args: [PROGRAMS.astro, 'build'],
  environment: (variables) => ({
    ...shellEnvironment(variables),
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  }),
};

export const PARTS = { cms: CMS, portal: PORTAL };

/**
 * Compiles a part when its sources changed since its output was made. Two starts at once compile once.
 *
 * @returns whether it was compiled now
 */
export async function compileWhenChanged(
  root: string,
  part: Part,
  variables: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<boolean> {
  if (isCurrent(root, part, digestSources(root, part))) return false;
  const lock = await waitForLock(
    join(root, `.cache/compile-${part.folder}.lock`),
    ({ pid }) => {
      console.log(`另一个进程（${pid}）正在${part.title}，等它完成……`);
    },
    signal,
  );
  try {
    const digest = digestSources(root, part);
    if (isCurrent(root, part, digest)) return false;
    removeStamp(root, part);
    const [program = '', ...args] = part.args;
    const step = {
      args: [join(root, program), ...args],
      cwd: join(root, part.folder),
      env: part.environment(variables),
      log: join(root, `.cache/compile-${part.folder}.log`),
      signal,
    };
    await withProgress(part.title, () => runStep(step, `${part.title}没有成功。`));
    writeStamp(root, part, digest);
    return true;
  } finally {
    lock.release();
  }
}
