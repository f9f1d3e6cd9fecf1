import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circleOf, isBuiltIn, readSiteAddress, redirectAddresses } from './redirect-address.ts';

const encoded = (text: string): string => {
  const read = readSiteAddress(text);
  return 'problem' in read ? read.problem : read.encoded;
};

describe('one address has one form', () => {
  test.each([
    ['/老栏目/公示', '/老栏目/公示/'],
    ['/%e8%80%81/', '/老/'],
    ['/%E8%80%81', '/老/'],
    ['/news/index.html', '/news/'],
    ['/art/2020/1/1/art_123.html/', '/art/2020/1/1/art_123.html'],
    ['/news/list_1.shtml', '/news/list_1.shtml'],
    ['/show.aspx?b=2&id=12', '/show.aspx?id=12&b=2'],
    [' /old/ ', '/old/'],
  ])('%s is %s', (one, other) => {
    expect(encoded(one)).toBe(encoded(other));
    expect(encoded(one)).toMatch(/^\/[!-~]*$/);
  });

  test('reading what was read changes nothing, whatever was typed', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('..', '.', '', '100%', '%2f', '%25', 'feed.xml', 'index.html', '公示'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const read = readSiteAddress(`/${parts.join('/')}`);
        if ('problem' in read) {
          expect(read.problem).toMatch(/[\u4e00-\u9fff]/);
          return;
        }
        expect(readSiteAddress(read.written)).toEqual(read);
        expect(readSiteAddress(read.encoded)).toEqual(read);
        for (const segment of read.encoded.split('?')[0]?.split('/').slice(1) ?? [])
          expect(Buffer.byteLength(decodeURIComponent(segment))).toBeLessThanOrEqual(200);
      }),
    );
  });
});

test.each([
  '//host/x/',
  'https://old.example/x/',
  '/100%/',
  '/%C0%CF/',
  '/x/../y/',
  '/x/%2e%2e/y/',
  '/..%2fx/',
  '/a//b/',
  '/a b/',
  '/a\\b/',
  '/a%00b/',
  '/a#b',
  '/a?b=1?c=2',
  `/${'关于'.repeat(45)}/`,
])('%s is refused with a reason', (text) => {
  expect(readSiteAddress(text)).toEqual({ problem: expect.stringMatching(/[\u4e00-\u9fff]/) });
});

test('what the portal itself answers is its own; pages of a former site and moved documents are not', () => {
  const own = ['/', '/index.html', '/feed.xml/', '/sitemap.xml', '/robots.txt', '/icon.svg', '/404.html'];
  const inner = [
    '/projects/',
    '/projects',
    '/projects/feed.xml',
    '/search/?q=a',
    '/media/x/',
    '/api/ledger',
    '/hub',
  ];
  for (const address of [...own, ...inner])
    expect([address, isBuiltIn(encoded(address))]).toEqual([address, true]);
  for (const address of [
    '/old/',
    '/projects/old-name/',
    '/art/1/art_123.html',
    '/show.aspx?id=12',
    '/gk.html',
  ])
    expect([address, isBuiltIn(encoded(address))]).toEqual([address, false]);
});

test('a stored redirect that cannot be followed leads nowhere', () => {
  for (const from of ['/100%/', '/feed.xml/', '/index.html/', '/x/../y/', '/projects/'])
    expect(redirectAddresses({ from, to: '/topics/' })).toBeNull();
  expect(redirectAddresses({ from: '/self/', to: '/self' })).toBeNull();
  expect(redirectAddresses({ from: '/旧/', to: '/新/' })).toEqual({ from: '/%E6%97%A7/', to: '/%E6%96%B0/' });
});

test('a circle is seen over any number of redirects, and named', () => {
  const others = new Map([
    ['/b/', '/c/'],
    ['/c/', '/a/'],
    ['/x/', '/y/'],
    ['/y/', '/x/'],
  ]);
  expect(circleOf({ from: '/a/', to: '/b/' }, others)).toEqual(['/a/', '/b/', '/c/', '/a/']);
  expect(circleOf({ from: '/d/', to: '/b/' }, others)).toBeNull();
  expect(circleOf({ from: '/d/', to: '/x/' }, others)).toBeNull();
});
