import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../terminal/plain-error.mjs';
import { waitForLock } from '../terminal/process-lock.mjs';
import { withProgress } from '../terminal/progress.mjs';
import { explainInstallFailure } from './install-failure.mjs';
import { isInstalled, stampInstallation } from './installation.mjs';

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
    if (isInstalled(root)) return;
    await withProgress('安装所需的软件包（第一次需要几分钟）', () => npmCi(root));
    if (!isInstalledAfter(root)) throw new PlainError('安装没有完成：软件包不齐全。请再运行一次。');
  } finally {
    lock.release();
  }
}

/** @param {string} root */
function isInstalledAfter(root) {
  stampInstallation(root);
  return isInstalled(root);
}

/** @param {string} root @returns {Promise<void>} */
function npmCi(root) {
  const env = { ...process.env };
  // Compiling and testing need the development tools, whatever this shell says about production.
  delete env.NODE_ENV;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--progress=false'];
  const npm = env.npm_execpath?.endsWith('.js') ? { file: process.execPath, args: [env.npm_execpath, ...args] } : { file: 'npm', args };
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(npm.file, npm.args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], shell: npm.file === 'npm' && process.platform === 'win32' });
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk).slice(-20_000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const interrupt = () => child.kill('SIGTERM');
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, interrupt);
    const settle = (/** @type {() => void} */ outcome) => {
      for (const signal of signals) process.off(signal, interrupt);
      outcome();
    };
    child.on('error', () => settle(() => reject(new PlainError('找不到 npm：请重新安装 Node.js（自带 npm），然后再运行一次。'))));
    child.on('close', (code, signal) => {
      if (code === 0) return settle(resolve);
      rmSync(join(root, 'node_modules/.package-lock.json'), { force: true });
      const sentence = signal ? '安装被中断。再运行一次会从头安装。' : explainInstallFailure(output);
      settle(() => reject(new PlainError(sentence)));
    });
  });
}
