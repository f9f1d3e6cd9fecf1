import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose, englishOn, stands } from './browser-desk.ts';
import { openWritingCounty, type WritingCounty } from './working-county.ts';
import { editorTool, emptyText, paste, save, writtenHtml } from './writing-desk.ts';

let writing: WritingCounty;
let clerk: Page;
const asked: string[] = [];
let dialogs = 0;

const clipboard = (name: string) =>
  readFileSync(new URL(`../../cms/src/admin/body/paste/fixtures/${name}.html`, import.meta.url), 'utf8');
const text = () => clerk.locator('.tiptap').innerText();
const count = (selector: string) => clerk.locator(`.tiptap ${selector}`).count();

beforeAll(async () => {
  writing = await openWritingCounty();
  clerk = await writing.person('编辑');
  clerk.on('request', (request) => asked.push(request.url()));
  clerk.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.accept();
  });
  await clerk.goto(writing.form('update'));
  await clerk.locator('.tiptap').waitFor();
}, 600_000);

afterAll(() => writing?.stop());

describe('a clerk pastes', () => {
  test('a report from Word: titles, nested lists, links and emphasis stand as they were, the picture is asked for', async () => {
    await paste(clerk, { html: clipboard('word-report'), text: '青石河圩堤加固工作情况' });
    expect(await clerk.locator('.tiptap h2').allInnerTexts()).toEqual([
      '青石河圩堤加固工作情况',
      '一、总体进展',
    ]);
    expect(await clerk.locator('.tiptap ul ul li').allInnerTexts()).toEqual(['左岸五百米', '右岸三百米']);
    expect(await clerk.locator('.tiptap ol[start="3"] > li > ol > li').innerText()).toBe('县级配套');
    expect(await clerk.locator('.tiptap strong').allInnerTexts()).toEqual(['已完成1.2公里']);
    expect(await clerk.locator('.tiptap sup').innerText()).toBe('3');
    expect(await text()).toContain('【这里原来有一张图片');
    expect(await writtenHtml(clerk)).not.toMatch(/mso|仿宋|file:|<font|span|未公开的数字|内部备注/);
  });

  test('and one step back takes all of it away', async () => {
    await editorTool(clerk, '撤销').click();
    expect((await text()).trim()).toBe('');
    await editorTool(clerk, '重做').click();
    expect(await count('h2')).toBe(2);
    await emptyText(clerk);
  });

  test('a table from Word with merged cells, and merges, splits and adds further ones', async () => {
    await paste(clerk, { html: clipboard('word-table') });
    expect(await count('th[rowspan="2"]')).toBe(1);
    expect(await count('th[colspan="2"]')).toBe(1);
    await clerk.locator('.tiptap td', { hasText: '120' }).click();
    await editorTool(clerk, '下面加一行').click();
    await editorTool(clerk, '右边加一列').click();
    expect(await count('tr')).toBe(4);
    expect(await clerk.locator('.tiptap tr').last().locator('td').count()).toBe(4);
    await editorTool(clerk, '删除这一列').click();
    await clerk.locator('.tiptap tr').last().locator('td').nth(0).click();
    await clerk.keyboard.down('Shift');
    await clerk.locator('.tiptap tr').last().locator('td').nth(1).click();
    await clerk.keyboard.up('Shift');
    await editorTool(clerk, '合并单元格').click();
    expect(await clerk.locator('.tiptap tr').last().locator('td[colspan="2"]').count()).toBe(1);
    await editorTool(clerk, '拆分单元格').click();
    expect(await clerk.locator('.tiptap tr').last().locator('td[colspan="2"]').count()).toBe(0);
    await editorTool(clerk, '删除表格').click();
    expect(await count('table')).toBe(0);
  });

  test('a phrase into the middle of a sentence without breaking it', async () => {
    await emptyText(clerk);
    await clerk.keyboard.type('前后');
    await clerk.keyboard.press('ArrowLeft');
    // The browser tells the editor with the next frame where the cursor went.
    await clerk.evaluate(
      () =>
        new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    );
    await clerk.evaluate(() => {
      const data = new DataTransfer();
      data.setData(
        'text/html',
        "<html><body><!--StartFragment--><span style='font-family:仿宋'><b>中间</b></span><!--EndFragment--></body></html>",
      );
      document
        .querySelector('.tiptap')
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
    });
    expect(await clerk.locator('.tiptap p').first().innerHTML()).toBe('前<strong>中间</strong>后');
    await emptyText(clerk);
  });

  test('hostile things, and nothing runs, nothing is fetched, and it can be saved', async () => {
    const before = asked.length;
    await paste(clerk, {
      html: `<img src="https://evil.example/x.png" onerror="alert(1)"><script>alert(2)</script><a href="javascript:alert(3)">点我</a><svg onload="alert(4)"></svg>
        <iframe src="https://evil.example/"></iframe><p style="background:url(https://evil.example/y)">甲\u202e乙\u0007</p><img src="data:text/html,<script>alert(5)</script>">`,
    });
    await clerk.waitForTimeout(300);
    expect(await count(':is(a, script, iframe, svg, img, [onerror], [style*="url"])')).toBe(0);
    // What pretends to come from another window of the desk.
    await paste(clerk, {
      html: `<div data-pm-slice="0 0 []"><figure data-file="../../x" data-src="https://evil.example/z.png"></figure><figure data-file="abc123" data-alt="${'长'.repeat(900)}"></figure><figure data-file="abc124"></figure>
        <p><a href="javascript:alert(6)">再点我</a>\u202e\u0000丙</p><table><tbody><tr><td colspan="99999" rowspan="99999"><p>格</p></td></tr></tbody></table></div>`,
    });
    await clerk.waitForTimeout(300);
    expect(dialogs).toBe(0);
    expect(asked.slice(before).filter((url) => url.includes('evil'))).toEqual([]);
    await clerk.locator('input[name="title"]').fill('粘贴试验');
    await choose(clerk, '所属项目', '青石河圩堤加固');
    await choose(clerk, '发布单位', '云岭县柳溪镇党委');
    await clerk.locator('input[name="asOf"]').fill('2026-02-03');
    await save(clerk);
    await stands(clerk, '草稿');
    expect(await text()).toContain('甲乙');
  });

  test('plain text without its indents, and a screen shot as a picture of the library', async () => {
    await emptyText(clerk);
    await paste(clerk, { text: '　　第一段\n　　第二段' });
    expect(await clerk.locator('.tiptap p').allInnerTexts()).toEqual(
      expect.arrayContaining(['第一段', '第二段']),
    );
    await clerk.evaluate(async () => {
      const canvas = new OffscreenCanvas(60, 40);
      canvas.getContext('2d')?.fillRect(0, 0, 60, 40);
      const data = new DataTransfer();
      data.items.add(
        new File([await canvas.convertToBlob({ type: 'image/png' })], 'image.png', { type: 'image/png' }),
      );
      document
        .querySelector('.tiptap')
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
    });
    await clerk.locator('.tiptap figure img[src*="/uploads/"]').waitFor();
  });
});

