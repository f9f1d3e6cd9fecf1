import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isCode, isForTests } from './imports.ts';
import { trackedFiles } from './tracked-files.ts';

/** Functions of the product that only tests call today; each is to be called or to go. No name may be added. */
const WITHOUT_CALLER = ['bodyFromHtml', 'bodyHeadings', 'linkParagraph', 'snippetOf'];

const EXPORTED = /^export (?:async )?(?:function\*?|const|class) ([A-Za-z_$][\w$]*)/gm;

/** Exported names that stand nowhere in the product but where they are made; comments do not count. */
function withoutCaller(sources: readonly string[]): string[] {
  const bare = sources.map((source) => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''));
  const times = new Map<string, number>();
  for (const source of bare)
    for (const [name] of source.matchAll(/[A-Za-z_$][\w$]*/g)) times.set(name, (times.get(name) ?? 0) + 1);
  return bare
    .flatMap((source) => [...source.matchAll(EXPORTED)].map(([, name = '']) => name))
    .filter((name) => times.get(name) === 1)
    .sort();
}

const product = trackedFiles().filter(
  (file) =>
    /^(content-types|cms\/(src|config)|site|scripts)\//.test(file) &&
    // Generators of random documents serve the property tests of all folders.
    !/\/arbitrary-/.test(file) &&
    isCode(file) &&
    !isForTests(file) &&
    !file.startsWith('site/public/'),
);

test('what the product exports has a caller in the product', () => {
  expect(product.length).toBeGreaterThan(500);
  expect(withoutCaller(product.map((file) => readFileSync(file, 'utf8')))).toEqual(WITHOUT_CALLER);
});

test('a function that nobody calls would be found', () => {
  const called = `export const one = 1;\nexport function two() { return one; }\ntwo();`;
  expect(withoutCaller([called])).toEqual([]);
  expect(withoutCaller([called, `/** Like two. */\nexport async function three() {}\n// three();`])).toEqual([
    'three',
  ]);
});
