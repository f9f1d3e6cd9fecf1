import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { arrangeDemo } from './arrange.ts';
import { shots, type Shot } from './shots.ts';
import { packPicture } from './pack-picture.ts';

export interface GuideOptions {
  readonly desk: string;
  readonly accounts: readonly { readonly role: string; readonly email: string; readonly password: string }[];
  /** Where the pictures are written. */
  readonly folder: string;
  readonly executablePath: string;
}

const width = 1280;
const usualHeight = 860;

function accountOf({ accounts }: GuideOptions, role: string) {
  const account = accounts.find((each) => each.role === role);
  if (!account) throw new Error(`The demo county has no account for ${role}`);
  return account;
}

async function signIn(browser: Browser, options: GuideOptions, role: string): Promise<Page> {
  const { desk } = options;
  const account = accountOf(options, role);
  const context = await browser.newContext({
    viewport: { width, height: usualHeight },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${desk}/admin/auth/login`);
  await page.getByLabel('电子邮件').fill(account.email);
  await page.locator('input[name="password"]').fill(account.password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: /您好/ }).waitFor();
  return page;
}

async function take(page: Page, desk: string, { path, height = usualHeight, ready }: Shot): Promise<Buffer> {
  await page.setViewportSize({ width, height });
  await page.goto(`${desk}/admin${path}`);
  const shown = await ready(page);
  if ('setViewportSize' in shown) await shown.setViewportSize({ width, height });
  return shown.screenshot();
}

/** Takes every picture of the guides from a running demo county; answers their sizes in bytes. */
export async function takeGuidePictures(options: GuideOptions): Promise<{ file: string; bytes: number }[]> {
  await arrangeDemo(options.desk, accountOf(options, '组织部管理员'));
  const browser = await chromium.launch({
    executablePath: options.executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking', '--lang=zh-CN'],
  });
  const pages = new Map<string, Page>();
  const taken: { file: string; bytes: number }[] = [];
  try {
    for (const shot of shots) {
      const page = pages.get(shot.role) ?? (await signIn(browser, options, shot.role));
      pages.set(shot.role, page);
      const packed = await packPicture(await take(page, options.desk, shot));
      await writeFile(join(options.folder, shot.file), packed);
      taken.push({ file: shot.file, bytes: packed.length });
    }
    return taken;
  } finally {
    await browser.close();
  }
}
