import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something that is compiled: from which files and folders (relative to the root), and where its output lies. */
export type Compiled = { sources: readonly string[]; output: string };

const IGNORED = new Set([
  'node_modules',
  'dist',
  'build',
  '.astro',
  '.strapi',
  '.cache',
  '.tmp',
  'generated',
]);

const stampFile = (root: string, { output }: Compiled) => join(root, output, '.sources-sha256');

/** sha256 over the names and contents of all sources; tests do not count. */
export function digestSources(root: string, { sources }: Compiled): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of sourceFiles(root, sources))
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function sourceFiles(root: string, sources: readonly string[]): string[] {
  return sources
    .flatMap((source) => {
      if (!existsSync(join(root, source))) return [];
      if (statSync(join(root, source)).isFile()) return [source];
      const exclude = (name: string) => IGNORED.has(name.split(/[\\/]/).at(-1) ?? '');
      return globSync(`${source}/**/*`, { cwd: root, exclude });
    })
    .filter((file) => !/\.test\.tsx?$/.test(file) && statSync(join(root, file)).isFile())
    .sort();
}

/** Whether the output is there and was made from these very sources. */
export function isCurrent(root: string, compiled: Compiled, digest: string): boolean {
  const file = stampFile(root, compiled);
  return existsSync(file) && readFileSync(file, 'utf8').trim() === digest;
}

/** Output that is about to be replaced must not pass for current if the compiler is interrupted. */
export function removeStamp(root: string, compiled: Compiled): void {
  rmSync(stampFile(root, compiled), { force: true });
}

/** Marks the output as made from the sources with this digest. */
export function writeStamp(root: string, compiled: Compiled, digest: string): void {
  writeFileSync(stampFile(root, compiled), `${digest}\n`);
}
