/** One thing to tell one subscriber. */
export interface Delivery {
  /** Of one key only one is under way at a time; a later one takes the place of one that waits. */
  readonly key: string;
  readonly host: string;
  /** How often it failed before. */
  readonly attempts: number;
  /** Never rejects. */
  run(): Promise<void>;
}

export interface Deliveries {
  add(deliveries: readonly Delivery[]): void;
  /** Forgets all that has not begun. */
  clear(): void;
  /** Resolves when nothing waits and nothing is under way. */
  idle(): Promise<void>;
}

export interface DeliveryLimits {
  readonly atOnce: number;
  readonly perHost: number;
}

/** What a host that was never seen is expected to take, in milliseconds: those known to be quicker come first. */
const expected = 1_000;
const rememberedHosts = 10_000;

/**
 * Makes deliveries a few at a time, very few of them to one host: a host that lets us wait takes its own turns and
 * nobody else's. First come those that never failed, the quickest hosts before the others. `now` is in milliseconds.
 */
export function createDeliveries({ atOnce, perHost }: DeliveryLimits, now: () => number): Deliveries {
  const waiting = new Map<string, Map<string, Delivery>>();
  const underWay = new Map<string, Set<string>>();
  const again = new Map<string, Delivery>();
  const took = new Map<string, number>();
  let running = 0;
  let resting: (() => void)[] = [];

  function nextOf(deliveries: Iterable<Delivery>): Delivery | undefined {
    let best: Delivery | undefined;
    for (const one of deliveries) if (!best || one.attempts < best.attempts) best = one;
    return best;
  }

  function next(): Delivery | undefined {
    let best: { delivery: Delivery; ms: number } | undefined;
    for (const [host, deliveries] of waiting) {
      if ((underWay.get(host)?.size ?? 0) >= perHost) continue;
      const delivery = nextOf(deliveries.values());
      if (!delivery) continue;
      const ms = took.get(host) ?? expected;
      const attempts = best?.delivery.attempts ?? Infinity;
      if (!best || delivery.attempts < attempts || (delivery.attempts === attempts && ms < best.ms))
        best = { delivery, ms };
    }
    return best?.delivery;
  }

  function remember(host: string, ms: number): void {
    took.delete(host);
    took.set(host, ms);
    if (took.size > rememberedHosts) took.delete(took.keys().next().value as string);
  }

  async function make(delivery: Delivery): Promise<void> {
    const { key, host } = delivery;
    const begun = now();
    await delivery.run();
    remember(host, now() - begun);
    running -= 1;
    const others = underWay.get(host);
    others?.delete(key);
    if (others?.size === 0) underWay.delete(host);
    const later = again.get(key);
    again.delete(key);
    if (later) wait(later);
    pump();
  }

  function wait(delivery: Delivery): void {
    const { host, key } = delivery;
    const deliveries = waiting.get(host) ?? new Map<string, Delivery>();
    waiting.set(host, deliveries.set(key, delivery));
  }

  function pump(): void {
    while (running < atOnce) {
      const delivery = next();
      if (!delivery) break;
      const { host, key } = delivery;
      const deliveries = waiting.get(host);
      deliveries?.delete(key);
      if (deliveries?.size === 0) waiting.delete(host);
      underWay.set(host, (underWay.get(host) ?? new Set()).add(key));
      running += 1;
      void make(delivery);
    }
    if (running > 0) return;
    const all = resting;
    resting = [];
    for (const resolve of all) resolve();
  }

  return {
    add(deliveries) {
      for (const delivery of deliveries)
        if (underWay.get(delivery.host)?.has(delivery.key)) again.set(delivery.key, delivery);
        else wait(delivery);
      pump();
    },
    clear() {
      waiting.clear();
      again.clear();
    },
    idle: () =>
      running === 0 && waiting.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => resting.push(resolve)),
  };
}
