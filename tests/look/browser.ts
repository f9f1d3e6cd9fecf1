import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** The browser that the test command found or installed. */
export function openBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-lcd-text', ...args],
  });
}

/** How a reader may meet a page. */
export interface Reading {
  readonly name: string;
  readonly width: number;
  readonly elder?: boolean;
  readonly options?: BrowserContextOptions;
}

/** A page as that reader has it, without motion, with nothing kept from before. */
export async function pageFor(
  browser: Browser,
  { width, elder = false, options = {} }: Reading,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  });
  if (elder) await context.addInitScript(() => localStorage.setItem('elder', '1'));
  return context.newPage();
}
