import { setTimeout as wait } from 'node:timers/promises';
import type { MediaReference } from './media-reference.ts';
import type { EnsureReport } from './media-store.ts';

export interface MediaQueueOptions {
  /** Makes the files; throws while the originals cannot be had. */
  readonly ensure: (media: readonly MediaReference[]) => Promise<EnsureReport>;
  /** Those of these files that a public document shows now. */
  readonly shownOf: (media: readonly MediaReference[]) => Promise<readonly MediaReference[]>;
  /** Hears what was made, so that the pages that show it are rendered again. */
  readonly onMade: (report: EnsureReport) => Promise<void>;
  readonly log: (sentence: string) => void;
  readonly signal: AbortSignal;
  readonly retryMs?: number;
}

/** Makes pictures and files after the texts that speak of them are public: a text waits for no picture. */
export interface MediaQueue {
  add(media: Iterable<MediaReference>): void;
  /** Resolves when everything that was added stands, or the process is asked to end. */
  settled(): Promise<void>;
}

const atOnce = 4;

export function createMediaQueue({
  ensure,
  shownOf,
  onMade,
  log,
  signal,
  retryMs = 5_000,
}: MediaQueueOptions): MediaQueue {
  const waiting = new Map<string, MediaReference>();
  let working: Promise<void> | null = null;
  const identity = ({ sha256, name }: MediaReference): string => `${sha256} ${name}`;

  /** The newest publications first: those are the ones that somebody is looking at. */
  async function nextBatch(): Promise<MediaReference[]> {
    const asked = [...waiting.values()];
    const shown = new Set(await shownOf(asked));
    for (const media of asked) if (!shown.has(media)) waiting.delete(identity(media));
    return [...shown].slice(-atOnce).reverse();
  }

  async function work(): Promise<void> {
    let failed = false;
    for (let batch = await nextBatch(); batch.length > 0 && !signal.aborted; batch = await nextBatch()) {
      try {
        const report = await ensure(batch);
        for (const media of batch) waiting.delete(identity(media));
        await onMade(report);
        failed = false;
      } catch (error) {
        if (!failed && !signal.aborted)
          log(
            `照片和附件暂时没有做好，稍后自动再试（${error instanceof Error ? error.message : String(error)}）。`,
          );
        failed = true;
        await wait(retryMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  return {
    add(media) {
      for (const one of media) waiting.set(identity(one), one);
      if (waiting.size > 0) working ??= work().finally(() => (working = null));
    },
    async settled() {
      while (working) await working;
    },
  };
}
