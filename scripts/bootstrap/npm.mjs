import { spawn } from 'node:child_process';
import { PlainError } from '../terminal/plain-error.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const KEPT = 20_000;
// Interrupted, npm takes minutes to put back what it found; the next installation begins from nothing anyway.
const PATIENCE_MS = 2000;

/**
 * Runs npm, the one that started us if npm did.
 *
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>} the end of its output
 * @throws {PlainError} when there is no npm or it was interrupted
 */
export function runNpm(root, args) {
  const env = { ...process.env };
  // Compiling and testing need the development tools, whatever this shell says about production.
  delete env.NODE_ENV;
  const own = env.npm_execpath?.endsWith('.js') ? env.npm_execpath : null;
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(own ? process.execPath : 'npm', own ? [own, ...args] : args, {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: own === null && process.platform === 'win32',
    });
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk).slice(-KEPT);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    let interrupted = false;
    const interrupt = () => {
      interrupted = true;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref();
    };
    for (const signal of SIGNALS) process.on(signal, interrupt);
    const settle = (/** @type {() => void} */ outcome) => {
      for (const signal of SIGNALS) process.off(signal, interrupt);
      outcome();
    };
    child.on('error', () =>
      settle(() => reject(new PlainError('找不到 npm：请重新安装 Node.js（自带 npm），然后再运行一次。'))),
    );
    child.on('close', (code) => {
      if (interrupted) settle(() => reject(new PlainError('安装被中断。再运行一次会从头安装。')));
      else settle(() => resolve({ code: code ?? 1, output }));
    });
  });
}
