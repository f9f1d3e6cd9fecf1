import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LedgerEntry } from '@xianfeng/content-types';
import { publicDocuments } from './county.ts';
import { timed, type Measured } from './measure.ts';

const program = fileURLToPath(new URL('./plain-astro/build.ts', import.meta.url));

/** The same pages from the same store by `astro build`, which knows only whole sites: what each publication would cost there. */
export async function measurePlainBuild(
  folder: string,
  entries: readonly LedgerEntry[],
): Promise<Measured[]> {
  const out = join(folder, 'plain');
  const env = {
    ...process.env,
    BENCH_STORE: join(folder, 'portal.db'),
    BENCH_OUT: out,
    BENCH_NOW: new Date().toISOString(),
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_OPTIONS: '--max-old-space-size=6144',
  };
  const { ms } = await timed(() =>
    promisify(execFile)(process.execPath, [program], { env, maxBuffer: 1 << 26 }),
  );
  const pages = readdirSync(out, { recursive: true }).filter((file) =>
    /\.(?:html|xml|opml)$/.test(String(file)),
  ).length;
  if (pages < entries.length / 2) throw new Error(`The plain build made only ${pages} pages`);
  const documents = publicDocuments(entries);
  return [
    {
      what: 'Plain astro build of the same pages, for comparison',
      documents,
      value: pages / (ms / 1000),
      unit: 'pages/s',
    },
    { what: 'Plain astro build: until one publication is served', documents, value: ms / 1000, unit: 's' },
  ];
}
