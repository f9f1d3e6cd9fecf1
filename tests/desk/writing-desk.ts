import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import { ROOT } from '../../scripts/repository.ts';
import { compileWhenChanged, PARTS } from '../../scripts/starting/compile.ts';
import { findBrowser, isExecutable } from '../../scripts/testing/browser.ts';
import { startDesk, type DeskProcess } from '../support/desk-process.ts';
import { freePort } from '../support/portal-process.ts';
import { smallCounty } from './small-county.ts';

/** A desk with a browser, without a portal: for all that happens before anything is public. */
export interface WritingDesk {
  readonly desk: DeskProcess;
  readonly browser: Browser;
  /** Address of a form. */
  form(type: string, documentId?: string): string;
  stop(): Promise<void>;
}

export async function openWritingDesk(): Promise<WritingDesk> {
  await compileWhenChanged(ROOT, PARTS.cms, process.env, new AbortController().signal);
  const folder = mkdtempSync(join(tmpdir(), 'writing-'));
  const photo = join(folder, 'photo.png');
  await sharp({ create: { width: 640, height: 400, channels: 3, background: '#6a8f5f' } }).png().toFile(photo);
  const desk = await startDesk({ dataDir: folder, port: await freePort(), portalPort: await freePort(), operations: smallCounty(photo) });
  const executablePath = findBrowser({ chromiumPath: process.env.CHROMIUM_PATH, path: process.env.PATH ?? '', isExecutable });
  if (!executablePath) throw new Error('No browser: set CHROMIUM_PATH');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking', '--lang=zh-CN'] });
  return {
    desk,
    browser,
    form: (type, documentId = 'create') => `${desk.url}/admin/content-manager/collection-types/api::${type}.${type}/${documentId}`,
    async stop() {
      await browser.close();
      await desk.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Puts the cursor into the text and pastes as the browser does after Ctrl+V: the event carries what the clipboard holds. */
export async function paste(page: Page, clipboard: { readonly html?: string; readonly text?: string }): Promise<void> {
  await page.locator('.tiptap').click();
  await page.evaluate(({ html, text }) => {
    const data = new DataTransfer();
    if (html !== undefined) data.setData('text/html', html);
    if (text !== undefined) data.setData('text/plain', text);
    document.querySelector('.tiptap')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, clipboard);
}

/** Empties the text. */
export async function emptyText(page: Page): Promise<void> {
  await page.locator('.tiptap').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
}

export const editorTool = (page: Page, name: string) => page.getByRole('toolbar', { name: '正文排版' }).getByRole('button', { name, exact: true });

export const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click();

/** What the form shows as text, without the desk's own additions. */
export const writtenHtml = (page: Page) => page.locator('.tiptap').evaluate((element) => element.innerHTML);
