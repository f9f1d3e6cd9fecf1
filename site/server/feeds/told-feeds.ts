import { createHash } from 'node:crypto';
import type { Portal } from '../../portal/open-portal.ts';
import type { FoundFeed } from './find-feed.ts';

/** Feeds in formats that do not stand as files, kept while the file that they follow stays the same. */
export interface ToldFeeds {
  get(path: string, feed: FoundFeed): Promise<Buffer>;
  /** Whether it is at hand, and takes no work. */
  has(path: string, feed: FoundFeed): boolean;
}

const keptBytes = 16 * 1024 * 1024;

export function toldFeeds({ onRequest }: Pick<Portal, 'onRequest'>): ToldFeeds {
  const kept = new Map<string, { digest: string; body: Buffer }>();
  let size = 0;
  function drop(path: string): void {
    size -= kept.get(path)?.body.byteLength ?? 0;
    kept.delete(path);
  }
  return {
    has: (path, { digest }) => kept.get(path)?.digest === digest,
    async get(path, { digest }) {
      const known = kept.get(path);
      if (known?.digest === digest) return known.body;
      const answer = await onRequest.render('/render/feed', path);
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      const body = Buffer.from(answer.body);
      drop(path);
      kept.set(path, { digest, body });
      size += body.byteLength;
      for (const oldest of kept.keys()) {
        if (size <= keptBytes) break;
        drop(oldest);
      }
      return body;
    },
  };
}

/** A strong name for bytes, as ETags are written. */
export const etagOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return `"${hash.digest('hex').slice(0, 32)}"`;
};
