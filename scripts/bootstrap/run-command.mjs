import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../terminal/plain-error.mjs';
import { ensureInstalled } from './install.mjs';
import { chooseNode } from './pinned-node.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Installs what is missing, then runs `scripts/<command>.ts` on the pinned Node.
 *
 * @param {string | undefined} command
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function runCommand(command, args) {
  try {
    const script = join(root, 'scripts', `${command}.ts`);
    if (!command || !/^[a-z-]+$/.test(command) || !existsSync(script)) {
      throw new PlainError(`没有“${command ?? ''}”这个命令。可用的命令见 README.md。`);
    }
    await ensureInstalled(root);
    const { version, execPath, arch, platform } = process;
    return await runOn(chooseNode(root, { version, execPath, arch, platform }), [script, ...args]);
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    return 1;
  }
}

/** @param {{ execPath: string, flags: string[] }} node @param {string[]} args @returns {Promise<number>} */
function runOn(node, args) {
  const path = `${dirname(node.execPath)}${delimiter}${process.env.PATH ?? ''}`;
  const env = {
    ...process.env,
    PATH: path,
    TZ: process.env.TZ || timeZoneOf(join(root, '.env')),
    END_WITH_PARENT_FD: '3',
  };
  const guard = new URL('../terminal/end-with-parent.mjs', import.meta.url);
  const child = spawn(node.execPath, [...node.flags, '--import', guard.href, ...args], {
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/**
 * A promise's deadlines are counted in days of China, wherever the machine stands, unless the county says otherwise.
 *
 * @param {string} envFile
 */
function timeZoneOf(envFile) {
  const line = existsSync(envFile) ? /^TZ=["']?([^"'\s#]+)/m.exec(readFileSync(envFile, 'utf8')) : null;
  return line?.[1] ?? 'Asia/Shanghai';
}
