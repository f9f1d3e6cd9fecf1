import { drawn, drawnAt } from './drawn.ts';
import { fixedAddresses } from './page-addresses.ts';

/** From this rank on pages follow at leisure: long archives and site maps that nobody opens in the second of a publication. */
export const leisureRank = 40;

/**
 * Order of writing: a document's own page before what links to it, then the first page and the feed of everything,
 * where people look first, then the lists, then the other feeds.
 */
export function rankOf(path: string): number {
  const name = drawnAt(path);
  if (name) return drawn[name].rank;
  if (
    /sitemap[^/]*\.xml$|opml$|calendar\.ics$|^\/subscribe\/$|^\/due\/|^\/styleguide\/|\/kinds\/|^\/programmes\/.*\.xml$|\/all\/feed\.xml$/.test(
      path,
    )
  )
    return leisureRank;
  const month = /(?:^\/sitemaps|\/feed|^\/updates\/\d{4})\/(?:\d{4}-)?(\d{2})(?:\.xml|\/)$/.exec(path)?.[1];
  // All archives of one month together: they hold the same documents, which then are read only once.
  if (month) return leisureRank + (Number(month) % 10);
  if (/badge\.svg$|\/card\/$/.test(path)) return 20;
  if (path === '/' || path === '/feed.xml') return 5;
  if (path.endsWith('.xml') || path.endsWith('.json')) return 20;
  return fixedAddresses.includes(path) || /^\/(?:organizations|topics|programmes)\/[^/]+\/$/.test(path)
    ? 10
    : 0;
}
