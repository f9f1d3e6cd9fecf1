/** In which words a feed is told. RSS stands as a file; the others are told on request from the same documents. */
export type FeedFormat = 'rss' | 'atom' | 'json';

export const feedFormats: Readonly<
  Record<FeedFormat, { readonly file: string; readonly type: string; readonly name: string }>
> = {
  rss: { file: 'feed.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
};

/** An address taken apart: the folder that says what the feed is about, the format, and the month of an archive. */
export interface FeedAddress {
  readonly base: string;
  readonly format: FeedFormat;
  readonly month: string | null;
}

/** Reads the address of a feed or of a month's archive; null when it is neither. */
export function parseFeedAddress(address: string): FeedAddress | null {
  const archive = /^(\/(?:[^/]+\/)*)feed\/(\d{4}-(?:0[1-9]|1[0-2]))\.xml$/.exec(address);
  if (archive) return { base: archive[1] ?? '/', format: 'rss', month: archive[2] ?? null };
  const parts = /^(\/(?:[^/]+\/)*)([^/]+)$/.exec(address);
  const format = (Object.keys(feedFormats) as FeedFormat[]).find(
    (name) => feedFormats[name].file === parts?.[2],
  );
  return parts && format ? { base: parts[1] ?? '/', format, month: null } : null;
}

/** The address of the newest of a subject in a format. */
export const feedAddress = (base: string, format: FeedFormat = 'rss'): string =>
  `${base}${feedFormats[format].file}`;

/** The address of the same feed in another format, with whatever it asks for. */
export const inFormat = (address: string, format: FeedFormat): string =>
  address.replace(/[^/?]+(?=\?|$)/, feedFormats[format].file);
