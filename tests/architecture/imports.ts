import { dirname, join, normalize } from 'node:path';

const IMPORT = /\b(?:from|import|require|import\.meta\.resolve)\s*\(?\s*(['"])([^'"\n]+)\1/g;
const WORKSPACE = /^@xianfeng\/([^/]+)(?:\/(.+))?$/;
const CODE = /\.(ts|tsx|mts|cts|js|mjs|cjs|astro)$/;

export const isCode = (file: string): boolean => CODE.test(file);

/** Tests, and what is there for them alone, may look at anything. */
export const isForTests = (file: string): boolean => /\.test\.|\/testing\//.test(file);

/** What a file names in its imports, as written, types included. */
export const specifiersIn = (source: string): string[] =>
  [...source.matchAll(IMPORT)].map(([, , specifier = '']) => specifier);

/**
 * The path that an import leads to, from the repository's root; null for a package or a Node module. An ending that
 * the import leaves out is added where the workspace's package does so.
 */
export function pathOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier));
  const [, workspace, inside] = WORKSPACE.exec(specifier) ?? [];
  if (!workspace) return null;
  return `${workspace}/${inside === undefined ? 'index.ts' : CODE.test(inside) ? inside : `${inside}.ts`}`;
}

/** The files, with what each imports of the repository's own. */
export function importsOf(sources: ReadonlyMap<string, string>): Map<string, string[]> {
  return new Map(
    [...sources].map(([file, source]) => [
      file,
      specifiersIn(source).flatMap((specifier) => pathOf(file, specifier) ?? []),
    ]),
  );
}
