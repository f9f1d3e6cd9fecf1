import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beijingDate, formatMonth } from '../../content-types/rules/beijing-time.ts';
import { owedReport } from '../../content-types/rules/month-report.ts';
import { englishOn } from './browser-desk.ts';
import { openWritingCounty, type WritingCounty } from './working-county.ts';

let county: WritingCounty;
let clerk: Page;

beforeAll(async () => {
  county = await openWritingCounty();
  clerk = await county.person('编辑');
}, 600_000);
afterAll(() => county?.stop());

describe('a clerk with photos from a phone', () => {
  const row = (name: string) => clerk.getByRole('listitem').filter({ hasText: name });

  test('is asked for the words of each before any of them is uploaded', async () => {
    await clerk.getByRole('link', { name: '照片和文件' }).first().click();
    const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#7a9' } })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 0/1' } })
      .jpeg()
      .toBuffer();
    await clerk.getByLabel('要上传的照片和文件').setInputFiles([
      { name: '堤顶.jpg', mimeType: 'image/jpeg', buffer: photo },
      { name: '方案.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
      { name: '程序.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') },
    ]);
    await clerk.getByText('还有 1 张照片没写替代文字。').waitFor();
    expect(await clerk.getByRole('button', { name: '上传 3 个' }).isDisabled()).toBe(true);
    expect(
      (await englishOn(clerk)).filter(
        (word) => !['PDF', 'OFD', 'Word', 'Excel', 'PowerPoint', 'WPS', 'jpg', 'pdf', 'png'].includes(word),
      ),
    ).toEqual([]);
  });

  test('sees what came in, and why something did not', async () => {
    await clerk.getByLabel('堤顶.jpg的替代文字').fill('两名村民在堤顶查看坡面');
    await clerk.getByRole('button', { name: '上传 3 个' }).click();
    await clerk.getByText('已上传 2 个。').waitFor();
    await row('程序.pdf').getByText('内容和后缀 .pdf 对不上').waitFor();
    await row('堤顶.jpg').getByText('替代文字：两名村民在堤顶查看坡面').waitFor();
    const address = (await row('堤顶.jpg').getByRole('img').getAttribute('src')) ?? '';
    expect(
      (await sharp(await (await clerk.request.get(new URL(address, county.desk.url).href)).body()).metadata())
        .exif,
    ).toBeUndefined();
    // Handed out to nobody but who is signed in.
    const shown = await row('堤顶.jpg')
      .getByRole('img')
      .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
    expect(shown).toBeGreaterThan(0);
    expect((await fetch(new URL(address, county.desk.url))).status).toBe(401);
  });

  test('covers a face with the keys alone, and by hand turns what is left', async () => {
    const open = row('堤顶.jpg').getByRole('button', { name: '修图：堤顶.jpg' });
    await open.click();
    const dialog = clerk.getByRole('dialog', { name: '修图：堤顶.jpg' });
    await dialog.getByRole('button', { name: '加一块打码' }).press('Enter');
    const block = dialog.getByRole('group', { name: /^第 1 块打码/ });
    await expect.poll(() => block.evaluate((box) => box === document.activeElement)).toBe(true);
    for (const key of ['ArrowRight', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowDown'])
      await clerk.keyboard.press(key);
    expect(await block.getAttribute('aria-label')).toBe(
      '第 1 块打码：离左边 31%，离上边 31%，宽 21%，高 21%',
    );
    await clerk.keyboard.press('Delete');
    expect(await block.count()).toBe(0);
    expect(await dialog.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: '加一块打码' }).click();
    const from = await block.boundingBox();
    if (!from) throw new Error('The block is not to be seen');
    await clerk.mouse.move(from.x + 10, from.y + 10);
    await clerk.mouse.down();
    await clerk.mouse.move(0, 0);
    await clerk.mouse.up();
    expect(await block.getAttribute('aria-label')).toBe('第 1 块打码：离左边 0%，离上边 0%，宽 20%，高 20%');
    await dialog.getByRole('button', { name: '向右转' }).click();
    expect(await block.getAttribute('aria-label')).toBe('第 1 块打码：离左边 80%，离上边 0%，宽 20%，高 20%');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => open.evaluate((button) => button === document.activeElement)).toBe(true);
    const address = (await row('堤顶.jpg').getByRole('img').getAttribute('src')) ?? '';
    const bytes = await (await clerk.request.get(new URL(address, county.desk.url).href)).body();
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0;
    expect(info.height).toBeGreaterThan(info.width);
    expect(Math.abs(at(info.width - 5, 5) - 91)).toBeLessThan(8);
    expect(Math.abs(at(5, 5) - 0x77)).toBeLessThan(8);
  });

  test('is told which drafts would lose a file before it is deleted', async () => {
    await row('方案.pdf').getByText('还没有内容用到它。').waitFor();
    const asked = new Promise<string>((resolve) =>
      clerk.once('dialog', (dialog) => void dialog.accept().then(() => resolve(dialog.message()))),
    );
    await row('方案.pdf').getByRole('button', { name: '删除' }).click();
    expect(await asked).toBe('确定删除《方案.pdf》吗？删除以后不能恢复。');
    await row('方案.pdf').waitFor({ state: 'detached' });
  });
});

