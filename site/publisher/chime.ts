/** Tells everybody who listens, each time. */
export interface Chime {
  ring(): void;
  /** Calls `listener` at every ring, until the returned function is called. */
  listen(listener: () => void): () => void;
}

export function createChime(): Chime {
  const listeners = new Set<() => void>();
  return {
    ring() {
      for (const listener of [...listeners]) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
