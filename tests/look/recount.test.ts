import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pageFor } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';

const demo = demoInBrowser();
const folder = mkdtempSync(join(tmpdir(), 'recount-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = async (path: string): Promise<string> => (await fetch(demo.portal.url + path)).text();

/** Runs the program that the portal gives away, with nothing but Node. */
function recount(data: string): Promise<{ readonly code: number; readonly said: string }> {
  const [program, file] = [join(folder, 'recount.js'), join(folder, 'standing.json')];
  writeFileSync(file, data);
  return new Promise((resolve) => {
    execFile(process.execPath, [program, file], (error, said) =>
      resolve({ code: error === null ? 0 : Number(error.code), said }),
    );
  });
}

test('whoever takes the data away computes every point, sum and place of the county to the last digit', async () => {
  writeFileSync(join(folder, 'recount.js'), await read('/data/recount.js'));
  const data = await read('/data/standing.json');
  const { code, said } = await recount(data);
  expect(said).toMatch(/^复算了 (\d{3,}) 个数：\1 个一样，0 个不一样/);
  expect(code).toBe(0);
  const wrong = await recount(data.replace(/("criterion":"节点按期",[^}]*"score":)22\.5/, '$122.6'));
  expect(wrong.said).toMatch(/节点按期 公布的是 22\.6，算出来是 22\.5/);
  expect(wrong.code).toBe(1);
});

test('and comes to what every round of judging says of itself', async () => {
  writeFileSync(join(folder, 'recount.js'), await read('/data/recount.js'));
  const { code, said } = await recount(await read('/data/appraisal.json'));
  expect([code, said]).toEqual([0, expect.stringContaining('，0 个不一样')]);
  const rounds = [...said.matchAll(/^(\/appraisals\/\S+) (.+)$/gm)];
  expect(rounds.length).toBeGreaterThan(2);
  for (const [, address = '', result = ''] of rounds)
    expect(await read(address), address).toContain(`<strong>${result}</strong>`);
});

test('a project of which too few were asked stands in the table, without points for it and without a place', async () => {
  const [row = ''] = /<tr(?:(?!<tr)[^])*样本太少[^]*?<\/tr>/.exec(await read('/styleguide/standings/')) ?? [];
  expect(row).toMatch(/样本太少\s*<small>9\/12<\/small>/);
  expect(row).toContain('不排名');
  expect(row).not.toContain('data-placed');
});

test('a reader with a phone does so on the page, and is told of a number that does not follow', async () => {
  const page = await pageFor(demo.browser, { name: 'recount', width: 360 });
  await page.goto(`${demo.portal.url}/standings/`);
  await page.locator('main a[href^="/standings/"][href$="/"]').first().click();
  const button = page.getByRole('button', { name: '在我的手机上复算一遍' });
  const said = page.locator('.recount [role=status]');
  await button.click();
  expect(await said.textContent()).toMatch(/^刚才算了 \d+ 个项目，总分和名次都和公布的一样。$/);
  const first = page.locator('.ranking .total strong').first();
  await first.evaluate((element) => (element.textContent = '99.9'));
  await button.click();
  expect(await said.textContent()).toMatch(/^有 1 个和公布的不一样：/);
  await page.context().close();
});
