import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/repository.ts';
import { compileWhenChanged, PARTS } from '../../scripts/starting/compile.ts';
import { findBrowser, isExecutable } from '../../scripts/testing/browser.ts';
import { startDesk, type DeskProcess } from '../support/desk-process.ts';
import { eventually, freePort, startPortal, type PortalProcess } from '../support/portal-process.ts';
import { signIn } from './browser-desk.ts';
import { smallCounty } from './small-county.ts';

let folder: string;
let desk: DeskProcess;
let portal: PortalProcess;
let browser: Browser;
let clerk: Page;

const project = (page: Page) => page.goto(`${desk.url}/admin/content-manager/collection-types/api::project.project`);
const previewPanel = (page: Page) => page.getByRole('complementary').filter({ hasText: '复制预览链接' });

async function openProject(): Promise<void> {
  await project(clerk);
  await clerk.getByText('青石河圩堤加固').first().click();
  await previewPanel(clerk).getByRole('button', { name: '预览', exact: true }).waitFor();
}

beforeAll(async () => {
  const never = new AbortController().signal;
  await compileWhenChanged(ROOT, PARTS.cms, process.env, never);
  await compileWhenChanged(ROOT, PARTS.portal, process.env, never);
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const photo = join(folder, 'photo.png');
  await sharp({ create: { width: 640, height: 400, channels: 3, background: '#6a8f5f' } }).png().toFile(photo);
  const [port, portalPort] = [await freePort(), await freePort()];
  desk = await startDesk({ dataDir: folder, port, portalPort, operations: smallCounty(photo) });
  portal = await startPortal({ dataDir: folder, cms: desk.url, port: portalPort });
  await eventually(async () => (await fetch(`${portal.url}/projects/wei-di/`)).ok);
  const executablePath = findBrowser({ chromiumPath: process.env.CHROMIUM_PATH, path: process.env.PATH ?? '', isExecutable });
  if (!executablePath) throw new Error('No browser: set CHROMIUM_PATH');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=zh-CN'] });
  clerk = await signIn(browser, desk.url, desk.account('编辑'));
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await portal?.stop('SIGTERM');
  await desk?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a clerk who changed a project', () => {
  test('sees the change in the portal’s own page, and on the first page, before anybody else does', async () => {
    await openProject();
    await clerk.locator('input[name="title"]').fill('青石河圩堤加固（二期）');
    await clerk.getByRole('button', { name: '保存', exact: true }).click();
    await clerk.getByText('现在：已公开，有没有公开的修改').waitFor();
    const [preview] = await Promise.all([clerk.waitForEvent('popup'), previewPanel(clerk).getByRole('button', { name: '预览', exact: true }).click()]);
    await preview.getByText('草稿预览，修改还没有公开').waitFor();
    expect(await preview.getByRole('heading', { level: 1 }).innerText()).toContain('二期');
    await preview.getByRole('link', { name: '公开以后会变的页面' }).click();
    await preview.getByRole('link', { name: /^先锋/ }).first().waitFor();
    await preview.goto(`${preview.url().replace('changes', '')}&page=/projects/`);
    expect(await preview.locator('main').innerText()).toContain('二期');
    expect(await (await fetch(`${portal.url}/projects/`)).text()).not.toContain('二期');
    await preview.close();
  });

  test('sends the link to somebody without an account, who can leave the preview', async () => {
    await previewPanel(clerk).getByRole('button', { name: '复制预览链接' }).click();
    const link = await previewPanel(clerk).getByRole('textbox').inputValue();
    const guest = await (await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' })).newPage();
    await guest.goto(link);
    await guest.getByText('草稿预览，修改还没有公开').waitFor();
    expect(await guest.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await guest.getByRole('link', { name: '离开预览' }).click();
    await guest.waitForURL(({ pathname, search }) => pathname === '/' && search === '');
    expect(await guest.getByText('草稿预览').count()).toBe(0);
  });
});
