import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LedgerEntry } from '@xianfeng/content-types';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { drawCard } from '../../site/media/draw-card.ts';
import { mediaFiles } from '../../site/media/media-files.ts';
import { mediaFollower } from '../../site/media/media-follower.ts';
import { openMediaStore } from '../../site/media/media-store.ts';
import { openMediaUses } from '../../site/media/media-uses.ts';
import { OriginalUnavailable } from '../../site/media/originals.ts';
import { createPublisher, type Publisher } from '../../site/publisher/publisher.ts';
import type { RenderApp } from '../../site/rendering/render-page.ts';
import { openStore, type Store } from '../../site/store/store.ts';
import { fileURLToPath } from 'node:url';
import { simulateLedger, type Operation } from '../support/simulated-ledger.ts';
import { stepsOf } from './small-world.ts';

/** Where a rebuild lets others do something, its turns of the event loop, is held by the test. */
const turns = vi.hoisted(() => ({ hold: async (): Promise<void> => undefined }));
vi.mock('node:timers/promises', async (original) => {
  const real = await original<typeof import('node:timers/promises')>();
  return {
    ...real,
    async setImmediate(): Promise<void> {
      await real.setImmediate();
      await turns.hold();
    },
  };
});

/** A gate that somebody waits at until it is opened. */
function gate() {
  const reached = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  return {
    reached: reached.promise,
    open: opened.resolve,
    async pass(): Promise<void> {
      reached.resolve();
      await opened.promise;
    },
  };
}

interface Points {
  /** Called where a worker of the pictures asks for an original, and where it asks to look into the store. */
  readonly original: () => Promise<void>;
  readonly look: (nth: number) => Promise<void>;
}

interface Opened {
  readonly publisher: Publisher;
  readonly store: Store;
  /** How many lookers the long transaction keeps waiting now. */
  readonly kept: () => number;
  readonly said: readonly string[];
  close(): Promise<void>;
}

const dist = fileURLToPath(new URL('../../site/dist', import.meta.url));
let app: RenderApp;
let folder: string;
let originals: Map<string, Buffer>;
let entries: readonly LedgerEntry[];

/** The portal's own publisher and workers on a store of this folder; `desk` says whether originals can be had. */
async function open(points: Points, desk: boolean): Promise<Opened> {
  const publicFolder = join(folder, 'public');
  await mkdir(publicFolder, { recursive: true });
  const closing = new AbortController();
  const real = openStore(join(folder, 'portal.db'));
  const said: string[] = [];
  let kept = 0;
  let looks = 0;
  const store: Store = {
    ...real,
    async whenQuiet(work) {
      looks += 1;
      await points.look(looks);
      kept += 1;
      try {
        return await real.whenQuiet(work);
      } finally {
        kept -= 1;
      }
    },
  };
  const media = openMediaStore(store.database, publicFolder, store.whenQuiet);
  const uses = openMediaUses(store.database);
  const log = (sentence: string): void => void said.push(sentence);
  const publisher = createPublisher({
    store,
    origin: 'http://127.0.0.1',
    app,
    draw: { 'card.png': drawCard },
    picture: (sha256) => media.picture({ sha256 }),
    publicFolder,
    now: () => '2026-02-10T01:00:00.000Z',
    log,
    signal: closing.signal,
    build: 'test',
    clientFolder: `${dist}/client`,
    followers: [mediaFollower(uses, store.entries)],
    makers: [
      (tellChanged) =>
        mediaFiles({
          store,
          media,
          uses,
          async fetchOriginal(url) {
            await points.original();
            const bytes = desk ? originals.get(url) : undefined;
            if (!bytes) throw new OriginalUnavailable(url);
            return bytes;
          },
          tellChanged,
          log,
          signal: closing.signal,
        }),
    ],
  });
  return {
    publisher,
    store: real,
    kept: () => kept,
    said,
    async close() {
      closing.abort();
      await publisher.stop();
      real.close();
    },
  };
}

const calm: Points = { original: async () => undefined, look: async () => undefined };

function pictures(): string[] {
  return readdirSync(join(folder, 'public/media'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:webp|avif)$/.test(name))
    .sort();
}

