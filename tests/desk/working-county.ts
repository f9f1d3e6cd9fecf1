import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ROOT } from '../../scripts/repository.ts';
import type { Operation } from '../../scripts/seed/operation.ts';
import { compileWhenChanged, PARTS } from '../../scripts/starting/compile.ts';
import { findBrowser, isExecutable } from '../../scripts/testing/browser.ts';
import { startDesk, type DeskProcess } from '../support/desk-process.ts';
import { freePort, startPortal, type PortalProcess } from '../support/portal-process.ts';
import { signIn } from './browser-desk.ts';
import { filledCounty } from './filled-county.ts';
import { smallCounty } from './small-county.ts';

/** A desk in a browser, for all that happens before anything is public. */
export interface WritingCounty {
  readonly desk: DeskProcess;
  readonly browser: Browser;
  /** Holds the data, and takes what a story needs besides. */
  readonly folder: string;
  /** Addresses that a browser asked and that lie outside the office. */
  readonly outside: readonly string[];
  /** Address of a form, of a new document without a number. */
  form(type: string, documentId?: string): string;
  /** Address of a list. */
  list(type: string): string;
  /** Somebody who has signed in, in a browser of his own. */
  person(role: string): Promise<Page>;
  stop(): Promise<void>;
}

/** The same with the portal that follows it. */
export interface WorkingCounty extends WritingCounty {
  readonly portal: PortalProcess;
  /** What the public gets at a path. */
  read(path: string): Promise<Response>;
}

const isOutside = (address: string) => /^https?:\/\/(?!127\.0\.0\.1)/.test(address);

async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser({
    chromiumPath: process.env.CHROMIUM_PATH,
    path: process.env.PATH ?? '',
    isExecutable,
  });
  if (!executablePath) throw new Error('No browser: set CHROMIUM_PATH');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-background-networking',
      '--lang=zh-CN',
    ],
  });
}

async function open(
  portalPort: number,
  operations: (photo: string) => readonly Operation[],
): Promise<WritingCounty> {
  await compileWhenChanged(ROOT, PARTS.cms, process.env, new AbortController().signal);
  const folder = mkdtempSync(join(tmpdir(), 'county-'));
  const desk = await startDesk({
    dataDir: folder,
    port: await freePort(),
    portalPort,
    content: await filledCounty(operations, folder),
  });
  const browser = await openBrowser();
  const outside: string[] = [];
  const list = (type: string) => `${desk.url}/admin/content-manager/collection-types/api::${type}.${type}`;
  return {
    desk,
    browser,
    folder,
    outside,
    list,
    form: (type, documentId = 'create') => `${list(type)}/${documentId}`,
    async person(role) {
      const page = await signIn(browser, desk.url, desk.account(role));
      page.on('request', (request) => isOutside(request.url()) && outside.push(request.url()));
      return page;
    },
    async stop() {
      await browser.close();
      await desk.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens a county's desk without a portal. */
export async function openWritingCounty(
  operations: (photo: string) => readonly Operation[] = smallCounty,
): Promise<WritingCounty> {
  return open(await freePort(), operations);
}

/** Opens a county's desk and its portal. */
export async function openWorkingCounty(
  operations: (photo: string) => readonly Operation[] = smallCounty,
): Promise<WorkingCounty> {
  await compileWhenChanged(ROOT, PARTS.portal, process.env, new AbortController().signal);
  const port = await freePort();
  const county = await open(port, operations);
  const portal = await startPortal({
    dataDir: county.folder,
    cms: county.desk.url,
    port,
    env: county.desk.voiceKeys,
  });
  return {
    ...county,
    portal,
    read: (path) => fetch(`${portal.url}${path}`),
    async stop() {
      await portal.stop('SIGTERM');
      await county.stop();
    },
  };
}
