import { spawn } from 'node:child_process';
import { PlainError } from '../terminal/plain-error.mjs';
import { withProgress } from '../terminal/progress.mjs';
import { canInstall, findBrowser, isExecutable } from './browser.ts';

const BY_HAND =
  '请安装 Chromium 和中文字体，例如 sudo apt-get install -y chromium fonts-noto-cjk；已经装在别处时，用环境变量 CHROMIUM_PATH 指明程序文件，然后再运行一次 npm test。';

/**
 * The path of a browser, installed now when there is none and this user may install.
 *
 * @throws {PlainError} what to install by hand
 */
export async function provideBrowser(variables: NodeJS.ProcessEnv): Promise<string> {
  const look = () =>
    findBrowser({ chromiumPath: variables.CHROMIUM_PATH, path: variables.PATH ?? '', isExecutable });
  const found = look();
  if (found) return found;
  if (variables.CHROMIUM_PATH)
    throw new PlainError(
      `CHROMIUM_PATH 指的 ${variables.CHROMIUM_PATH} 不存在或不能运行：请改成浏览器的程序文件，例如 /usr/bin/chromium。`,
    );
  if (!canInstall(process.getuid?.())) throw new PlainError(`测试需要浏览器，这台机器上没有。${BY_HAND}`);
  await withProgress('安装测试用的浏览器和中文字体', async () => {
    await aptGet(variables, ['update', '-q']);
    await aptGet(variables, ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
  });
  const installed = look();
  if (!installed) throw new PlainError(`浏览器没有装好。${BY_HAND}`);
  return installed;
}

async function aptGet(variables: NodeJS.ProcessEnv, args: string[]): Promise<void> {
  const env = { ...variables, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn('apt-get', args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let last = '';
  const keep = (chunk: Buffer) => {
    last = (last + chunk).slice(-1000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  if (code !== 0)
    throw new PlainError(`${last}\n测试用的浏览器没有装上（apt-get ${args[0]} 失败）。${BY_HAND}`);
}
