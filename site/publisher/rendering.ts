import { leisureRank, rankOf } from '../addresses/rank.ts';
import { ranks, renderDirty, type QueueContext, type RenderCount } from './render-queue.ts';
import { createTroubledPages, type TroubledPagesOptions } from './troubled-pages.ts';

/** The one rendering at work: two would fight over the same files. */
export interface Rendering {
  /** Resolves when every page that is marked now stands; archives, share cards and a rebuild may still go on. */
  untilPagesStand(): Promise<void>;
  /** Resolves when nothing is left to render; answers what this took. */
  untilIdle(progress?: (count: RenderCount) => void): Promise<RenderCount>;
  /** How many pages wait although none has gone on for a minute; 0 while all is well. */
  stuck(): number;
  /** Does something that no page may be rendered in the midst of; it says when it goes on. */
  pausedWhile(work: (moved: () => void) => Promise<void>): Promise<void>;
  /** Something new was marked: whatever waits has not waited for long. */
  moved(): void;
  /** Begins nothing more, and resolves when what was begun is done. */
  stop(): Promise<void>;
}

export interface RenderingContext extends QueueContext {
  /** Hears of errors of the store itself. */
  readonly onStoreError?: (error: unknown) => void;
  /** Milliseconds that only grow; `performance.now` unless told. */
  readonly clock?: () => number;
  readonly pauses?: Pick<TroubledPagesOptions, 'firstPauseMs' | 'longestPauseMs'>;
}

const minute = 60_000;
const firstPause = 1_000;

export function createRendering(context: RenderingContext): Rendering {
  const { log, clock = () => performance.now() } = context;
  const { pages } = context.store;
  const stopping = new AbortController();
  const signal = AbortSignal.any([context.signal, stopping.signal]);
  let working: Promise<RenderCount> | null = null;
  let waiting: { resolve(): void; reject(error: unknown): void }[] = [];
  const listeners = new Set<(count: RenderCount) => void>();
  let lastMove = clock();
  let pause = firstPause;
  let again: NodeJS.Timeout | undefined;
  let paused: Promise<void> | null = null;

  const ended = (): boolean => signal.aborted || !context.store.database.open;

  const troubled = createTroubledPages({
    log,
    ...context.pauses,
    tryAgain(paths) {
      if (ended()) return;
      for (const path of paths) pages.markDirty(path, rankOf(path));
      begin();
    },
  });
  const moved = (): void => void (lastMove = clock());

  function settledBelow(rank: number): void {
    if (rank < leisureRank) return;
    for (const { resolve } of waiting) resolve();
    waiting = [];
  }

  async function work(): Promise<RenderCount> {
    const sum: RenderCount = { rendered: 0, written: 0, removed: 0, failed: 0 };
    const plus = (count: RenderCount): RenderCount => ({
      rendered: sum.rendered + count.rendered,
      written: sum.written + count.written,
      removed: sum.removed + count.removed,
      failed: sum.failed + count.failed,
    });
    const report = (count: RenderCount): void => {
      const soFar = plus(count);
      for (const listener of listeners) listener(soFar);
    };
    moved();
    try {
      // Asked again before the end is declared, in the same turn of the event loop: a mark that came meanwhile is not lost.
      while (!signal.aborted && pages.dirty(ranks.failed, 1).length > 0) {
        const news = { ...troubled, moved };
        const count = await renderDirty({ ...context, signal }, news, ranks.failed, report, settledBelow);
        Object.assign(sum, plus(count));
      }
      pause = firstPause;
      settledBelow(Infinity);
      return sum;
    } catch (error) {
      for (const { reject } of waiting) reject(error);
      waiting = [];
      throw error;
    } finally {
      working = null;
      listeners.clear();
    }
  }

  /** A pass that failed as a whole, such as on a store that cannot be written, is begun again after a growing pause. */
  function failed(error: unknown): void {
    if (ended()) return;
    context.onStoreError?.(error);
    log(
      `页面没有全部生成，${Math.round(pause / 1000)} 秒后再试：${error instanceof Error ? error.message : String(error)}`,
    );
    clearTimeout(again);
    again = setTimeout(begin, pause).unref();
    pause = Math.min(minute, pause * 2);
  }

  async function untilUnpaused(): Promise<void> {
    while (paused) await paused;
  }

  function start(): Promise<RenderCount> {
    if (!working) {
      // Begun a moment later, so that a pass with nothing to do does not end before it is known.
      working = untilUnpaused().then(work);
      working.catch(failed);
    }
    return working;
  }

  function begin(): void {
    start().catch(() => undefined);
  }

  // Marked and never begun: a follower that was interrupted while more was to come, a store that could not be read.
  const watch = setInterval(() => {
    if (ended()) return clearInterval(watch);
    if (clock() - lastMove < minute / 4) return;
    if (!working && !paused && pages.dirty(ranks.failed, 1).length > 0) begin();
  }, minute / 4).unref();

  return {
    async untilPagesStand() {
      await untilUnpaused();
      const next = pages.dirty(ranks.failed, 1)[0];
      if (next === undefined) return;
      const finished = next.rank >= leisureRank;
      const stand = finished
        ? undefined
        : new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
      begin();
      await stand;
    },
    untilIdle(progress) {
      if (progress) listeners.add(progress);
      return start();
    },
    stuck() {
      if (clock() - lastMove < minute) return 0;
      return pages.count(ranks.failed);
    },
    moved,
    async pausedWhile(act) {
      while (paused ?? working) await (paused ?? working?.catch(() => undefined));
      moved();
      const acting = act(moved);
      paused = acting
        .catch(() => undefined)
        .finally(() => {
          paused = null;
        });
      await acting;
    },
    async stop() {
      stopping.abort();
      troubled.stop();
      clearTimeout(again);
      clearInterval(watch);
      while (paused ?? working) await (paused ?? working?.catch(() => undefined));
    },
  };
}
