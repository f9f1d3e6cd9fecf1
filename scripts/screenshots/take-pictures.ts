import { chromium } from 'playwright-core';

/** What is shown: where, how wide, and whether in the elder mode. */
const shots = [
  { path: '/', width: 1120, elder: false, from: null },
  { path: '/projects/hongyan-chayuan-lengku/', width: 390, elder: false, from: null },
  { path: '/projects/laojiu-xiaoqu-gaizao/', width: 390, elder: false, from: '#schedule' },
  { path: '/', width: 390, elder: true, from: null },
] as const;

const height = 844;

/** Pictures of a running portal, in the order in which they stand side by side. */
export async function takePictures(portal: string, executablePath: string): Promise<Buffer[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const pictures: Buffer[] = [];
    for (const { path, width, elder, from } of shots) {
      const context = await browser.newContext({
        viewport: { width, height },
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      });
      if (elder) await context.addInitScript(() => localStorage.setItem('elder', '1'));
      const page = await context.newPage();
      await page.goto(`${portal}${path}`);
      if (from !== null) await page.locator(from).evaluate((element) => element.scrollIntoView());
      await page.waitForLoadState('networkidle');
      pictures.push(await page.screenshot());
      await context.close();
    }
    return pictures;
  } finally {
    await browser.close();
  }
}
