import { expect, test } from 'vitest';
import { inFormat } from './feed-address.ts';

test.each([
  ['/feed.xml', 'json', '/feed.json'],
  ['/updates/feed.xml', 'atom', '/updates/atom.xml'],
  ['/search/feed.xml?q=a%2Fb&type=update', 'atom', '/search/atom.xml?q=a%2Fb&type=update'],
  ['/search/feed.xml?q=a/b?c', 'json', '/search/feed.json?q=a/b?c'],
  [
    '/updates/atom.xml?before=2026-01-01T00%3A00%3A00.000Z',
    'rss',
    '/updates/feed.xml?before=2026-01-01T00%3A00%3A00.000Z',
  ],
] as const)('%s as %s is %s', (address, format, other) => {
  expect(inFormat(address, format)).toBe(other);
});
