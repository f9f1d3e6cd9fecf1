import type { Browser } from 'playwright-core';

/** With what a page is drawn here: the browser's major version, and the fonts that it really takes for text and headings. */
export async function drawnWith(browser: Browser, url: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${url}/about/`);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const fonts: string[] = [];
  for (const selector of ['h1', '.prose p']) {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const answer = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    fonts.push(
      answer.fonts
        .map(({ familyName }) => familyName)
        .sort()
        .join('+'),
    );
  }
  await page.close();
  return [`Chromium ${browser.version().split('.')[0]}`, ...fonts].join(', ');
}
