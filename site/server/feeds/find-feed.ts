import { feedAddress, parseFeedAddress, type FeedAddress } from '../../addresses/feed-address.ts';
import type { Store } from '../../store/store.ts';

/** A feed that exists, with what its bytes hang on. */
export interface FoundFeed extends FeedAddress {
  /** Digest of the same feed as RSS, which stands as a file: when it stays, the feed stays in every format. */
  readonly digest: string;
  /** Whether this very address is a file. */
  readonly isFile: boolean;
}

/** The feed of an address; undefined when there is none, or only one that moved or was withdrawn. */
export function findFeed({ pages }: Pick<Store, 'pages'>, path: string): FoundFeed | undefined {
  const parsed = parseFeedAddress(path);
  if (!parsed) return undefined;
  const own = pages.get(path);
  const rss = parsed.format === 'rss' ? own : pages.get(feedAddress(parsed.base));
  return rss?.status === 200 && (own === undefined || own.status === 200)
    ? { ...parsed, digest: rss.digest, isFile: own !== undefined }
    : undefined;
}
