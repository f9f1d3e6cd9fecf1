import type { LedgerEntry } from '@xianfeng/content-types';
import { applyEntries } from './apply.ts';
import { createArrival } from './arrival.ts';
import type { Inspect, PlugFileMaker } from '../content/file-maker.ts';
import type { Follower } from '../content/follower.ts';
import { compareFiles, deriveEverything, installAssets } from './recover.ts';
import { lookup } from '../content/lookup.ts';
import { writeAtomically } from './files.ts';
import { inspectPages } from './inspect-pages.ts';
import { inspectTogether } from './inspect-together.ts';
import { plugIn } from './makers.ts';
import { markReaders } from './rederive.ts';
import { createRendering, type RenderingContext } from './rendering.ts';
import { ranks, type RenderCount } from './render-queue.ts';
import { rankOf } from '../addresses/rank.ts';

export interface PublisherContext extends RenderingContext {
  /** Changes whenever the portal's code does. */
  readonly build: string;
  readonly clientFolder: string;
  /** Told when entries stand in the store, before any page of theirs does. */
  readonly onTaken?: () => void;
  readonly followers: readonly Follower[];
  /** Make the files that entries speak of, after their texts are public. */
  readonly makers: readonly PlugFileMaker[];
}

/** Keeps the public files equal to what the ledger says. */
export interface Publisher {
  /**
   * Compares, marks what a crash interrupted and everything when the build is new, and begins to render it.
   * Call once, before anything else; `idle` tells when it all stands. A store that was made anew beside public files knows
   * less than they do: they stay as they are until the ledger has arrived.
   */
  start(): Promise<void>;
  /** The ledger was read to its end: what was kept until then is compared and rendered. */
  caughtUp(): Promise<void>;
  /** Whether public files are kept as they are until the ledger has arrived. */
  awaitsLedger(): boolean;
  /** Looks at some of all public files and begins to make again what is damaged or missing. For after the start. */
  inspect: Inspect;
  /**
   * Makes new ledger entries public; resolves when every page that they touch stands. `more` says that others are
   * waiting already: then pages are only marked, because the next entries would touch the same ones again.
   */
  take(entries: readonly LedgerEntry[], more?: boolean): Promise<void>;
  /** Resolves when all files that stand beside the pages are made. */
  filesStand(): Promise<void>;
  /** Resolves when nothing is left to make or render, pictures and share cards included. */
  idle(progress?: (count: RenderCount) => void): Promise<RenderCount>;
  /** Renders pages whose content changes by time alone, up to now. */
  tick(): Promise<void>;
  /** Instant of the next such change; null when there is none. */
  nextChange(): string | null;
  /** Renders every page again from the ledger's copy. */
  rebuild(progress?: (count: RenderCount) => void): Promise<RenderCount>;
  /** How many pages wait although nothing has gone on for a minute; 0 while all is well. */
  stuck(): number;
  /** Begins nothing more; resolves when what was begun is done and nothing touches the store any more. For a context whose signal is aborted. */
  stop(): Promise<void>;
}

export function createPublisher(context: PublisherContext): Publisher {
  const { store, followers, publicFolder } = context;
  const arrival = createArrival(context);
  let assets: string[] = [];
  let inspect: Inspect | undefined;
  const rendering = createRendering(context);
  const files = plugIn(context.makers, async (changed) => {
    await store.whenQuiet(() =>
      store.transaction(() => {
        for (const resource of changed) markReaders(store, resource);
      }),
    );
    if (!context.signal.aborted) await rendering.untilPagesStand();
  });
  async function deriveAgain(): Promise<void> {
    await rendering.pausedWhile(async (moved) => {
      await deriveEverything(store, followers, context.signal, moved);
      store.setState('build', context.build);
    });
  }
  async function compare(): Promise<void> {
    await compareFiles(store, publicFolder, assets, files.owns);
    files.followAll();
  }
  async function caughtUp(): Promise<void> {
    if (!arrival.awaited()) return;
    await compare();
    await files.removeStrangers();
    arrival.arrived();
  }
  return {
    async start() {
      arrival.look();
      assets = await installAssets(context.clientFolder, publicFolder);
      if (store.state('build') !== context.build) await deriveAgain();
      store.pages.retryFailed(ranks.failed);
      if (arrival.awaited()) return void rendering.pausedWhile(arrival.wait).catch(() => undefined);
      await compare();
      // What goes wrong is said and tried again by the rendering itself.
      rendering.untilIdle().catch(() => undefined);
    },
    async take(entries, more = false) {
      const fresh = await store.whenQuiet(() => {
        const known = store.entries.head().seq;
        const unknown = entries.filter((entry) => entry.seq > known);
        applyEntries(store, followers, unknown);
        return unknown;
      });
      if (fresh.length > 0) rendering.moved();
      if (fresh.length > 0) context.onTaken?.();
      if (arrival.awaited()) {
        if (more) return;
        await caughtUp();
      }
      try {
        if (!more) await rendering.untilPagesStand();
      } finally {
        files.follow(fresh);
      }
      if (!more) await files.discardEnded();
    },
    caughtUp,
    awaitsLedger: arrival.awaited,
    async inspect(limit) {
      inspect ??= inspectTogether([
        inspectPages({ write: writeAtomically, ...context }, assets),
        files.inspect,
      ]);
      const inspected = await inspect(limit);
      // What goes wrong is said and tried again by the rendering itself.
      if (inspected.damaged.length > 0) rendering.untilPagesStand().catch(() => undefined);
      return inspected;
    },
    filesStand: () => files.settled(),
    async idle(progress) {
      await files.settled();
      return rendering.untilIdle(progress);
    },
    async tick() {
      await store.whenQuiet(() =>
        store.transaction(() => {
          for (const follower of followers) follower.timePassed?.(lookup(store));
          for (const path of store.pages.expiredBy(context.now())) store.pages.markDirty(path, rankOf(path));
        }),
      );
      await rendering.untilPagesStand();
    },
    stuck: () => (arrival.awaited() ? 0 : rendering.stuck()),
    async stop() {
      await Promise.all([rendering.stop(), files.stopped()]);
    },
    nextChange: () => store.pages.nextExpiry(),
    async rebuild(progress) {
      await rendering.untilIdle();
      await deriveAgain();
      return rendering.untilIdle(progress);
    },
  };
}
