import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../terminal/plain-error.mjs';
import { waitForLock } from '../terminal/process-lock.mjs';
import { withProgress } from '../terminal/progress.mjs';
import { explainInstallFailure, lacksOnlyOptional } from './install-failure.mjs';
import { isInstalled, stampInstallation } from './installation.mjs';
import { runNpm } from './npm.mjs';
import { assertRoomToInstall, freeMegabytesAt } from './room.mjs';

const SWITCHES = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--progress=false'];

/**
 * Makes node_modules the complete installation of package-lock.json. Two starts at once install once; what an
 * interrupted installation left behind is replaced.
 *
 * @param {string} root
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  const lock = await waitForLock(join(root, '.cache/install.lock'), ({ pid }) => {
    console.log(`另一个进程（${pid}）正在安装，等它完成……`);
  });
  try {
    if (!isInstalled(root)) await withProgress('安装所需的软件包（第一次需要几分钟）', () => install(root));
  } finally {
    lock.release();
  }
}

/** @param {string} root */
async function install(root) {
  // What an older installation takes is given back when it is replaced.
  if (!existsSync(join(root, 'node_modules'))) assertRoomToInstall(root, freeMegabytesAt(root));
  const result = await npmInstall(root);
  if (result.code !== 0) throw new PlainError(explainInstallFailure(result.output));
  stampInstallation(root);
  if (!isInstalled(root)) throw new PlainError('安装没有完成：软件包不齐全。请再运行一次。');
}

/** @param {string} root */
async function npmInstall(root) {
  // npm's own list would make what is left of an interrupted installation look complete.
  rmSync(join(root, 'node_modules/.package-lock.json'), { force: true });
  const strict = await runNpm(root, ['ci', ...SWITCHES]);
  if (strict.code === 0 || !lacksOnlyOptional(strict.output)) return strict;
  // Everything that the lockfile names is still installed in that very version; nothing is written back.
  rmSync(join(root, 'node_modules'), { recursive: true, force: true });
  return runNpm(root, ['install', '--no-save', ...SWITCHES]);
}
