/** Wakes the one who waits for it. */
export interface Bell {
  /** Ends the waiting; while nobody waits, the next waiting ends at once. */
  ring(): void;
  /** Resolves when it rings, when `ms` milliseconds have passed, or when the signal is aborted. */
  heard(ms: number, signal: AbortSignal): Promise<void>;
}

export function createBell(): Bell {
  let rang = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      rang = true;
      wake?.();
    },
    async heard(ms, signal) {
      if (!rang && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const end = (): void => {
            clearTimeout(timer);
            signal.removeEventListener('abort', end);
            wake = null;
            resolve();
          };
          const timer = setTimeout(end, ms);
          signal.addEventListener('abort', end);
          wake = end;
        });
      }
      rang = false;
    },
  };
}
