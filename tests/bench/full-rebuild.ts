import { join } from 'node:path';
import type { LedgerEntry } from '@xianfeng/content-types';
import { drawn } from '../../site/addresses/drawn.ts';
import { openPortal } from '../../site/portal/open-portal.ts';
import { ranks } from '../../site/publisher/render-queue.ts';
import { publicDocuments } from './county.ts';
import { timed, type Measured } from './measure.ts';

/** What the measured pages call their portal: another address would have every page made anew. */
export const origin = 'http://127.0.0.1';

/**
 * Fills a store below `folder` with the entries and renders everything from nothing: deriving lists, addresses and the
 * search index, then every page, feed and archive, then every share card.
 */
export async function measureFullRebuild(
  folder: string,
  entries: readonly LedgerEntry[],
  now: string,
  say: (sentence: string) => void,
): Promise<Measured[]> {
  const noOriginals = (): Promise<never> => Promise.reject(new Error('The synthetic county has no pictures'));
  const portal = await openPortal({
    databaseFile: join(folder, 'portal.db'),
    publicFolder: join(folder, 'public'),
    origin,
    fetchOriginal: noOriginals,
    now: () => now,
    log: say,
    signal: new AbortController().signal,
  });
  portal.store.transaction(() => {
    for (const entry of entries) portal.store.entries.add(entry);
  });
  const start = performance.now();
  let pages = { count: 0, ms: 0 };
  let onlyCardsLeft = false;
  await portal.publisher.start();
  const all = await timed(() =>
    portal.publisher.idle(({ rendered }) => {
      if (onlyCardsLeft) return;
      pages = { count: rendered, ms: performance.now() - start };
      onlyCardsLeft =
        (portal.store.pages.dirty(ranks.failed, 1)[0]?.rank ?? ranks.bulk) % ranks.bulk >=
        drawn['card.png'].rank;
    }),
  );
  if (all.result.failed > 0) throw new Error(`${all.result.failed} pages were not rendered`);
  await portal.close();
  const documents = publicDocuments(entries);
  const cards = all.result.rendered - pages.count;
  return [
    { what: 'Full rebuild: pages, feeds and archives', documents, value: pages.count, unit: 'pages' },
    {
      what: 'Full rebuild, deriving and indexing included',
      documents,
      value: (pages.count / pages.ms) * 1000,
      unit: 'pages/s',
      goal: { least: 500 },
    },
    {
      what: 'Full rebuild, share cards after that',
      documents,
      value: (cards / (performance.now() - start - pages.ms)) * 1000,
      unit: 'pages/s',
    },
  ];
}
