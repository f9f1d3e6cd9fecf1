/** Hears of pages that could not be made, says so, and has each tried again after a pause that grows. */
export interface TroubledPages {
  failed(path: string, error: unknown): void;
  stands(path: string): void;
  /** No page is tried again after this. */
  stop(): void;
}

export interface TroubledPagesOptions {
  /** Puts pages on the list again and begins to render. */
  readonly tryAgain: (paths: readonly string[]) => void;
  readonly log: (sentence: string) => void;
  readonly firstPauseMs?: number;
  readonly longestPauseMs?: number;
}

interface Trouble {
  readonly reason: string;
  readonly times: number;
  readonly due: number;
}

// A full disk fails every page at once: the log shall say so, not be filled by it.
const saidAtOnce = 20;
// What comes due within this time is tried together.
const longestTogether = 250;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export function createTroubledPages({
  tryAgain,
  log,
  firstPauseMs = 1_000,
  longestPauseMs = 600_000,
}: TroubledPagesOptions): TroubledPages {
  const troubles = new Map<string, Trouble>();
  let timer: NodeJS.Timeout | undefined;
  let timerDue = Infinity;
  let stopped = false;
  let said = 0;
  const together = Math.min(longestTogether, firstPauseMs);

  function say(path: string, reason: string): void {
    said += 1;
    if (said <= saidAtOnce) log(`页面 ${path} 没有生成，保留原来的内容，稍后自动再试：${reason}`);
    if (said === saidAtOnce + 1) log('还有别的页面也没有生成，数目和网址见 /health.json。');
  }

  function due(): void {
    timerDue = Infinity;
    const now = performance.now() + together;
    const paths = [...troubles].filter(([, trouble]) => trouble.due <= now).map(([path]) => path);
    for (const path of paths) {
      const trouble = troubles.get(path);
      if (trouble) troubles.set(path, { ...trouble, due: Infinity });
    }
    if (paths.length > 0) tryAgain(paths);
    let next = Infinity;
    for (const trouble of troubles.values()) next = Math.min(next, trouble.due);
    waitFor(next);
  }

  function waitFor(next: number): void {
    if (stopped || next >= timerDue) return;
    clearTimeout(timer);
    timerDue = next;
    timer = setTimeout(due, Math.max(together, next - performance.now()));
    timer.unref();
  }

  return {
    failed(path, error) {
      const before = troubles.get(path);
      const reason = reasonOf(error);
      if (before?.reason !== reason) say(path, reason);
      const times = (before?.times ?? 0) + 1;
      const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(times - 1, 20));
      const dueAt = performance.now() + pause;
      troubles.set(path, { reason, times, due: dueAt });
      waitFor(dueAt);
    },
    stands(path) {
      if (!troubles.delete(path) || troubles.size > 0) return;
      said = 0;
      log('没有生成的页面现在都生成了。');
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
