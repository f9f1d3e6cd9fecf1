import { leisureRank } from './addresses.ts';
import { ranks, renderDirty, type QueueContext, type RenderCount } from './render-queue.ts';

/** The one rendering at work: two would fight over the same files. */
export interface Rendering {
  /** Resolves when every page that is marked now stands; archives, share cards and a rebuild may still go on. */
  untilPagesStand(): Promise<void>;
  /** Resolves when nothing is left to render; answers what this took. */
  untilIdle(progress?: (count: RenderCount) => void): Promise<RenderCount>;
}

export function createRendering(context: QueueContext): Rendering {
  const { pages } = context.store;
  let working: Promise<RenderCount> | null = null;
  let waiting: (() => void)[] = [];

  function settledBelow(rank: number): void {
    if (rank < leisureRank) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  }

  async function work(progress?: (count: RenderCount) => void): Promise<RenderCount> {
    const sum: RenderCount = { rendered: 0, written: 0, removed: 0, failed: 0 };
    try {
      // Asked again before the end is declared, in the same turn of the event loop: a mark that came meanwhile is not lost.
      while (!context.signal.aborted && pages.dirty(ranks.failed, 1).length > 0) {
        const count = await renderDirty(context, ranks.failed, progress, settledBelow);
        for (const key of Object.keys(sum) as (keyof RenderCount)[]) sum[key] += count[key];
      }
      return sum;
    } finally {
      working = null;
      settledBelow(Infinity);
    }
  }

  function start(progress?: (count: RenderCount) => void): Promise<RenderCount> {
    // Begun a moment later, so that a pass with nothing to do does not end before it is known.
    working ??= Promise.resolve().then(() => work(progress));
    return working;
  }

  return {
    async untilPagesStand() {
      const next = pages.dirty(ranks.failed, 1)[0];
      const finished = next === undefined || next.rank >= leisureRank;
      const stand = finished ? undefined : new Promise<void>((resolve) => waiting.push(resolve));
      // A failure of the whole pass (a full disk) is the waiting caller's to hear of.
      const all = next === undefined ? undefined : start();
      all?.catch(() => undefined);
      if (stand) await Promise.race([stand, all]);
    },
    untilIdle: (progress) => start(progress),
  };
}
