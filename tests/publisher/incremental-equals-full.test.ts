import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { LedgerEntry } from '@xianfeng/content-types';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeAtomically } from '../../site/publisher/files.ts';
import { createPublisher, type Publisher } from '../../site/publisher/publisher.ts';
import { ranks } from '../../site/publisher/render-queue.ts';
import type { RenderApp } from '../../site/rendering/render-page.ts';
import { embeddedSearch } from '../../site/search/embedded/engine.ts';
import { openStateTurns } from '../../site/search/state-turns.ts';
import { calendarIn } from '../../site/content/county-calendar.ts';
import { searchFollower } from '../../site/search/search-follower.ts';
import { parseSearchQuery } from '../../site/search/port.ts';
import { openStore, type Store } from '../../site/store/store.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';
import { happening, stepsOf } from './small-world.ts';

const broken = { broken: true, width: 0, height: 0, sources: [], fallback: '' };
const client = fileURLToPath(new URL('../../site/dist/client', import.meta.url));
let app: RenderApp;
let folder: string;
let made = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'publisher-'));
  ({ render: app } = (await import(
    fileURLToPath(new URL('../../site/dist/server/entry.mjs', import.meta.url))
  )) as { render: RenderApp });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Portal {
  readonly publisher: Publisher;
  readonly store: Store;
  readonly search: ReturnType<typeof embeddedSearch>;
  readonly publicFolder: string;
}

/** What may go wrong with one file, as the system says it. */
const fileErrors = ['ENOSPC', 'EACCES', 'EISDIR', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG'];

interface Mishaps {
  /** After so many renderings it dies like a process that is killed: nothing after happens. */
  readonly killAfter?: number;
  /** Every so many files cannot be written at first. */
  readonly failEvery?: number;
}

/** A portal without pictures. */
function openPortal(
  base: string,
  now: () => string,
  { killAfter = Infinity, failEvery = 0 }: Mishaps,
): Portal {
  let files = 0;
  const store = openStore(join(base, 'portal.db'));
  const search = embeddedSearch(store.database);
  let rendered = 0;
  const dying: RenderApp = (url, locals) => {
    rendered += 1;
    if (rendered > killAfter) return new Promise(() => undefined);
    return app(url, locals);
  };
  const publisher = createPublisher({
    store,
    origin: 'https://portal.example',
    app: dying,
    draw: {
      'card.png': async (page, { content }) =>
        Buffer.from(`card of ${content.first('documents.byAddress', page)?.documentId ?? 'all'}`),
    },
    picture: () => broken,
    publicFolder: join(base, 'public'),
    now,
    log: (sentence) => {
      if (failEvery === 0) throw new Error(sentence);
    },
    async write(...file) {
      files += 1;
      if (failEvery > 0 && files % failEvery === 0)
        throw new Error(fileErrors[files % fileErrors.length] ?? 'EIO');
      return writeAtomically(...file);
    },
    pauses: { firstPauseMs: 1, longestPauseMs: 4 },
    signal: new AbortController().signal,
    build: 'test',
    clientFolder: client,
    followers: [
      searchFollower({
        search,
        turns: openStateTurns(store.database),
        now,
        calendar: () => calendarIn(store),
      }),
    ],
    makers: [],
  });
  return { publisher, store, search, publicFolder: join(base, 'public') };
}

function newFolder(): string {
  made += 1;
  return join(folder, String(made));
}

async function open(base: string, now: () => string, mishaps: Mishaps = {}): Promise<Portal> {
  await mkdir(join(base, 'public'), { recursive: true });
  return openPortal(base, now, mishaps);
}

/** Until every page that could not be made at first stands. */
async function untilWell({ publisher, store }: Portal): Promise<void> {
  do {
    await publisher.idle();
    await pause(2);
  } while (store.pages.waiting(ranks.failed, 1).count > 0 || store.pages.count(ranks.failed) > 0);
}

/** All that search finds, in an order of its own: documents of the same instant may stand in any. */
function foundIn({ search }: Portal): unknown {
  const { hits, ...rest } = search.search(parseSearchQuery(new URLSearchParams()));
  return { ...rest, hits: hits.toSorted((a, b) => (a.documentId < b.documentId ? -1 : 1)) };
}

function filesOf(publicFolder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(publicFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [
        file.slice(publicFolder.length),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

test('whatever is published, changed, moved, redirected, withdrawn, passes by, fails to be written or crashes: following it gives the same bytes as making everything anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 1, maxLength: 7 }),
      fc.nat(40),
      fc.nat(6),
      fc.constantFrom(0, 0, 3, 7),
      async (happenings, killAfter, breaths, failEvery) => {
        const steps = stepsOf(happenings);
        const all = [...simulateLedger(steps.flatMap((step) => step.operations))];
        let now = steps[0]?.at ?? '';
        const base = newFolder();
        let following = await open(base, () => now, { failEvery });
        await following.publisher.start();
        let taken = 0;
        const entriesUntil = (at: string): LedgerEntry[] =>
          all.filter((entry) => entry.seq > taken && entry.at <= at);
        for (const step of steps) {
          now = step.at;
          const entries = entriesUntil(step.at);
          taken = entries.at(-1)?.seq ?? taken;
          if (step.crash) {
            following.store.close();
            following = await open(base, () => now, { killAfter });
            // Killed somewhere in the middle of making everything again; the next start has to finish it.
            await Promise.race([
              following.publisher.rebuild(),
              new Promise((resolve) => setTimeout(resolve, 60)),
            ]);
            following.store.close();
            following = await open(base, () => now, { failEvery });
            await following.publisher.start();
          }
          await following.publisher.take(entries);
          await following.publisher.tick();
          await following.publisher.idle();
        }
        await untilWell(following);
        const anew = await open(newFolder(), () => now);
        await anew.publisher.start();
        // Entries may come while the first pages are being made.
        for (let breath = 0; breath < breaths; breath += 1) await breathe();
        await anew.publisher.take(all);
        await anew.publisher.idle();
        const expected = filesOf(anew.publicFolder);
        expect(Object.keys(expected).length).toBeGreaterThan(60);
        expect(filesOf(following.publicFolder)).toEqual(expected);
        expect(foundIn(following)).toEqual(foundIn(anew));
        following.store.close();
        anew.store.close();
        rmSync(folder, { recursive: true, force: true });
      },
    ),
    { numRuns: Number(process.env.PUBLISHER_RUNS ?? 100) },
  );
}, 1_800_000);
