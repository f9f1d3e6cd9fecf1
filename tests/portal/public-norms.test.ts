import { beijingMinute } from '@xianfeng/content-types/rules/beijing-time';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOfDocument } from '../../site/content/indexes.ts';
import { announcedTypes } from '../../site/content/announced-types.ts';
import type { PublishedDocument } from '../../site/content/content.ts';
import { startDemoPortal } from '../look/demo-portal.ts';
import type { StillPortal } from '../look/still-portal.ts';
import { addressesOf } from '../look/page-kinds.ts';
import { eventually } from '../support/portal-process.ts';

// What inspections of public sites read by machine (政府网站发展指引, 国办发〔2017〕47号, and its adaptations for Party sites).

let portal: StillPortal;
let pages: Map<string, string>;

beforeAll(async () => {
  portal = await startDemoPortal();
  pages = new Map();
  for (const address of await addressesOf(portal.url))
    pages.set(address, await (await fetch(`${portal.url}${address}`)).text());
});
afterAll(() => portal.close());

const meta = (page: string, name: string): string | undefined =>
  new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(page)?.[1];
/** Text as a reader sees it. */
const text = (page: string): string =>
  page
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** Address of every announced document with the instant of its first publication. */
function firstPublications(): Map<string, string> {
  const found = new Map<string, string>();
  for (const { type, documentId, at, snapshot } of portal.entries) {
    if (snapshot === null || !(announcedTypes as readonly string[]).includes(type)) continue;
    const address = addressOfDocument({ type, documentId, data: snapshot } as unknown as PublishedDocument);
    if (address && !found.has(address)) found.set(address, at);
  }
  return found;
}

describe('every page', () => {
  test('says which site it belongs to', () => {
    expect(pages.size).toBeGreaterThan(300);
    for (const [address, page] of pages) {
      expect(meta(page, 'SiteName'), address).toBe('先锋');
      expect(meta(page, 'SiteDomain'), address).toBe(new URL(portal.url).host);
      expect(page, address).toContain('<html lang="zh-Hans');
    }
  });

  test('names its sponsor, how to reach it, and the way to the site map', () => {
    for (const [address, page] of pages) {
      const foot = page.slice(page.lastIndexOf('<footer'));
      for (const item of ['主办', '电话', 'href="/sitemap/"', 'href="/accessibility/"', 'href="/privacy/"'])
        expect(foot, address).toContain(item);
    }
  });

  test('says what it is about, who made it, where it stands, and shows a picture that is there', async () => {
    const pictures = new Set<string>();
    let ownPictures = 0;
    for (const [address, page] of pages) {
      for (const name of ['Keywords', 'Author', 'Url', 'Image', 'description'])
        expect(meta(page, name), `${name} of ${address}`).toBeTruthy();
      const image = meta(page, 'Image') ?? '';
      // What is shown there as an example has no file.
      if (!address.startsWith('/styleguide/')) pictures.add(image);
      const main = page.slice(page.indexOf('<main'), page.indexOf('</main'));
      if (
        !meta(page, 'ArticleTitle') ||
        !/<img\b(?![^>]*qr\.svg)/.test(main.replace(/<aside[\s\S]*?<\/aside>/g, ''))
      )
        continue;
      ownPictures += 1;
      expect(image, address).not.toMatch(/card\.png$/);
    }
    expect(ownPictures).toBeGreaterThan(20);
    for (const image of pictures) {
      // Share cards are drawn last, and no page waits for them.
      await eventually(async () => (await fetch(image, { method: 'HEAD' })).ok);
      const { headers } = await fetch(image, { method: 'HEAD' });
      expect(headers.get('content-type'), image).toMatch(/^image\//);
    }
  });

  test('bears no number that an authority has not assigned', () => {
    for (const [address, page] of pages) {
      expect(meta(page, 'SiteIDCode'), address).toBeUndefined();
      // The dictionary of the open data names the field; only the foot would give it a number.
      const foot = text(page.slice(page.indexOf('<footer')));
      expect(foot, address).toContain('网站地图');
      expect(foot, address).not.toMatch(/ICP备|公网安备|网站标识码/);
    }
  });
});

describe('every document', () => {
  test('carries its title, source and the true time of its first publication, for machines and for people', () => {
    let looked = 0;
    for (const [address, at] of firstPublications()) {
      const page = pages.get(address);
      if (!page) continue;
      looked += 1;
      expect(meta(page, 'ArticleTitle'), address).toBeTruthy();
      expect(meta(page, 'PubDate'), address).toBe(beijingMinute(at));
      expect(meta(page, 'ContentSource'), address).toBeTruthy();
      expect(meta(page, 'Url'), address).toBe(`${portal.url}${address}`);
      expect(text(page), address).toContain(beijingMinute(at));
    }
    expect(looked).toBeGreaterThan(200);
  });

  test('is never dated after today, nor before it was public', () => {
    const dates = [...pages.values()].flatMap((page) => meta(page, 'PubDate') ?? []);
    expect(dates.length).toBeGreaterThan(200);
    expect(dates.filter((date) => date > '2026-11-24 23:59')).toEqual([]);
  });
});

describe('every column', () => {
  const columns = [
    '/projects/',
    '/updates/',
    '/calls/',
    '/bulletins/',
    '/notices/',
    '/cases/',
    '/honours/',
    '/meetings/',
    '/organizations/',
    '/topics/',
  ];

  test.each(columns)('%s names itself, is not blank, and links to each item as a link', (address) => {
    const page = pages.get(address) ?? '';
    for (const name of ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'])
      expect(meta(page, name), name).toBeTruthy();
    expect([...page.matchAll(/<a\b[^>]*\shref="\/[a-z]+\/[^"]+\/"/g)].length).toBeGreaterThan(0);
  });
});
