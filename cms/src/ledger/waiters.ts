type Wake = () => void;

const waiting = new Set<Wake>();

/** Wakes everybody who waits for a new entry. */
export function announceAppend(): void {
  for (const wake of [...waiting]) wake();
}

/** How many callers wait; for tests and self-inspection. */
export function waiterCount(): number {
  return waiting.size;
}

/**
 * Resolves when this process commits an entry, after `milliseconds`, or when `signal` aborts, whichever is first.
 * Never rejects.
 */
export function waitForAppend(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      waiting.delete(end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    waiting.add(end);
    signal.addEventListener('abort', end, { once: true });
  });
}
