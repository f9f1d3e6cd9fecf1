import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isCode, pathOf, specifiersIn } from './imports.ts';
import { trackedFiles } from './tracked-files.ts';

const FOLDERS = ['content-types', 'cms', 'site', 'scripts', 'tests'] as const;
type Folder = (typeof FOLDERS)[number];

/** Which folders a folder may import from, besides itself. Tests may look at anything. */
const ALLOWED: Record<Folder, readonly Folder[]> = {
  'content-types': [],
  cms: ['content-types'],
  site: ['content-types'],
  scripts: ['content-types'],
  tests: ['content-types', 'cms', 'site', 'scripts'],
};

/** The folder that an import leads into; null for a package, a Node module or the file's own folder tree. */
function target(file: string, specifier: string): Folder | null {
  const path = pathOf(file, specifier) ?? '';
  return FOLDERS.find((folder) => path === folder || path.startsWith(`${folder}/`)) ?? null;
}

/** Every import that goes against the arrows, as “file → specifier”. */
function wrongImports(file: string, source: string): string[] {
  const own = FOLDERS.find((folder) => file.startsWith(`${folder}/`));
  if (!own) return [];
  return specifiersIn(source).flatMap((specifier) => {
    const folder = target(file, specifier);
    return folder === null || folder === own || ALLOWED[own].includes(folder)
      ? []
      : [`${file} → ${specifier}`];
  });
}

describe('who may import whom', () => {
  const files = trackedFiles().filter(isCode);

  test.each(['content-types', 'scripts'] as const)('%s has files that are looked at', (folder) => {
    expect(files.filter((file) => file.startsWith(`${folder}/`)).length).toBeGreaterThan(0);
  });

  test('no file imports against the arrows', () => {
    expect(files.flatMap((file) => wrongImports(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  test.each([
    ['content-types/a.ts', `import { x } from '../cms/src/x.ts';`],
    ['content-types/a.ts', `const x = await import('@xianfeng/site/x');`],
    ['cms/src/a.ts', `export * from '../../site/store/x.ts';`],
    ['cms/src/a.ts', `const x = require('@xianfeng/site');`],
    ['site/pages/a.astro', `---\nimport x from "../../cms/src/x.ts";\n---`],
    ['scripts/a.ts', `import '../site/server/main.ts';`],
  ])('%s with %j would be found', (file, source) => {
    expect(wrongImports(file, source)).toHaveLength(1);
  });

  test.each([
    ['cms/src/a.ts', `import { x } from '@xianfeng/content-types';`],
    ['site/a.ts', `import x from './cms/x.ts';`],
    ['scripts/a.ts', `import { x } from './environment/x.ts';`],
    ['tests/a.test.ts', `import { x } from '../site/x.ts';`],
  ])('%s with %j is allowed', (file, source) => {
    expect(wrongImports(file, source)).toEqual([]);
  });
});
