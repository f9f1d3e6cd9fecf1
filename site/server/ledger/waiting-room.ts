/** Whoever waits for news without asking again and again: so many in all, and from one address. */
export const room = { places: 500, perClient: 20 } as const;

export interface WaitingRoom {
  /**
   * Resolves when it is called out, after `ms` milliseconds, or when the signal aborts. Null, and nobody waits, when
   * the room is full or this client has all its places.
   */
  wait(client: string, ms: number, signal: AbortSignal): Promise<void> | null;
  /** Ends the waiting of all. */
  callOut(): void;
  /** How many wait. */
  size(): number;
}

export function openWaitingRoom({
  places,
  perClient,
}: { places: number; perClient: number } = room): WaitingRoom {
  const waiting = new Set<() => void>();
  const ofClient = new Map<string, number>();
  function count(client: string, change: number): void {
    const now = (ofClient.get(client) ?? 0) + change;
    if (now > 0) ofClient.set(client, now);
    else ofClient.delete(client);
  }
  return {
    wait(client, ms, signal) {
      if (signal.aborted) return Promise.resolve();
      if (waiting.size >= places || (ofClient.get(client) ?? 0) >= perClient) return null;
      return new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', end);
          waiting.delete(end);
          count(client, -1);
          resolve();
        };
        const timer = setTimeout(end, ms);
        signal.addEventListener('abort', end, { once: true });
        waiting.add(end);
        count(client, 1);
      });
    },
    callOut() {
      for (const end of [...waiting]) end();
    },
    size: () => waiting.size,
  };
}
