import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
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

/**
 * Renders everything that is marked dirty below `below`, in order, and writes what changed. A page leaves the
 * list only after its file stands, so being killed at any point loses nothing.
 */
export async function renderDirty(context: QueueContext, below: number = ranks.failed, progress?: (count: RenderCount) => void): Promise<RenderCount> {
  const count: RenderCount = { rendered: 0, written: 0, removed: 0, failed: 0 };
  const { store } = context;
  for (let batch = store.pages.dirty(below, batchSize); batch.length > 0; batch = store.pages.dirty(below, batchSize)) {
    const rank = batch[0]?.rank;
    const together = batch.filter((page) => page.rank === rank);
    const outcomes: Promise<Outcome>[] = [];
    for (const page of together) outcomes.push((await startPage(context, page.path, page.rank, count))());
    const settled = await Promise.all(outcomes);
    store.transaction(() => {
      for (const outcome of settled) outcome.settle();
    });
    progress?.(count);
    await breathe();
  }
  return count;
}

/** Renders now, and leaves the writing to the returned function so that the next page can be rendered meanwhile. */
async function startPage(context: QueueContext, path: string, rank: number, count: RenderCount): Promise<() => Promise<Outcome>> {
  const { store, publicFolder } = context;
  let rendered: Rendered | null;
  try {
    rendered = await renderPage(context, path, context.now());
  } catch (error) {
    count.failed += 1;
    context.log(`页面 ${path} 没有生成，保留原来的内容：${error instanceof Error ? error.message : String(error)}`);
    return async () => ({ path, settle: () => store.pages.postpone(path, ranks.failed) });
  }
  count.rendered += 1;
  if (rendered === null) return remove(context, path, rank, count);
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
        store.pages.clean(path);
      },
    };
  };
}

/** Removals wait until every page that might still link there has been rendered. */
function remove({ store, publicFolder }: QueueContext, path: string, rank: number, count: RenderCount): () => Promise<Outcome> {
  return async () => {
    if (rank < ranks.removal) return { path, settle: () => store.pages.postpone(path, ranks.removal) };
    if (store.pages.get(path)) count.removed += 1;
    await removeFile(publicFolder, fileOf(path));
    return {
      path,
      settle() {
        store.pages.forget(path);
        store.pages.clean(path);
      },
    };
  };
}
