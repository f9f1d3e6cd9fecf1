import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { startDemoPortal, type DemoPortal } from './demo-portal.ts';

/** The demo county's portal and a browser to look at it with. */
export interface DemoInBrowser {
  readonly portal: DemoPortal;
  readonly browser: Browser;
}

/** Starts both before the tests of the file that calls this, and closes them after. */
export function demoInBrowser(): DemoInBrowser {
  const demo = {} as { portal: DemoPortal; browser: Browser };
  beforeAll(async () => {
    demo.portal = await startDemoPortal();
    demo.browser = await openBrowser();
  });
  afterAll(async () => {
    await demo.browser.close();
    await demo.portal.close();
  });
  return demo;
}
