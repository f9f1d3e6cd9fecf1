import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addresseeOf, addressOf, type Addressable } from './addresses.ts';
import { publicTypeNames } from './types/index.ts';

const slug = fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,8})?$/);
const somewhere: fc.Arbitrary<Addressable> = fc
  .record({
    type: fc.constantFrom(...publicTypeNames),
    documentId: fc.stringMatching(/^[a-z0-9]{24}$/),
    slug,
    series: fc.constantFrom('dongtai', 'zugong'),
    year: fc.integer({ min: 2000, max: 2100 }),
    number: fc.integer({ min: 1, max: 400 }),
  })
  .map((document) =>
    document.type === 'standing' ? { ...document, slug: `${document.slug}/2026-10` } : document,
  );
const sections = new Set([
  'updates',
  'search',
  'results',
  'changes',
  'subscribe',
  'feed',
  'sitemap',
  'sitemaps',
  'bulletins',
  'projects',
  'calls',
  'notices',
  'cases',
  'honours',
  'meetings',
  'standings',
  'supervision',
  'opinions',
  'appraisals',
  'organizations',
  'programmes',
  'topics',
]);

test('an address leads back to the document that it was made of', () => {
  fc.assert(
    fc.property(
      somewhere.filter((document) => document.type !== 'page' || !sections.has(document.slug ?? '')),
      (document) => {
        const address = addressOf(document);
        if (address === null) return;
        const addressee = addresseeOf(address);
        expect(addressee).toMatchObject({ type: document.type });
        for (const [field, value] of Object.entries(
          addressee === 'section' || !addressee ? {} : addressee.where,
        ))
          expect(document[field as keyof Addressable]).toBe(value);
      },
    ),
  );
});

test('lists, feeds and months are there without a document; the rest nobody knows', () => {
  for (const path of [
    '/',
    '/projects/',
    '/updates/2026/05/',
    '/bulletins/dongtai/',
    '/standings/nian-2026/',
    '/feed.xml',
    '/projects/a/feed.xml',
    '/search/',
  ])
    expect(addresseeOf(path), path).toBe('section');
  expect(addresseeOf('/projects/wei-di/history/')).toEqual({ type: 'project', where: { slug: 'wei-di' } });
  expect(addresseeOf('/standings/nian-2026/2026-10/')).toEqual({
    type: 'standing',
    where: { slug: 'nian-2026/2026-10' },
  });
  expect(addresseeOf('/nobody/knows/')).toBeNull();
  expect(addresseeOf('/projects/%zz/')).toEqual({ type: 'project', where: { slug: '%zz' } });
});
