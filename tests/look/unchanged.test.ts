import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest';
import { paragraphs } from '@xianfeng/content-types/body/from-text';
import { stepsOf } from '../publisher/small-world.ts';
import { simulateLedger, type Operation } from '../support/simulated-ledger.ts';
import { openBrowser, pageFor, type Reading } from './browser.ts';
import { startStillPortal, type StillPortal } from './demo-portal.ts';
import { drawnWith } from './drawn-with.ts';

const folder = join(import.meta.dirname, 'baseline');
// Fewer than the pixels of one character.
const allowed = 40;
const writing = process.env.LOOK_BASELINE === 'write';
const pages = {
  home: '/',
  project: '/projects/wei-di-0/',
  history: '/projects/wei-di-0/history/',
  list: '/projects/',
  calls: '/calls/',
  bulletin: '/bulletins/dongtai/2026/1/',
  organization: '/organizations/zhen-0/',
  notice: '/notices/notice-3/',
  styleguide: '/styleguide/',
  text: '/styleguide/text/',
  charts: '/styleguide/charts/',
  rows: '/styleguide/lists/',
  story: '/styleguide/project/',
};
const readings: readonly (Reading & { print?: boolean })[] = [
  { name: 'phone', width: 360 },
  { name: 'desktop', width: 1280 },
  { name: 'elder', width: 360, elder: true },
  { name: 'print', width: 680, print: true },
];
const named = Object.entries(pages).flatMap(([page, address]) =>
  readings.map((reading) => ({ name: `${page}-${reading.name}`, address, reading })),
);

let portal: StillPortal;
let browser: Browser;
let fonts: string;
let known: string;

beforeAll(async () => {
  const steps = stepsOf([
    { kind: 'publish-update', project: 0, title: '第一段完工，十一个断面复测合格', days: 20 },
    { kind: 'publish-call', project: 0, title: '护堤巡查队，周末两小时', days: 1 },
    { kind: 'publish-notice', project: 0, title: '关于节点延期的公示', days: 3 },
    { kind: 'revise-project', project: 0, goals: '圩堤达标五千米，七十二户参加巡护。', done: true, days: 12 },
  ]);
  const item = {
    title: '第一段完工',
    body: paragraphs('十一个断面复测合格，比计划早四天。'),
    organization: { $ref: 'organization:0' },
    projects: [{ $ref: 'project:0' }],
  };
  const bulletin: Operation = {
    op: 'publish',
    type: 'bulletin',
    key: 'bulletin:1',
    data: {
      title: '书记项目动态第1期',
      series: 'dongtai',
      year: 2026,
      number: 1,
      issuer: '县委组织部',
      organization: { $ref: 'organization:1' },
      date: '2026-03-10',
      sections: [{ title: '进展', items: [item] }],
    },
  };
  portal = await startStillPortal([
    ...simulateLedger([...steps.flatMap((step) => step.operations), bulletin]),
  ]);
  browser = await openBrowser();
  fonts = await drawnWith(browser, portal.url);
  known = existsSync(join(folder, 'drawn-with.txt'))
    ? readFileSync(join(folder, 'drawn-with.txt'), 'utf8').trim()
    : '';
  if (writing) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'drawn-with.txt'), `${fonts}\n`);
  } else if (fonts !== known) {
    console.warn(
      `页面外观没有比较：基准图是用“${known}”画的，这台机器是“${fonts}”。要在这里比较，先运行 LOOK_BASELINE=write。`,
    );
  }
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

async function drawn(address: string, reading: (typeof readings)[number]): Promise<Buffer> {
  const page = await pageFor(browser, reading);
  await page.goto(`${portal.url}${address}`);
  if (reading.print) await page.emulateMedia({ media: 'print' });
  // The address of the test's own port is printed on paper and would differ in every run.
  await page.evaluate(() => document.querySelector('.paper-record')?.remove());
  const picture = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
  await page.context().close();
  return picture;
}

const fewColours = (picture: Buffer): Promise<Buffer> =>
  sharp(picture).png({ palette: true, colours: 16, compressionLevel: 9, effort: 10, dither: 0 }).toBuffer();

/** Beside the baseline in a folder that git ignores, so that somebody can look at both. */
function keepForTheEye(name: string, picture: Buffer): void {
  const place = join(import.meta.dirname, '.tmp');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, name), picture);
}

async function compare(
  { name, address, reading }: (typeof named)[number],
  context: TestContext,
): Promise<void> {
  if (!writing && fonts !== known)
    context.skip('drawn with other fonts or another browser than the baseline');
  const picture = await fewColours(await drawn(address, reading));
  const file = join(folder, `${name}.png`);
  if (writing) return writeFileSync(file, picture);
  const [before, now] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(picture)];
  const size = ({ width, height }: PNG): string => `${width}×${height}`;
  expect(size(now), name).toBe(size(before));
  const different = pixelmatch(before.data, now.data, undefined, before.width, before.height, {
    threshold: 0.2,
  });
  if (different > allowed) keepForTheEye(`${name}.png`, picture);
  expect(different, `${name}: ${different} pixels changed`).toBeLessThanOrEqual(allowed);
}

test.for(named)('$name looks as it did', compare);
