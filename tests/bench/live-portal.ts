import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addressOfDocument } from '../../site/content/indexes.ts';
import type { PublishedDocument } from '../../site/content/content.ts';
import type { LedgerEntry } from '@xianfeng/content-types';
import { startLedgerServer } from '../support/ledger-server.ts';
import { freePort, startPortal, type PortalProcess } from '../support/portal-process.ts';
import { origin } from './full-rebuild.ts';
import { nextUpdate, publicDocuments, publicSnapshots } from './county.ts';
import { quantile, timed, type Measured } from './measure.ts';
import { measureBesideNginx } from './beside-nginx.ts';
import { measureUnderLoad } from './under-load.ts';

/** What one run of the portal process on a county gives. */
export interface LivePortal {
  readonly medianMs: number;
  readonly rows: Measured[];
}

const warmUp = 5;
/** After so long a publication is lost, and nothing is left to measure. */
const patienceMs = 60_000;

/** Most memory that a process has held so far, in megabytes; Linux only. */
function peakMemory(pid: number): number {
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? Number.NaN) / 1024;
}

async function shows(address: string, words: string): Promise<boolean> {
  const answer = await fetch(address);
  // Pages mark where a long title may break.
  return answer.ok && (await answer.text()).replace(/<wbr *\/?>|\u2060/g, '').includes(words);
}

/** Appends a publication to the ledger and waits until its own page, the first page and the feed show it. */
async function publishOne(
  portal: PortalProcess,
  append: (entry: LedgerEntry) => void,
  entry: LedgerEntry,
): Promise<number> {
  const { title } = entry.snapshot as { title: string };
  const own =
    addressOfDocument({
      type: entry.type,
      documentId: entry.documentId,
      data: entry.snapshot,
    } as unknown as PublishedDocument) ?? '';
  const { ms } = await timed(async () => {
    append(entry);
    const latest = Date.now() + patienceMs;
    for (const address of [own, '/', '/feed.xml']) {
      while (!(await shows(`${portal.url}${address}`, title))) {
        if (Date.now() > latest) throw new Error(`${address} never showed “${title}”`);
        await wait(5);
      }
    }
  });
  return ms;
}

/** Words to look for: pieces of two to six characters out of random documents, as a citizen's memory would give them. */
function queries(entries: readonly LedgerEntry[], count: number): string[] {
  const titles = publicSnapshots(entries).flatMap((snapshot) =>
    snapshot && 'title' in (snapshot as object) ? [String((snapshot as { title: unknown }).title)] : [],
  );
  return Array.from({ length: count }, (_, index) => {
    const characters = [...(titles[(index * 104_729) % titles.length] ?? '项目')];
    const length = 2 + (index % 5);
    const start = (index * 31) % Math.max(1, characters.length - length);
    return characters.slice(start, start + length).join('');
  });
}

/** Runs the portal as its own process on a data folder that `entries` already filled. */
export async function measureLivePortal(
  folder: string,
  entries: LedgerEntry[],
  publications: number,
  searches: number,
): Promise<LivePortal> {
  const documents = publicDocuments(entries);
  const ledger = await startLedgerServer(entries);
  const portal = await startPortal({
    dataDir: folder,
    cms: ledger.url,
    port: await freePort(),
    env: { PORTAL_URL: origin },
  });
  try {
    const times: number[] = [];
    for (let number = 1; number <= warmUp + publications; number += 1) {
      const entry = nextUpdate(entries, documents + number, new Date().toISOString());
      times.push(await publishOne(portal, (one) => ledger.append([one]), entry));
      // Editors do not press in the same instant; the portal finishes what follows at leisure.
      await wait(400);
    }
    const measured = times.slice(warmUp);
    const found: number[] = [];
    for (const words of queries(entries, searches)) {
      const { ms, result } = await timed(
        async () =>
          (
            await fetch(`${portal.url}/search.json?q=${encodeURIComponent(words)}`, {
              // Each at an address of their own, as citizens are.
              headers: { 'x-forwarded-for': `198.51.100.${found.length % 250}` },
            })
          ).json() as Promise<{
            total: number;
          }>,
      );
      if (result.total === 0) throw new Error(`Nothing was found for ${words}, which stands in a document`);
      found.push(ms);
    }
    const underLoad = [
      ...(await measureUnderLoad(portal.url, queries(entries, searches), documents)),
      ...(await measureBesideNginx(portal.url, join(folder, 'public'), documents)),
    ];
    const medianMs = quantile(measured, 0.5);
    return {
      medianMs,
      rows: [
        {
          what: 'Publication until served, median',
          documents,
          value: medianMs,
          unit: 'ms',
          goal: { most: 500 },
        },
        {
          what: 'Publication until served, 95 of 100',
          documents,
          value: quantile(measured, 0.95),
          unit: 'ms',
          goal: { most: 1000 },
        },
        { what: 'Search over HTTP, median', documents, value: quantile(found, 0.5), unit: 'ms' },
        {
          what: 'Search over HTTP, 95 of 100',
          documents,
          value: quantile(found, 0.95),
          unit: 'ms',
          goal: { most: 50 },
        },
        {
          what: 'Memory of the portal process, at most',
          documents,
          value: peakMemory(portal.pid),
          unit: 'MB',
          goal: { most: 700 },
        },
        ...underLoad,
      ],
    };
  } finally {
    await portal.stop('SIGTERM');
    await ledger.close();
  }
}
