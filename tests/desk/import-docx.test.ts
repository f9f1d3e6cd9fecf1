import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cell,
  makeDocx,
  numbered,
  paragraph,
  picture,
  run,
  table,
} from '../../cms/src/admin/body/docx/testing/make-docx.mts';
import { choose, englishOn, stands } from './browser-desk.ts';
import { openWritingCounty, type WritingCounty } from './working-county.ts';
import { editorTool, save } from './writing-desk.ts';

let writing: WritingCounty;
let clerk: Page;

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const bring = (name: string, bytes: Uint8Array) =>
  clerk.getByLabel('选择 Word 文档').setInputFiles({
    name,
    mimeType: name.endsWith('.docx') ? wordType : 'application/msword',
    buffer: Buffer.from(bytes),
  });
const told = () => clerk.getByRole('status').filter({ hasText: '知道了' });
const text = () => clerk.locator('.tiptap').innerText();

beforeAll(async () => {
  writing = await openWritingCounty();
  clerk = await writing.person('编辑');
  await clerk.goto(writing.form('update'));
  await clerk.locator('.tiptap').waitFor();
}, 600_000);

afterAll(() => writing?.stop());

describe('a clerk imports a Word document', () => {
  test('with its titles, lists, tables and pictures, which are in the library afterwards', async () => {
    const photo = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#6a8f5f' } })
      .jpeg()
      .toBuffer();
    const bytes = makeDocx(
      [
        numbered('总体进展', 1),
        paragraph(run('已完成') + run('1.2公里', '<w:b/>')),
        numbered('清基', 2),
        numbered('左岸', 2, 1),
        table(
          [cell('工序', '<w:vMerge w:val="restart"/>'), cell('工程量', '<w:gridSpan w:val="2"/>')],
          [cell('', '<w:vMerge/>'), cell('计划'), cell('完成')],
        ),
        paragraph(picture('rId9', '加高后的圩堤')),
      ].join(''),
      { rId9: { name: 'image1.jpeg', bytes: photo } },
    );
    await bring('工作情况.docx', bytes);
    await told()
      .getByText(/^已导入“工作情况\.docx”：3 段文字、1 个表格、1 张图片/)
      .waitFor();
    expect(await clerk.locator('.tiptap h2').innerText()).toBe('一、总体进展');
    expect(await clerk.locator('.tiptap ul ul li').innerText()).toBe('左岸');
    expect(await clerk.locator('.tiptap :is(td, th)[colspan="2"]').innerText()).toBe('工程量');
    const image = clerk.locator('.tiptap figure img');
    expect(await image.getAttribute('alt')).toBe('加高后的圩堤');
    expect(await image.getAttribute('src')).toMatch(/\/uploads\//);
    await clerk.waitForFunction(
      () => (document.querySelector<HTMLImageElement>('.tiptap figure img')?.naturalWidth ?? 0) > 0,
    );
    expect(await englishOn(clerk)).toEqual(['docx']);
    await told().getByRole('button', { name: '知道了' }).click();
  });

  test('takes it back in one step, and saves it when it is there again', async () => {
    await clerk.locator('.tiptap').click();
    await editorTool(clerk, '撤销').click();
    expect((await text()).trim()).toBe('');
    await editorTool(clerk, '重做').click();
    await clerk.locator('input[name="title"]').fill('从文档导入');
    await choose(clerk, '所属项目', '青石河圩堤加固');
    await choose(clerk, '发布单位', '云岭县柳溪镇党委');
    await clerk.locator('input[name="asOf"]').fill('2026-02-03');
    await save(clerk);
    await stands(clerk, '草稿');
    await clerk.reload();
    await clerk.locator('.tiptap figure img[src*="/uploads/"]').waitFor();
    expect(await text()).toContain('一、总体进展');
  });

  test('is told what to do with an old .doc and a broken file, and keeps the text as it was', async () => {
    const before = await text();
    await bring('旧通知.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    await told()
      .getByText(/没有导入“旧通知\.doc”，原来的内容没有变。这是旧版的.*另存为.*\.docx/)
      .waitFor();
    await bring('坏了.docx', makeDocx(paragraph('字')).slice(0, 500));
    await told()
      .getByText(/没有导入“坏了\.docx”.*已经损坏/)
      .waitFor();
    expect(await text()).toBe(before);
  });
});
