import type { LedgerEntry } from '@xianfeng/content-types';
import { applyEntries, type Follower } from './apply.ts';
import { compareFiles, deriveEverything, installAssets, markAll } from './recover.ts';
import { createRendering } from './rendering.ts';
import { ranks, type QueueContext, type RenderCount } from './render-queue.ts';
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
  take(entries: readonly LedgerEntry[]): Promise<void>;
  /** Resolves when nothing is left to render, share cards included. */
  idle(): Promise<void>;
  /** Renders pages whose content changes by time alone, up to now. */
  tick(): Promise<void>;
  /** Instant of the next such change; null when there is none. */
  nextChange(): string | null;
  /** Renders every page again from the ledger's copy. */
  rebuild(progress?: (count: RenderCount) => void): Promise<RenderCount>;
}

export function createPublisher(context: PublisherContext): Publisher {
  const { store, followers } = context;
  const rendering = createRendering(context);
  return {
    async start(progress) {
      const assets = await installAssets(context.clientFolder, context.publicFolder);
      if (store.state('build') !== context.build) {
        deriveEverything(store, followers);
        store.setState('build', context.build);
      }
      store.pages.retryFailed(ranks.failed);
      await compareFiles(store, context.publicFolder, assets);
      return rendering.untilIdle(progress);
    },
    async take(entries) {
      const known = store.entries.head().seq;
      const fresh = entries.filter((entry) => entry.seq > known);
      await context.prepareMedia(fresh);
      applyEntries(store, followers, fresh);
      await rendering.untilPagesStand();
    },
    async idle() {
      await rendering.untilIdle();
    },
    async tick() {
      for (const path of store.pages.expiredBy(context.now())) store.pages.markDirty(path, rankOf(path));
      await rendering.untilPagesStand();
    },
    nextChange: () => store.pages.nextExpiry(),
    rebuild(progress) {
      deriveEverything(store, followers);
      markAll(store);
      return rendering.untilIdle(progress);
    },
  };
}
