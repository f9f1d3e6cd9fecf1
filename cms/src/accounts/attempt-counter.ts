/** How many attempts count as too many, within which time. */
export interface Allowance {
  readonly most: number;
  readonly withinMs: number;
}

/** How many keys are remembered at most: whoever makes up keys pushes out the oldest, and no more memory is used. */
const mostKeys = 20_000;

/** Counts attempts by key, each within a window that begins with the first of them. */
export class AttemptCounter {
  constructor({ most, withinMs }: Allowance, now: () => number) {
    this.most = most;
    this.withinMs = withinMs;
    this.now = now;
  }

  private readonly most: number;
  private readonly withinMs: number;
  private readonly now: () => number;
  private readonly windows = new Map<string, { count: number; readonly endsAt: number }>();

  /** Milliseconds until one more attempt is allowed; 0 when it is allowed now. */
  wait(key: string): number {
    const window = this.windows.get(key);
    if (!window || window.endsAt <= this.now() || window.count < this.most) return 0;
    return window.endsAt - this.now();
  }

  count(key: string): void {
    const known = this.windows.get(key);
    if (known && known.endsAt > this.now()) {
      known.count += 1;
      return;
    }
    this.windows.delete(key);
    this.windows.set(key, { count: 1, endsAt: this.now() + this.withinMs });
    const [oldest] = this.windows.size > mostKeys ? this.windows.keys() : [];
    if (oldest !== undefined) this.windows.delete(oldest);
  }

  /** An attempt that was the right one is no attempt at guessing. */
  takeBack(key: string): void {
    const window = this.windows.get(key);
    if (window && window.count > 0) window.count -= 1;
  }

  forget(key: string): void {
    this.windows.delete(key);
  }

  get size(): number {
    return this.windows.size;
  }
}
