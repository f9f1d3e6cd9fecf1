import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { startDemoPortal, type DemoPortal } from './demo-portal.ts';
import { looks, survey, type Findings } from './survey.ts';

let portal: DemoPortal;
let browser: Browser;
let kinds: readonly string[];
let findings: Findings;

beforeAll(async () => {
  portal = await startDemoPortal();
  browser = await openBrowser();
  kinds = portal.kinds;
  findings = await survey(browser, portal.url, kinds);
}, 1_800_000);
afterAll(async () => {
  await browser.close();
  await portal.close();
});

test('every kind of page is there to be looked at', () => {
  expect(kinds.length).toBeGreaterThan(30);
});

test.each(looks)(
  '%s: no kind of page has a barrier that axe can find, a target too small, more than its width, anything that jumps or prints what paper cannot do',
  (look) => {
    expect(findings.get(look)).toEqual([]);
  },
);

test('a barrier would be found', async () => {
  const faults =
    '<img src="x.png"><p style="color:#aaa">浅得看不清的字</p><a href="#b" style="display:block;width:20px;height:20px">小</a><div style="width:2000px">太宽</div><a href="#a" tabindex="1">跳回来</a><svg><rect class="pale" width="9" height="9" style="fill: #fff; forced-color-adjust: none"></rect></svg>';
  const overlaid =
    '<p style="color:#595959">看得清的字</p><div style="position:relative"><i style="position:absolute;inset:0;background:#777"></i><p id="overlaid" style="position:relative;color:#595959">看不清的字</p></div>';
  // After the first paint, whenever a busy machine comes to it: nothing jumps that was never drawn.
  const late =
    '<script>new PerformanceObserver(() => requestAnimationFrame(() => requestAnimationFrame(() => { document.querySelector("h1").style.marginTop = "200px" }))).observe({ type: "paint", buffered: true })</script>';
  const broken = await survey(
    browser,
    `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><html lang="zh"><title>x</title><main><h1>有毛病的页</h1>${faults}${overlaid}</main>${late}`)}`,
    [''],
  );
  const found = broken.get('as it comes, 360 px')?.join('\n');
  expect(broken.get('forced colours, 360 px')?.join('\n')).toContain('a rect “pale” cannot be seen');
  for (const expected of ['image-alt', 'color-contrast', '#overlaid', 'sideways', 'A 小 20×20', '跳回来'])
    expect(found).toContain(expected);
  expect(broken.get('while it loads')).toHaveLength(1);
});
