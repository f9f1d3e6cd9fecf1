import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoPortal, type DemoPortal } from './demo-portal.ts';
import { addressesOf } from './page-kinds.ts';

let portal: DemoPortal;
let kinds: readonly string[];

beforeAll(async () => {
  portal = await startDemoPortal();
  kinds = portal.kinds;
});
afterAll(() => portal.close());

// As a browser asks: a feed answers it with a page.
const page = async (address: string): Promise<string> =>
  (await fetch(`${portal.url}${address}`, { headers: { accept: 'text/html,application/xhtml+xml' } })).text();
const leadsSomewhere = async (address: string): Promise<boolean> =>
  (await fetch(address, { method: 'HEAD', redirect: 'manual' })).status === 200;
const kilobytes = (text: string): number => gzipSync(text).byteLength / 1024;

/** What a reader reads: everything between the tags of the body. */
function ownText(html: string): string {
  return html
    .replace(/^[\s\S]*<body[^>]*>/, '')
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '');
}

test('every kind of page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // How long a bar is comes from the ledger, and stands where the bar stands.
      'no-inline-style': 'off',
      // Boxes to tick share a name: the form sends those that are ticked.
      'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
      // Roles said twice keep a table a table when narrow screens lay it out as blocks.
      'no-redundant-role': 'off',
      // A table that scrolls needs a place for the keyboard, which is no section of the text.
      'prefer-native-element': 'off',
    },
  });
  const found: string[] = [];
  for (const kind of kinds) {
    const { results } = await validator.validateString(await page(kind));
    found.push(
      ...results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${kind} ${ruleId}: ${message} (${line})`),
      ),
    );
  }
  expect(found).toEqual([]);
});

test('every link within the portal leads somewhere, every fragment to a place on its page', async () => {
  const addresses = await addressesOf(portal.url);
  const known = new Map<string, boolean>();
  const broken: string[] = [];
  let looked = 0;
  for (const address of [...addresses, ...kinds]) {
    const html = await page(address);
    for (const [, target = ''] of html.matchAll(
      /<(?:a|img|link|script|source)\b[^>]*?\s(?:href|src)="([^"]+)"/g,
    )) {
      looked += 1;
      if (target.startsWith('#')) {
        if (!html.includes(`id="${target.slice(1)}"`)) broken.push(`${address} → ${target}`);
        continue;
      }
      const url = new URL(target.replaceAll('&amp;', '&'), `${portal.url}${address}`);
      if (url.origin !== portal.url) continue;
      const path = `${url.pathname}${url.search}`;
      if (!known.has(path)) known.set(path, await leadsSomewhere(`${portal.url}${path}`));
      // What the pages of examples show is made up, and so are their links.
      if (!known.get(path) && !address.startsWith('/styleguide/')) broken.push(`${address} → ${path}`);
    }
  }
  expect(looked).toBeGreaterThan(5000);
  expect([...new Set(broken)]).toEqual([]);
});

describe('what a page costs beyond its own text', () => {
  // In kilobytes, compressed: what a phone on a village's signal has to wait for.
  const budget = { htmlAndStyles: 14, scripts: 10 };

  test('HTML and styles stay within the budget', async () => {
    const costs = await Promise.all(
      kinds.map(async (kind) => {
        const html = await page(kind);
        return { kind, cost: Math.round((kilobytes(html) - kilobytes(ownText(html))) * 10) / 10 };
      }),
    );
    expect(costs.filter(({ cost }) => cost > budget.htmlAndStyles)).toEqual([]);
    expect(Math.max(...costs.map(({ cost }) => cost))).toBeGreaterThan(1);
  });

  test('all scripts together stay within the budget, and no page waits for one', async () => {
    const home = await page('/');
    const sources = [...home.matchAll(/<script\b([^>]*)\ssrc="([^"]+)"/g)];
    expect(sources.every(([, attributes = '']) => attributes.includes('type="module"'))).toBe(true);
    const inline = [...home.matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
      ([, text]) => text ?? '',
    );
    const loaded = await Promise.all(sources.map(([, , source = '']) => page(source)));
    expect(loaded.length + inline.length).toBeGreaterThan(0);
    expect([...inline, ...loaded].reduce((sum, script) => sum + kilobytes(script), 0)).toBeLessThan(
      budget.scripts,
    );
  });

  test('nothing is fetched from anywhere else, and no font at all', async () => {
    for (const kind of kinds) {
      const html = await page(kind);
      expect(html, kind).not.toContain('@font-face');
      for (const [, source = ''] of html.matchAll(/<(?:script|img|iframe|source)\b[^>]*?\ssrc="([^"]+)"/g))
        expect(new URL(source, portal.url).origin, kind).toBe(portal.url);
    }
  });
});
