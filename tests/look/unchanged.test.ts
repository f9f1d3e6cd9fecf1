import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paragraphs } from '@xianfeng/content-types/body/from-text';
import { stepsOf } from '../publisher/small-world.ts';
import { simulateLedger, type Operation } from '../support/simulated-ledger.ts';
import { openBrowser, pageFor, type Reading } from './browser.ts';
import { layoutOf } from './layout-of.ts';
import { startStillPortal, type StillPortal } from './still-portal.ts';

const folder = join(import.meta.dirname, 'layout');
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
  if (writing) mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

async function drawn(address: string, reading: (typeof readings)[number], css = ''): Promise<string> {
  const page = await pageFor(browser, { ...reading, options: { bypassCSP: true } });
  await page.goto(`${portal.url}${address}`);
  if (reading.print) await page.emulateMedia({ media: 'print' });
  // The address of the test's own port is printed on paper and passed on, and would differ in every run.
  await page.evaluate(() =>
    document.querySelectorAll('.paper-record, .pass-on').forEach((element) => element.remove()),
  );
  if (css) await page.addStyleTag({ content: css });
  const lines = await layoutOf(page);
  await page.context().close();
  return `${lines.join('\n')}\n`;
}

test.for(named)('$name looks as it did', async ({ name, address, reading }) => {
  const now = await drawn(address, reading);
  const file = join(folder, `${name}.txt`);
  if (writing) return writeFileSync(file, now);
  expect(now).toBe(readFileSync(file, 'utf8'));
});

test.each([
  ['a colour', 'h1 { color: #b4141f }'],
  ['a box that moves by a pixel', 'main { padding-block-start: 1px }'],
  ['a size of type', 'h1 { font-size: 29px }'],
  ['a line that breaks elsewhere', 'h1 { max-inline-size: 6em }'],
  ['a background', 'body { background: #fffdfa }'],
])('%s is seen', async (_what, css) => {
  const reading = readings[0]!;
  expect(await drawn('/projects/wei-di-0/', reading, css)).not.toBe(
    await drawn('/projects/wei-di-0/', reading),
  );
});
