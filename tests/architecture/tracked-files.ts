import { execFileSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';

const FOLDERS = ['content-types', 'cms', 'site', 'scripts', 'tests'];
const MADE = new Set(['node_modules', 'dist', 'build', '.astro', '.strapi', '.cache', '.tmp']);

/** The files of the repository, relative to its root: what git tracks, or, in a copy without git, what is not made. */
export function trackedFiles(): string[] {
  try {
    const listed = execFileSync(
      'git',
      ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    return onDisk(listed.split('\0').filter(Boolean));
  } catch {
    const exclude = (name: string) => MADE.has(name.split(/[\\/]/).at(-1) ?? '');
    return onDisk(FOLDERS.flatMap((folder) => globSync(`${folder}/**/*`, { exclude })));
  }
}

function onDisk(files: string[]): string[] {
  return files.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}
