import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const cmsFolder = fileURLToPath(new URL('../../', import.meta.url));
const compiled = join(cmsFolder, '.cache', 'test-dist');
const stamp = join(compiled, 'compiled-at');

const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Compiles the CMS for tests, beside the folder that a running installation uses, unless that was done since the last change. Returns the folder. */
export function compileCms(): string {
  const sources = globSync(['config/**/*.ts', 'src/**/*.{ts,json}', 'tsconfig.json'], { cwd: cmsFolder }).map(
    (file) => join(cmsFolder, file),
  );
  if (Math.max(...sources.map(changedAt)) < changedAt(stamp)) return compiled;
  const startedAt = new Date();
  rmSync(compiled, { recursive: true, force: true });
  const compiler = join(
    dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin',
    'tsc',
  );
  execFileSync(process.execPath, [compiler, '-p', cmsFolder, '--outDir', compiled], { stdio: 'pipe' });
  mkdirSync(compiled, { recursive: true });
  writeFileSync(stamp, startedAt.toISOString());
  return compiled;
}