describe('a clerk who puts photos into what they write', () => {
  const jpeg = (background: string) =>
    sharp({ create: { width: 400, height: 300, channels: 3, background } })
      .jpeg()
      .toBuffer();
  const alt = (name: string) => clerk.getByLabel(`${name}的替代文字`);

  test('describes each beside its picture, which goes up by itself; a broken one says so and hinders no other', async () => {
    const taken = () =>
      clerk
        .getByRole('button', { name: /^拿掉：/ })
        .evaluateAll((buttons) => buttons.map((each) => each.ariaLabel));
    // The first photo chosen is the last to arrive: what is shown first is for the clerk to say, not for the network.
    const second = clerk.getByRole('button', { name: '拿掉：二.jpg' });
    await clerk.route('**/upload', async (route) => {
      if (route.request().postDataBuffer()?.includes('一.jpg')) await second.waitFor();
      await route.continue();
    });
    await clerk.goto(county.form('update'));
    await clerk.getByLabel('选照片').setInputFiles([
      { name: '一.jpg', mimeType: 'image/jpeg', buffer: await jpeg('#7a9') },
      { name: '二.jpg', mimeType: 'image/jpeg', buffer: await jpeg('#97a') },
      { name: '坏.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a picture') },
    ]);
    await clerk.getByText('还有 3 张照片没写里面有什么。').waitFor();
    await alt('一.jpg').fill('第一段填土到顶');
    await alt('二.jpg').fill('第二段正在填土');
    await alt('坏.jpg').fill('打不开的照片');
    await alt('坏.jpg').press('Enter');
    await clerk.getByRole('button', { name: '拿掉：一.jpg' }).waitFor();
    await clerk.unroute('**/upload');
    expect(await taken()).toEqual(['拿掉：一.jpg', '拿掉：二.jpg']);
    await clerk.getByRole('alert').filter({ hasText: '坏.jpg' }).waitFor();
    await clerk.getByRole('button', { name: '不传：坏.jpg' }).click();
    expect(await clerk.getByText(/张照片没写里面有什么/).count()).toBe(0);
    await clerk.getByRole('button', { name: '上移：二.jpg' }).click();
    expect(await taken()).toEqual(['拿掉：二.jpg', '拿掉：一.jpg']);
    expect(await alt('二.jpg').inputValue()).toBe('第二段正在填土');
  });
});

describe('the first page', () => {
  test('has a button that begins the very report that is missing', async () => {
    await clerk.goto(`${county.desk.url}/admin`);
    await clerk.getByRole('button', { name: '写月报：青石河圩堤加固' }).click();
    await clerk.waitForURL(/api::update\.update\/[a-z0-9]{24}/);
    const { month } = owedReport(beijingDate(new Date().toISOString()), null);
    expect(await clerk.locator('input[name="month"]').inputValue()).toBe(month);
    expect(await clerk.locator('input[name="title"]').inputValue()).toBe(
      `青石河圩堤加固：${formatMonth(month)}月报`,
    );
  });
});