describe('the writing area', () => {
  test('counts words as Word does', async () => {
    await emptyText(clerk);
    await clerk.keyboard.type('2026年5月，完成。');
    await clerk.getByText('字数 8', { exact: true }).waitFor();
    await clerk.keyboard.press('Control+A');
    await clerk.getByText('字数 8，选中 8', { exact: true }).waitFor();
  });

  test('fills the screen and goes back, by key and by button', async () => {
    const height = async () =>
      (await clerk
        .locator('.tiptap')
        .evaluate((element) => element.closest('[data-full]')?.getBoundingClientRect().height)) ?? 0;
    await clerk.locator('.tiptap').click();
    await clerk.keyboard.press('Control+Alt+f');
    expect(await height()).toBe(1300);
    await editorTool(clerk, '全屏').click();
    expect(await height()).toBeLessThan(1300);
  });

  test('lists its shortcuts, and they do what the list says', async () => {
    await clerk.locator('.tiptap').click();
    await clerk.keyboard.press('Control+/');
    const sheet = clerk.getByRole('dialog', { name: '快捷键' });
    await sheet.getByText('圆点列表').waitFor();
    expect(await englishOn(clerk)).toEqual([]);
    await sheet.getByRole('button', { name: '关闭' }).last().click();
    const keys: [string, string][] = [
      ['Control+b', 'strong'],
      ['Control+Alt+2', 'h2'],
      ['Control+Alt+3', 'h3'],
      ['Control+Alt+4', 'h4'],
      ['Control+Shift+Digit8', 'ul'],
      ['Control+Shift+Digit7', 'ol'],
      ['Control+Shift+b', 'blockquote'],
    ];
    for (const [key, element] of keys) {
      await emptyText(clerk);
      await clerk.keyboard.type('字');
      await clerk.keyboard.press('Control+A');
      await clerk.keyboard.press(key);
      await clerk
        .locator(`.tiptap ${element}`)
        .first()
        .waitFor({ timeout: 20_000 })
        .catch(() => expect.unreachable(`${key} makes no ${element}`));
      await clerk.keyboard.press(key);
    }
    await clerk.keyboard.press('Control+k');
    await clerk.getByLabel('链接地址').waitFor();
    await clerk.getByRole('button', { name: '取消' }).click();
  });

  test('saves with Ctrl+S and Ctrl+Enter, and the cursor stays in the text', async () => {
    for (const key of ['Control+s', 'Control+Enter']) {
      await emptyText(clerk);
      await clerk.keyboard.type(`按下${key === 'Control+s' ? '甲' : '乙'}`);
      const answer = clerk.waitForResponse((response) => response.request().method() === 'PUT');
      await clerk.keyboard.press(key);
      expect((await answer).status()).toBe(200);
      expect(await count('br:not(.ProseMirror-trailingBreak)')).toBe(0);
    }
  });
});
