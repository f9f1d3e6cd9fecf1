const short = new Set(['feed', 'rss', 'rss.xml', 'index.xml', 'feed.rss', 'feeds']);

/**
 * Addresses of feeds that somebody may mean by this one: readers and people add slashes, leave out endings, write capitals.
 * The caller sends on to the first that exists.
 */
export function meantAddresses(path: string): string[] {
  const lower = path.toLowerCase();
  const bare = lower.replace(/\/+$/, '');
  const folder = bare.slice(0, bare.lastIndexOf('/') + 1);
  const last = bare.slice(bare.lastIndexOf('/') + 1);
  const guesses = [
    lower,
    bare,
    ...(short.has(last) ? [`${folder}feed.xml`] : []),
    ...(last === 'atom' ? [`${folder}atom.xml`] : []),
    ...(last === 'calendar' || last === 'ics' ? [`${folder}calendar.ics`] : []),
    `${bare}.xml`,
  ];
  return [...new Set(guesses)].filter((guess) => guess !== path && /\.(?:xml|json|ics|opml)$/.test(guess));
}
