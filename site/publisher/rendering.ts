import { leisureRank } from '../addresses/rank.ts';
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
  const listeners = new Set<(count: RenderCount) => void>();

  function settledBelow(rank: number): void {
    if (rank < leisureRank) return;
    for (const resolve of waiting) resolve();
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
    try {
      // Asked again before the end is declared, in the same turn of the event loop: a mark that came meanwhile is not lost.
      while (!context.signal.aborted && pages.dirty(ranks.failed, 1).length > 0) {
        Object.assign(sum, plus(await renderDirty(context, ranks.failed, report, settledBelow)));
      }
      return sum;
    } finally {
      working = null;
      listeners.clear();
      settledBelow(Infinity);
    }
  }

  function start(): Promise<RenderCount> {
    // Begun a moment later, so that a pass with nothing to do does not end before it is known.
    working ??= Promise.resolve().then(work);
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
    untilIdle(progress) {
      if (progress) listeners.add(progress);
      return start();
    },
  };
}
