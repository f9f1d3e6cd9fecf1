import type { LedgerEntry } from '@xianfeng/content-types';
import { applyEntries, type Follower } from './apply.ts';
import { compareFiles, deriveEverything, installAssets, markAll } from './recover.ts';
import { ranks, renderDirty, type QueueContext, type RenderCount } from './render-queue.ts';
import { rankOf } from './addresses.ts';

export interface PublisherContext extends QueueContext {
  /** Changes whenever the portal's code does. */
  readonly build: string;
  readonly clientFolder: string;
  readonly followers: readonly Follower[];
  /** Fetches and derives the pictures that entries speak of; throws while the originals cannot be had. */
  readonly prepareMedia: (entries: readonly LedgerEntry[]) => Promise<void>;
}

/** Keeps the public files equal to what the ledger says. */
export interface Publisher {
  /** Compares, finishes what a crash interrupted, and follows a new build. Call once, before anything else. */
  start(progress?: (count: RenderCount) => void): Promise<RenderCount>;
  /** Makes new ledger entries public; resolves when every page that they touch stands. */
  take(entries: readonly LedgerEntry[]): Promise<RenderCount>;
  /** Renders pages whose content changes by time alone, up to now. */
  tick(): Promise<RenderCount>;
  /** Instant of the next such change; null when there is none. */
  nextChange(): string | null;
  /** Renders every page again from the ledger's copy. */
  rebuild(progress?: (count: RenderCount) => void): Promise<RenderCount>;
}

export function createPublisher(context: PublisherContext): Publisher {
  const { store, followers } = context;
  let turn: Promise<unknown> = Promise.resolve();

  /** One rendering pass at a time: two would fight over the same files. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  }

  return {
    start: (progress) =>
      inTurn(async () => {
        const assets = await installAssets(context.clientFolder, context.publicFolder);
        if (store.state('build') !== context.build) {
          deriveEverything(store, followers);
          store.setState('build', context.build);
        }
        await compareFiles(store, context.publicFolder, assets);
        return renderDirty(context, ranks.failed + 1, progress);
      }),
    async take(entries) {
      const known = store.entries.head().seq;
      const fresh = entries.filter((entry) => entry.seq > known);
      await context.prepareMedia(fresh);
      applyEntries(store, followers, fresh);
      return inTurn(() => renderDirty(context));
    },
    tick: () =>
      inTurn(async () => {
        for (const path of store.pages.expiredBy(context.now())) store.pages.markDirty(path, rankOf(path));
        return renderDirty(context);
      }),
    nextChange: () => store.pages.nextExpiry(),
    rebuild: (progress) =>
      inTurn(async () => {
        deriveEverything(store, followers);
        markAll(store);
        return renderDirty(context, ranks.failed, progress);
      }),
  };
}

