import { beforeAll, expect, test } from 'vitest';
import { pageFor } from './browser.ts';
import { demoInBrowser } from './demo-in-browser.ts';
import { typesettersMarks } from './typography.ts';

const demo = demoInBrowser();
let kinds: readonly string[];
beforeAll(() => {
  kinds = demo.portal.kinds;
});

test.each([320, 360, 768, 1280])(
  'at %d px a typesetter finds nothing to mark on any kind of page',
  { timeout: 300_000 },
  async (width) => {
    const page = await pageFor(demo.browser, { name: 'typesetter', width });
    const marks: string[] = [];
    for (const address of kinds) {
      await page.goto(`${demo.portal.url}${address}`);
      marks.push(...(await page.evaluate(typesettersMarks)).map((mark) => `${address} ${mark}`));
    }
    expect(kinds.length).toBeGreaterThan(40);
    expect(marks).toEqual([]);
  },
);

test('what is set badly would be marked', async () => {
  const page = await pageFor(demo.browser, { name: 'typesetter', width: 320 });
  await page.setContent(
    '<!doctype html><style>body { font: 20px sans-serif; margin: 0 } * { line-break: anywhere; word-break: break-all } p, h1 { inline-size: 100px; margin: 0; font-size: 20px }</style><p>一二三四五，六</p><p>一二三四“五六</p><h1>一二三四五六</h1><div class="prose"><p class="numbered">一、二三四五六七八</p></div>',
  );
  const marks = (await page.evaluate(typesettersMarks)).join('\n');
  for (const found of ['begins a line', 'ends a line', 'is one character', 'is not balanced', 'hangs -40 px'])
    expect(marks).toContain(found);
});
