/** Somebody who has a document open. Times are milliseconds since 1970. */
export interface Presence {
  /** The window of the browser in which it is open. */
  readonly window: string;
  readonly userId: number;
  readonly name: string;
  readonly since: number;
  readonly seen: number;
}

/** A window that kept silent for so long is closed, asleep or cut off: three heartbeats. */
export const silence = 60_000;
const mostWindows = 20_000;

/** Who has which document open. In memory: after a restart the next heartbeats tell it again. */
export class PresentEditors {
  private readonly windows = new Map<string, Presence & { readonly document: string }>();

  /** Notes that a window still has the document open; a window has one document at a time. */
  stay(
    document: string,
    { window, userId, name }: Pick<Presence, 'window' | 'userId' | 'name'>,
    now: number,
  ): void {
    const key = `${userId}:${window}`;
    const known = this.windows.get(key);
    const since = known?.document === document && now - known.seen < silence ? known.since : now;
    this.windows.delete(key);
    this.windows.set(key, { document, window, userId, name, since, seen: now });
    for (const [oldest, { seen }] of this.windows) {
      if (now - seen < silence && this.windows.size <= mostWindows) break;
      this.windows.delete(oldest);
    }
  }

  leave(userId: number, window: string): void {
    this.windows.delete(`${userId}:${window}`);
  }

  /** The other windows in which the document is open, the first to open it first. */
  others(
    document: string,
    own: { readonly userId: number; readonly window: string },
    now: number,
  ): Presence[] {
    return [...this.windows.values()]
      .filter(
        (each) =>
          each.document === document &&
          now - each.seen < silence &&
          !(each.userId === own.userId && each.window === own.window),
      )
      .sort((a, b) => a.since - b.since);
  }
}
