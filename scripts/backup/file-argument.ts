import { isAbsolute, resolve } from 'node:path';
import { PlainError } from '../terminal/plain-error.mjs';

/**
 * The one file that a command was given, as an absolute path.
 *
 * @param folder where a relative path begins: npm runs commands at the root and names the caller's folder besides
 * @throws {PlainError} the usage
 */
export function fileArgument(args: readonly string[], folder: string, command: 'backup' | 'restore'): string {
  const usage = `用法：npm run ${command} -- 文件.tar.gz`;
  const [file, ...more] = args;
  if (file === undefined || more.length > 0 || file.startsWith('-') || !/\.(?:tar\.gz|tgz)$/.test(file))
    throw new PlainError(usage);
  return isAbsolute(file) ? file : resolve(folder, file);
}
