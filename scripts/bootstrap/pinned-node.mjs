import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../terminal/plain-error.mjs';

/**
 * The Node that everything after the first script runs on, and the flags it needs to run TypeScript files.
 *
 * @param {string} root
 * @param {{ platform: string, arch: string, version: string, execPath: string }} machine
 * @returns {{ execPath: string, flags: string[] }}
 * @throws {PlainError} when this platform has no pinned Node and its own is too old
 */
export function chooseNode(root, { platform, arch, version, execPath }) {
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const pinned = join(root, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned)) return { execPath: pinned, flags: [] };
  if (!isAtLeast(version, 22, 12)) {
    throw new PlainError(
      `这台机器（${platform} ${arch}）没有随附的 Node.js，本机的 ${version} 又太旧。请安装 Node.js 24，然后再运行一次。`,
    );
  }
  const stripsTypes =
    isAtLeast(version, 24, 0) ||
    (version.startsWith('v22.') && isAtLeast(version, 22, 18)) ||
    isAtLeast(version, 23, 6);
  return {
    execPath,
    flags: stripsTypes ? [] : ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'],
  };
}

/** @param {string} version such as v22.12.0 @param {number} major @param {number} minor */
function isAtLeast(version, major, minor) {
  const [has = 0, hasMinor = 0] = version.slice(1).split('.').map(Number);
  return has > major || (has === major && hasMinor >= minor);
}
