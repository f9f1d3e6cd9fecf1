import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One digest of all code below these folders: when it changes, every page is rendered again. */
export function buildDigest(folders: readonly string[]): string {
  const hash = createHash('sha256');
  let counted = 0;
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() && !entry.parentPath.includes('node_modules') && !entry.name.includes('.test.'),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files)
      hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0');
    counted += files.length;
  }
  if (counted === 0) throw new Error('没有找到编译好的门户，请重新运行 npm start。');
  return hash.digest('hex');
}
