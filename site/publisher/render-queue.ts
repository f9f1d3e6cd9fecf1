import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { isStoreError } from '../store/database.ts';
import type { DirtyPage } from '../store/pages.ts';
import { atOnceOf } from '../addresses/drawn.ts';
import { leisureRank } from '../addresses/rank.ts';
import { fileOf } from '../addresses/file-of.ts';
import { removeFile, writeAtomically } from './files.ts';
import { renderPage, type RenderContext, type Rendered } from '../rendering/render-page.ts';

/** Ranks beyond the order of writing. */
export const ranks = { removal: 99, bulk: 100, failed: 1000 } as const;

export interface QueueContext extends RenderContext {
  readonly publicFolder: string;
  readonly now: () => string;
  readonly log: (sentence: string) => void;
  /** Aborted when the process is asked to end: what is begun is finished, nothing new is begun. */
  readonly signal: AbortSignal;
  /** Hears that other files stand than before, and that the store knows of them. */
  readonly onWritten?: () => void;
  /** Puts a file in its place; `writeAtomically` unless told. */
  readonly write?: typeof writeAtomically;
}

/** What a rendering tells of single pages, whose failures are theirs alone. */
export interface PageNews {
  failed(path: string, error: unknown): void;
  stands(path: string): void;
  /** The queue went on. */
  moved(): void;
}

export interface RenderCount {
  rendered: number;
  written: number;
  removed: number;
  failed: number;
}

interface Outcome {
  /** Puts down in the store what now stands. */
  readonly settle: () => void;
  /** Whether another file stands now than before. */
  readonly changed: boolean;
}

const batchSize = 32;
// Notes of neighbouring pages lie far apart in the store: put down together, they are written to disk once.
const settleAt = 256;

// Archives and what is drawn take as long as many pages; taken a few at a time, they do not keep a new publication
// waiting.
function sizeOfBatch(rank: number): number {
  const kind = rank % ranks.bulk;
  if (kind < leisureRank || kind >= ranks.removal) return batchSize;
  return atOnceOf(kind) ?? 1;
}

/**
 * Renders everything that is marked dirty below `below`, in order, and writes what changed. A page leaves the
 * list only after its file stands, so being killed at any point loses nothing. `settledBelow` hears after every
 * step which rank comes next: everything below it stands.
 */
export async function renderDirty(
  context: QueueContext,
  news: PageNews,
  below: number = ranks.failed,
  progress?: (count: RenderCount) => void,
  settledBelow?: (rank: number) => void,
): Promise<RenderCount> {
  const count: RenderCount = { rendered: 0, written: 0, removed: 0, failed: 0 };
  const { pages } = context.store;
  // While the files of one batch are being written, the next batch of the same rank is rendered.
  let writing: Promise<void> | null = null;
  // Pages whose files are written, or being written, and not yet put down; all of one rank.
  let rankAtWork: number | undefined;
  let unsettled = new Set<string>();
  let written: Outcome[] = [];

  /** Waits for the files under way, and puts down what was written when it is much, or when it is the end of a rank. */
  async function catchUp(endOfRank: boolean): Promise<void> {
    await writing;
    writing = null;
    if (!endOfRank && written.length < settleAt) return;
    const outcomes = written;
    written = [];
    context.store.transaction(() => {
      for (const outcome of outcomes) outcome.settle();
    });
    unsettled = new Set();
    if (outcomes.some(({ changed }) => changed)) context.onWritten?.();
    progress?.(count);
    settledBelow?.(pages.dirty(below, 1)[0]?.rank ?? Infinity);
  }

  for (;;) {
    const dirty = context.signal.aborted
      ? []
      : pages.dirty(below, 2 * batchSize + unsettled.size).filter(({ path }) => !unsettled.has(path));
    const rank = dirty[0]?.rank;
    if (unsettled.size > 0 && rankAtWork !== rank) {
      await catchUp(true);
      continue;
    }
    if (rank === undefined) return count;
    rankAtWork = rank;
    const batch = dirty.filter((page) => page.rank === rank).slice(0, sizeOfBatch(rank));
    const rendered = await Promise.all(batch.map((page) => renderNow(context, news, page, count)));
    await catchUp(false);
    const done = Promise.all(rendered.map((write) => write())).then(
      (outcomes) => void written.push(...outcomes),
    );
    done.catch(() => undefined);
    writing = done;
    for (const { path } of batch) unsettled.add(path);
    await breathe();
  }
}

/**
 * Renders, and leaves the writing to the returned function. Whatever fails about the page itself, its file or its
 * removal is noted with this page and holds up no other; a store that cannot be read is no page's fault and thrown.
 */
async function renderNow(
  context: QueueContext,
  news: PageNews,
  page: DirtyPage,
  count: RenderCount,
): Promise<() => Promise<Outcome>> {
  const { store } = context;
  const { path } = page;
  const failed = (error: unknown): Outcome => {
    if (isStoreError(error)) throw error;
    count.failed += 1;
    news.failed(path, error);
    return { changed: false, settle: () => store.pages.postpone(page, ranks.failed) };
  };
  const seen = store.pages.announced();
  let rendered: Rendered | null;
  try {
    rendered = await renderPage(context, path, context.now());
  } catch (error) {
    const outcome = failed(error);
    return async () => outcome;
  }
  count.rendered += 1;
  const work = rendered === null ? remove : write;
  return async () => {
    try {
      const outcome = await work(context, page, count, rendered as Rendered, seen);
      news.stands(path);
      return outcome;
    } catch (error) {
      return failed(error);
    } finally {
      news.moved();
    }
  };
}

async function write(
  { store, publicFolder, write: put = writeAtomically }: QueueContext,
  page: DirtyPage,
  count: RenderCount,
  { status, location, body, notes, expires }: Rendered,
  seen: number,
): Promise<Outcome> {
  const { path } = page;
  const digest = createHash('sha256').update(body).digest('hex');
  const known = store.pages.get(path);
  const unchanged = known?.digest === digest && known.status === status && known.location === location;
  const file = fileOf(path);
  // A redirect needs none: the process answers it.
  if (file === null && status !== 301) throw new RangeError(`${path} cannot be a file`);
  if (!unchanged && file !== null) await put(publicFolder, file, body, known === undefined);
  if (!unchanged) count.written += 1;
  return {
    changed: !unchanged,
    settle() {
      store.pages.put({ path, status, location, digest, size: body.byteLength, expires }, notes);
      // What changed before these notes stood could not wake this page; it is rendered once more.
      if (store.pages.announced() === seen) store.pages.clean(page);
    },
  };
}

/** Removals wait until every page that might still link there has been rendered. What cannot be a file is not there. */
async function remove(
  { store, publicFolder }: QueueContext,
  page: DirtyPage,
  count: RenderCount,
): Promise<Outcome> {
  const { path, rank } = page;
  if (rank < ranks.removal)
    return { changed: false, settle: () => store.pages.postpone(page, ranks.removal) };
  const file = fileOf(path);
  if (file !== null) await removeFile(publicFolder, file);
  if (store.pages.get(path)) count.removed += 1;
  return {
    changed: true,
    settle() {
      store.pages.forget(path);
      store.pages.clean(page);
    },
  };
}
