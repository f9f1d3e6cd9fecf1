import type { EntryStore } from '../../store/entries.ts';
import { pack, type PackedText } from './packed-text.ts';

/** Where a page begins and how long it may be. */
export interface PageWish {
  readonly after: number;
  readonly limit: number;
}

export interface LedgerPages {
  /** Names what the page holds; null when it holds nothing. Asking costs next to nothing. */
  tagOf(wish: PageWish): string | null;
  /** `{"entries":[…]`, without its end; null when too many pages are being made for this client or in all. */
  get(wish: PageWish, client: string): Promise<PackedText> | null;
}

const kept = 32 * 1024 * 1024;
/** A page ends earlier when its text grows longer than this, whatever was asked. */
const longest = 8 * 1024 * 1024;
const making = { inAll: 64, perClient: 8 } as const;

/**
 * Pages of the ledger as they go out, compressed once and kept while there is room. Entries never change, but a
 * redaction empties earlier ones: its number is part of every page's name, so no page outlives it.
 */
export function createLedgerPages(
  entries: Pick<EntryStore, 'page' | 'head' | 'lastRedaction' | 'digestOf'>,
): LedgerPages {
  const pages = new Map<string, PackedText>();
  const underWay = new Map<string, Promise<PackedText>>();
  const ofClient = new Map<string, number>();
  let size = 0;
  let turn: Promise<unknown> = Promise.resolve();

  function nameOf({ after, limit }: PageWish): string | null {
    const count = Math.min(limit, entries.head().seq - after);
    if (count <= 0) return null;
    return `${after}-${count}-${entries.lastRedaction()}-${entries.digestOf(after + 1)?.slice(0, 16)}`;
  }

  function keep(name: string, page: PackedText): void {
    pages.set(name, page);
    size += page.deflated.byteLength;
    for (const [oldest, { deflated }] of pages) {
      if (size <= kept) break;
      pages.delete(oldest);
      size -= deflated.byteLength;
    }
  }

  async function make(name: string, { after, limit }: PageWish): Promise<PackedText> {
    const page = await pack(`{"entries":[${entries.page(after, limit, longest).join(',')}]`);
    // What was emptied while this was compressed must not be kept under the name of before: it would be another's then.
    if (name === nameOf({ after, limit })) keep(name, page);
    return page;
  }

  return {
    tagOf: (wish) => {
      const name = nameOf(wish);
      return name && `W/"${name}"`;
    },
    get(wish, client) {
      const name = nameOf(wish);
      if (name === null) return pack('{"entries":[]');
      const known = pages.get(name) ?? underWay.get(name);
      if (known) return Promise.resolve(known);
      const own = ofClient.get(client) ?? 0;
      if (underWay.size >= making.inAll || own >= making.perClient) return null;
      ofClient.set(client, own + 1);
      // One after the other: together they would only wait for the same processor.
      const page = turn.then(() => make(name, wish));
      turn = page.catch(() => undefined);
      underWay.set(name, page);
      const done = (): void => {
        underWay.delete(name);
        const left = (ofClient.get(client) ?? 1) - 1;
        if (left > 0) ofClient.set(client, left);
        else ofClient.delete(client);
      };
      page.then(done, done);
      return page;
    },
  };
}
