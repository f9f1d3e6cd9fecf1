import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startDemoPortal, type DemoPortal } from './demo-portal.ts';

const run = promisify(execFile);
const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const report = z.object({
  messages: z.array(
    z.looseObject({
      type: z.string(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      message: z.string(),
    }),
  ),
});

let portal: DemoPortal;
let folder: string;
const pages = new Map<string, string>();

beforeAll(async () => {
  portal = await startDemoPortal();
  folder = await mkdtemp(join(tmpdir(), 'nu-'));
  for (const [number, address] of portal.kinds.entries()) {
    const answer = await fetch(`${portal.url}${address}`, {
      headers: { accept: 'text/html,application/xhtml+xml', 'sec-fetch-dest': 'document' },
    });
    const file = join(folder, `${number}.html`);
    await writeFile(file, await answer.text());
    pages.set(file, address);
  }
});
afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true, force: true });
});

const meant = [
  // Said twice, the roles keep a table a table for readers aloud where narrow screens lay it out as blocks.
  /^The “role” attribute must not be used on a “t[rhd]” element/,
  // Browsers know it; the checker's list of properties does not.
  /^CSS: “line-clamp”/,
];

const javaRuns = await run('java', ['-version']).then(
  () => true,
  () => false,
);

// The checker that inspectors use themselves is a Java program; where there is no Java, this says so among what was skipped.
test.runIf(javaRuns)('the Nu checker finds no error on any kind of page', { timeout: 300_000 }, async () => {
  const { stderr } = await run(
    'java',
    ['-Xmx512m', '-jar', jar, '--format', 'json', '--errors-only', '--exit-zero-always', ...pages.keys()],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  const { messages } = report.parse(JSON.parse(stderr));
  const found = messages
    .filter(({ message }) => !meant.some((one) => one.test(message)))
    .map(
      ({ url = '', lastLine, message }) =>
        `${pages.get(url.replace(/^file:/, '')) ?? url} (${lastLine}): ${message}`,
    );
  expect(pages.size).toBeGreaterThan(40);
  expect(found).toEqual([]);
});

test('nothing stands after the end of any kind of page', async () => {
  expect(pages.size).toBeGreaterThan(40);
  for (const [file, address] of pages) {
    const html = (await readFile(file, 'utf8')).trimEnd();
    expect(html.indexOf('</html>'), address).toBe(html.length - '</html>'.length);
  }
});
