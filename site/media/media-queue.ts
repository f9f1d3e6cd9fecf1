import { setTimeout as wait } from 'node:timers/promises';
import type { EnsureReport, MediaReference } from './media-store.ts';

export interface MediaQueueOptions {
  /** Makes the files; throws while the originals cannot be had. */
  readonly ensure: (media: readonly MediaReference[]) => Promise<EnsureReport>;
  /** Whether a public document shows this file now. */
  readonly isShown: (media: MediaReference) => boolean;
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
  isShown,
  onMade,
  log,
  signal,
  retryMs = 5_000,
}: MediaQueueOptions): MediaQueue {
  const waiting = new Map<string, MediaReference>();
  let working: Promise<void> | null = null;
  const identity = ({ sha256, name }: MediaReference): string => `${sha256} ${name}`;

  /** The newest publications first: those are the ones that somebody is looking at. */
  function nextBatch(): MediaReference[] {
    for (const [key, media] of waiting) if (!isShown(media)) waiting.delete(key);
    return [...waiting.values()].slice(-atOnce).reverse();
  }

  async function work(): Promise<void> {
    let failed = false;
    for (let batch = nextBatch(); batch.length > 0 && !signal.aborted; batch = nextBatch()) {
      try {
        const report = await ensure(batch);
        for (const media of batch) waiting.delete(identity(media));
        await onMade(report);
        failed = false;
      } catch (error) {
        if (!failed)
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