const page = (): string =>
  readdirSync(join(folder, 'public/updates'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => readFileSync(join(folder, 'public/updates', name), 'utf8'))
    .join();

beforeAll(async () => {
  ({ render: app } = (await import(pathToFileURL(`${dist}/server/entry.mjs`).href)) as { render: RenderApp });
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'survive-'));
  originals = new Map();
  const operations: Operation[] = [];
  for (const [nth, colour] of ['#7a9', '#a97', '#97a', '#9a7', '#79a', '#a79'].entries()) {
    const path = join(folder, `photo-${nth}.jpg`);
    await sharp({ create: { width: 500, height: 300, channels: 3, background: colour } })
      .jpeg()
      .toFile(path);
    originals.set(`/uploads/photo-${nth}.jpg`, readFileSync(path));
    operations.push({ op: 'file', key: `photo:${nth}`, path, name: `堤顶${nth}.jpg`, alt: '浇好的堤顶' });
  }
  const [base, ...steps] = stepsOf([{ kind: 'publish-update', project: 0, title: '堤顶浇好了', days: 1 }]);
  const photos = [...originals.keys()].map((_, nth) => ({ $file: `photo:${nth}` }));
  operations.unshift(...(base?.operations ?? []));
  for (const operation of steps.flatMap((step) => step.operations))
    operations.push(
      operation.key === 'update:1' ? { ...operation, data: { ...operation.data, photos } } : operation,
    );
  entries = [...simulateLedger(operations)];
});
afterEach(() => {
  turns.hold = async () => undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Everything public, pictures too, as it stands when nothing comes in between. */
async function published(): Promise<readonly string[]> {
  const opened = await open(calm, true);
  await opened.publisher.start();
  await opened.publisher.take(entries);
  await opened.publisher.idle();
  await opened.close();
  expect(pictures().length).toBeGreaterThan(originals.size);
  return pictures();
}

// The worker is stopped where it asks for something; the rebuild is stopped in its midst, where the table of uses is empty or half
// full; then the worker goes on until the store keeps it waiting or it has done all it can.
const workerPoints = [
  ['looks for what is shown', 1],
  ['looks again before it makes anything', 2],
  ['looks a third time', 3],
  ['looks a fourth time', 4],
] as const;
const endings = ['the rebuild goes on', 'the process is asked to end'] as const;

for (const [what, nth] of workerPoints)
  for (const turn of [1, 2])
    test.each(endings)(
      `no picture is lost when a worker ${what} in turn ${turn} of a rebuild without the desk, and %s`,
      async (ending) => {
        const before = await published();
        const worker = gate();
        const rebuild = gate();
        let seen = 0;
        const opened = await open(
          { ...calm, look: async (look) => (look === nth ? worker.pass() : undefined) },
          false,
        );
        await opened.publisher.start();
        // Whatever the workers ask first, they are at their point now, or have nothing to ask.
        const started = opened.publisher.filesStand();
        await Promise.race([worker.reached, started]);
        turns.hold = async () => {
          if (!opened.store.database.inTransaction) return;
          seen += 1;
          if (seen === turn) await rebuild.pass();
        };
        const making = opened.publisher.rebuild().catch((error: unknown) => error);
        await rebuild.reached;
        expect(opened.store.database.inTransaction).toBe(true);
        worker.open();
        // It may wait for the transaction, and must not have done anything in it.
        await Promise.race([
          started,
          vi.waitFor(() => expect(opened.kept()).toBeGreaterThan(0), { timeout: 20_000 }),
        ]);
        expect(pictures()).toEqual(before);
        if (ending === 'the process is asked to end') {
          const closed = opened.close();
          rebuild.open();
          await closed;
        } else {
          rebuild.open();
          expect(await making).toMatchObject({ failed: 0 });
          await opened.publisher.idle();
          await opened.close();
        }
        expect(opened.said).toEqual([]);
        expect(pictures()).toEqual(before);
        const again = await open(calm, false);
        await again.publisher.start();
        await again.publisher.idle();
        await again.close();
        expect([again.said, pictures()]).toEqual([[], before]);
        expect(page()).toMatch(/<img[^>]*src="\/media\//);
      },
    );

test('a picture that is being made when a rebuild begins, or when the process ends, stands in the end', async () => {
  for (const ending of endings) {
    rmSync(join(folder, 'portal.db'), { force: true });
    rmSync(join(folder, 'public'), { recursive: true, force: true });
    const worker = gate();
    const rebuild = gate();
    const opened = await open({ ...calm, original: worker.pass }, true);
    await opened.publisher.start();
    await opened.publisher.take(entries);
    await worker.reached;
    turns.hold = async () => (opened.store.database.inTransaction ? rebuild.pass() : undefined);
    const making = opened.publisher.rebuild().catch((error: unknown) => error);
    await rebuild.reached;
    worker.open();
    await vi.waitFor(() => expect(opened.kept()).toBeGreaterThan(0), { timeout: 20_000 });
    turns.hold = async () => undefined;
    const closed = ending === 'the process is asked to end' ? opened.close() : undefined;
    rebuild.open();
    await (closed ?? making);
    if (!closed) {
      await opened.publisher.idle();
      await opened.close();
    }
    const again = await open(calm, true);
    await again.publisher.start();
    await again.publisher.idle();
    await again.close();
    expect([ending, [...opened.said, ...again.said]]).toEqual([ending, []]);
    expect(pictures().length).toBeGreaterThan(originals.size);
    expect(page()).toMatch(/<img[^>]*src="\/media\//);
  }
});
