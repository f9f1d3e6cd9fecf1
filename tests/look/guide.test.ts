import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guideAddresses } from '../../site/addresses/guide-groups.ts';
import { startDemoPortal } from './demo-portal.ts';
import type { StillPortal } from './still-portal.ts';

const source = join(import.meta.dirname, '../../site/src');
const components = readdirSync(join(source, 'components'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.astro'))
  .map((file) => join(source, 'components', file));

/** Classes that no page is rendered with: a script makes what carries them, in the browser. */
const madeByScript = ['suggestions', 'enlarged', 'photo-pair-slider'];

let portal: StillPortal;
let html: string;
beforeAll(async () => {
  portal = await startDemoPortal();
  html = (
    await Promise.all(guideAddresses.map(async (address) => (await fetch(`${portal.url}${address}`)).text()))
  ).join('\n');
});
afterAll(() => portal.close());

/** The files of the components that a file shows: imported and used. */
function shownBy(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^import (\w+) from '(\.[^']+\.astro)';$/gm)].flatMap(
    ([, name = '', path = '']) =>
      new RegExp(`<${name}[\\s/>]`).test(text) ? [join(dirname(file), path)] : [],
  );
}

test('every component is shown in the guide, by itself or within another', () => {
  const shown = new Set(
    readdirSync(join(source, 'pages/styleguide')).map((file) => join(source, 'pages/styleguide', file)),
  );
  for (const file of shown) for (const other of shownBy(file)) shown.add(other);
  expect(components.length).toBeGreaterThan(60);
  expect(components.filter((file) => !shown.has(file)).map((file) => relative(source, file))).toEqual([]);
});

test('every class that a component has a style for stands in the guide: no state is left out', () => {
  const drawn = new Set(
    [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
  );
  const missing = components.flatMap((file) => {
    const styles =
      /<style is:(?:global|inline)>([\s\S]*?)<\/style>/
        .exec(readFileSync(file, 'utf8'))?.[1]
        ?.replaceAll(/\/\*[\s\S]*?\*\//g, '') ?? '';
    const selectors = [...styles.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector);
    const classes = new Set(
      selectors.flatMap((selector) =>
        [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name),
      ),
    );
    return [...classes]
      .filter((name) => !drawn.has(name) && !madeByScript.includes(name))
      .map((name) => `${relative(source, file)} .${name}`);
  });
  expect(drawn.size).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

test('the guide says that it is no content: no search engine takes it up, and no site map names it', async () => {
  for (const address of guideAddresses)
    expect(await (await fetch(`${portal.url}${address}`)).text(), address).toContain(
      '<meta name="robots" content="noindex"',
    );
  expect(await (await fetch(`${portal.url}/sitemap.xml`)).text()).not.toContain('styleguide');
});
