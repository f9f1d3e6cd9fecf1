import { z } from 'zod';

/** What an editor had written and not saved, as this browser keeps it. Times are milliseconds since 1970. */
export interface KeptText {
  readonly at: number;
  /** When the window in which it is written last showed itself; 0 once it is closed. */
  readonly alive: number;
  /** The version that was being changed; null for a new document. */
  readonly base: string | null;
  /** The fields that were changed, with what stood in them. */
  readonly changes: Readonly<Record<string, unknown>>;
}

/** Whose text it is and of which document; `new` for one that was never saved. */
export interface Place {
  readonly userId: number | string;
  readonly model: string;
  readonly documentId: string | null;
}

const stored = z.object({
  at: z.number(),
  alive: z.number(),
  base: z.string().nullable(),
  changes: z.record(z.string(), z.unknown()),
});

const prefix = 'xianfeng:kept:';
const keptFor = 14 * 24 * 3600 * 1000;
/** A window that crashed cannot say so: it is taken for gone when it did not show itself for so long. */
const silence = 12_000;

const placeKey = ({ userId, model, documentId }: Place) =>
  `${prefix}${userId}:${model}:${documentId ?? 'new'}:`;

/** Unsaved texts in the browser's storage, one for each window that writes. */
export class KeptTexts {
  private readonly storage: Storage;

  constructor(storage: Storage) {
    this.storage = storage;
  }

  /** False when the storage is full or shut. */
  keep(place: Place, writer: string, text: KeptText): boolean {
    try {
      this.storage.setItem(placeKey(place) + writer, JSON.stringify(text));
      return true;
    } catch {
      return false;
    }
  }

  forget(place: Place, writer: string): void {
    this.storage.removeItem(placeKey(place) + writer);
  }

  /** The window still writes, or (`alive` 0) does not any more. */
  mark(place: Place, writer: string, alive: number): void {
    const text = this.read(placeKey(place) + writer);
    if (text) this.keep(place, writer, { ...text, alive });
  }

  /** What windows that are gone left of this document, the newest first. Forgets what is too old. */
  left(place: Place, own: string, now: number): { readonly writer: string; readonly text: KeptText }[] {
    const found: { writer: string; text: KeptText }[] = [];
    for (const key of this.keys()) {
      const text = this.read(key);
      if (!text || now - text.at > keptFor) this.storage.removeItem(key);
      else if (key.startsWith(placeKey(place)) && !key.endsWith(`:${own}`) && now - text.alive > silence)
        found.push({ writer: key.slice(placeKey(place).length), text });
    }
    return found.sort((a, b) => b.text.at - a.text.at);
  }

  private keys(): string[] {
    return Array.from({ length: this.storage.length }, (_, index) => this.storage.key(index) ?? '').filter(
      (key) => key.startsWith(prefix),
    );
  }

  private read(key: string): KeptText | null {
    try {
      const parsed = stored.safeParse(JSON.parse(this.storage.getItem(key) ?? 'null'));
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  }
}
