import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { DirtyPage } from '../store/pages.ts';
import { leisureRank } from './addresses.ts';
import { fileOf, removeFile, writeAtomically } from './files.ts';
import { renderPage, type RenderContext, type Rendered } from './render-page.ts';

/** Ranks beyond the order of writing. */
export const ranks = { removal: 99, bulk: 100, failed: 1000 } as const;

export interface QueueContext extends RenderContext {
  readonly publicFolder: string;
  readonly now: () => string;
  readonly log: (sentence: string) => void;
}

export interface RenderCount {
  rendered: number;
  written: number;
  removed: number;
  failed: number;
}

interface Outcome {
  readonly path: string;
  readonly settle: () => void;
}

const batchSize = 32;
// Archives and share cards take as long as many pages; taken one by one, they do not keep a new publication waiting.
const slowBatchSize = 1;

function isSlow(rank: number | undefined): boolean {
  return rank !== undefined && rank % ranks.bulk >= leisureRank && rank % ranks.bulk < ranks.removal;
}

/**
 * Renders everything that is marked dirty below `below`, in order, and writes what changed. A page leaves the
 * list only after its file stands, so being killed at any point loses nothing. `settledBelow` hears after every
 * step which rank comes next: everything below it stands.
 */
export async function renderDirty(context: QueueContext, below: number = ranks.failed, progress?: (count: RenderCount) => void, settledBelow?: (rank: number) => void): Promise<RenderCount> {
  const count: RenderCount = { rendered: 0, written: 0, removed: 0, failed: 0 };
  const { store } = context;
  for (let batch = store.pages.dirty(below, batchSize); batch.length > 0; batch = store.pages.dirty(below, batchSize)) {
    const rank = batch[0]?.rank;
    const together = batch.filter((page) => page.rank === rank).slice(0, isSlow(rank) ? slowBatchSize : batchSize);
    const outcomes: Promise<Outcome>[] = [];
    for (const page of together) outcomes.push((await startPage(context, page, count))());
    const settled = await Promise.all(outcomes);
    store.transaction(() => {
      for (const outcome of settled) outcome.settle();
    });
    progress?.(count);
    settledBelow?.(store.pages.dirty(below, 1)[0]?.rank ?? Infinity);
    await breathe();
  }
  return count;
}

/** Renders now, and leaves the writing to the returned function so that the next page can be rendered meanwhile. */
async function startPage(context: QueueContext, page: DirtyPage, count: RenderCount): Promise<() => Promise<Outcome>> {
  const { store, publicFolder } = context;
  const { path } = page;
  let rendered: Rendered | null;
  try {
    rendered = await renderPage(context, path, context.now());
  } catch (error) {
    count.failed += 1;
    context.log(`页面 ${path} 没有生成，保留原来的内容：${error instanceof Error ? error.message : String(error)}`);
    return async () => ({ path, settle: () => store.pages.postpone(page, ranks.failed) });
  }
  count.rendered += 1;
  if (rendered === null) return remove(context, page, count);
  const { status, location, body, notes, expires } = rendered;
  const digest = createHash('sha256').update(body).digest('hex');
  const known = store.pages.get(path);
  const unchanged = known?.digest === digest && known.status === status && known.location === location;
  if (!unchanged) count.written += 1;
  return async () => {
    if (!unchanged) await writeAtomically(publicFolder, fileOf(path), body);
    return {
      path,
      settle() {
        store.pages.put({ path, status, location, digest, size: body.byteLength, expires }, notes);
        store.pages.clean(page);
      },
    };
  };
}

/** Removals wait until every page that might still link there has been rendered. */
function remove({ store, publicFolder }: QueueContext, page: DirtyPage, count: RenderCount): () => Promise<Outcome> {
  const { path, rank } = page;
  return async () => {
    if (rank < ranks.removal) return { path, settle: () => store.pages.postpone(page, ranks.removal) };
    if (store.pages.get(path)) count.removed += 1;
    await removeFile(publicFolder, fileOf(path));
    return {
      path,
      settle() {
        store.pages.forget(path);
        store.pages.clean(page);
      },
    };
  };
}
