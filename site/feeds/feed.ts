import type { FeedItem } from './feed-items.ts';

/** One feed, whatever its format: what it is about, its items, and where its other parts are (site-relative addresses). */
export interface Feed {
  readonly origin: string;
  /** The feed's own address. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** Page that tells the same to people. */
  readonly page: string;
  readonly items: readonly FeedItem[];
  /** The feed holds everything that its subject ever announced. */
  readonly complete?: boolean | undefined;
  /** Made at the moment when it is asked for, so that the hub cannot tell of it. */
  readonly live?: boolean | undefined;
  /** Set on a month's archive: the feed of the newest. */
  readonly archiveOf?: string | undefined;
  /** Address of the items before these, for feeds in pages (RFC 5005, 3). */
  readonly olderPage?: string | undefined;
  /** Archives of the months before and after, if there are such. */
  readonly previousArchive?: string | undefined;
  readonly nextArchive?: string | undefined;
}

/** Where the hub answers that tells subscribers at once (WebSub). */
export const hubAddress = '/hub';

/** Instant of the newest change in a feed; undefined when it is empty. */
export const newestChange = ({ items }: Pick<Feed, 'items'>): string | undefined =>
  items
    .map(({ changed }) => changed)
    .sort()
    .at(-1);
