import { ledgerKeyHeader } from '@xianfeng/content-types/ledger/ledger-key';
import { expect, test } from 'vitest';
import { OriginalMissing, OriginalUnavailable, originalsOver } from './originals.ts';

const place = { cms: 'http://cms.test', ledgerKey: 'the key of the portal' };
const answering = (answer: () => Response) => originalsOver(place, 1000, async () => answer());

test('an original is fetched from the CMS by its relative address', async () => {
  let asked = '';
  const fetchOriginal = originalsOver(place, 1000, async (address) => {
    asked = String(address);
    return new Response('ok');
  });
  expect(Buffer.from(await fetchOriginal('/uploads/a.jpg')).toString()).toBe('ok');
  expect(asked).toBe('http://cms.test/uploads/a.jpg');
});

test.each([404, 410, 403])('an answer of %i means that there is no original', async (status) => {
  await expect(answering(() => new Response('', { status }))('/a')).rejects.toBeInstanceOf(OriginalMissing);
});

test('the CMS is shown the key by which it knows the portal, and nobody else is', async () => {
  const shown: [string, string | null][] = [];
  const fetchOriginal = originalsOver(place, 1000, async (address, request) => {
    shown.push([String(address), new Headers(request?.headers).get(ledgerKeyHeader)]);
    return new Response('ok');
  });
  for (const address of ['/uploads/a.jpg', 'http://elsewhere.test/a.jpg', '//elsewhere.test/a.jpg'])
    await fetchOriginal(address);
  expect(shown).toEqual([
    ['http://cms.test/uploads/a.jpg', place.ledgerKey],
    ['http://elsewhere.test/a.jpg', null],
    ['http://elsewhere.test/a.jpg', null],
  ]);
});

test.each([500, 503, 429, 401])('an answer of %i is worth another try', async (status) => {
  await expect(answering(() => new Response('', { status }))('/a')).rejects.toBeInstanceOf(
    OriginalUnavailable,
  );
});

test('a CMS that is down is worth another try', async () => {
  const down = originalsOver(place, 1000, () => Promise.reject(new TypeError('fetch failed')));
  await expect(down('/a')).rejects.toBeInstanceOf(OriginalUnavailable);
});
