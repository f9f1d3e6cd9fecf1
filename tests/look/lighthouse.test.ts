import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startDemoPortal, type StillPortal } from './demo-portal.ts';
import { pageOfEachKind } from './page-kinds.ts';

const command = createRequire(import.meta.url).resolve('lighthouse/cli/index.js');
const reportSchema = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable(), scoreDisplayMode: z.string() })),
});
type Report = z.output<typeof reportSchema>;

let portal: StillPortal;
beforeAll(async () => {
  portal = await startDemoPortal();
});
afterAll(() => portal.close());

/** One run of Lighthouse as a phone, in a process of its own. */
async function inspect(address: string): Promise<Report> {
  // Speed is measured elsewhere: a number that other work on the machine changes proves nothing here.
  const child = spawn(process.execPath, [command, `${portal.url}${address}`, '--output=json', '--quiet', '--only-categories=accessibility,best-practices,seo', '--chrome-flags=--headless=new --no-sandbox'], { env: { ...process.env, CHROME_PATH: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' }, stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => (output += bytes));
  await new Promise((resolve) => child.on('close', resolve));
  return reportSchema.parse(JSON.parse(output));
}

test('Lighthouse gives the pages that people come by full marks', { timeout: 600_000 }, async () => {
  const found: string[] = [];
  const telling = (await pageOfEachKind(portal.url)).filter((address) => address === '/' || /^\/(?:projects|calls|updates|bulletins\/dongtai\/\d{4})\/[a-z0-9-]+\/$/.test(address));
  expect(telling.length).toBeGreaterThan(4);
  for (const address of telling) {
    const { categories, audits } = await inspect(address);
    if (Object.values(categories).every(({ score }) => score === 1)) continue;
    const failed = Object.values(audits).filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0).map(({ title }) => title);
    found.push(`${address}: ${failed.join('; ')}`);
  }
  expect(found).toEqual([]);
});
