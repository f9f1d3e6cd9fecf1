import { expect, test } from 'vitest';
import { OriginalMissing, OriginalUnavailable, originalsOver } from './originals.ts';

const answering = (answer: () => Response) => originalsOver('http://cms.test', 1000, async () => answer());

test('an original is fetched from the CMS by its relative address', async () => {
  let asked = '';
  const fetchOriginal = originalsOver('http://cms.test', 1000, async (address) => {
    asked = String(address);
    return new Response('ok');
  });
  expect(Buffer.from(await fetchOriginal('/uploads/a.jpg')).toString()).toBe('ok');
  expect(asked).toBe('http://cms.test/uploads/a.jpg');
});

test.each([404, 410, 403])('an answer of %i means that there is no original', async (status) => {
  await expect(answering(() => new Response('', { status }))('/a')).rejects.toBeInstanceOf(OriginalMissing);
});

test.each([500, 503, 429])('an answer of %i is worth another try', async (status) => {
  await expect(answering(() => new Response('', { status }))('/a')).rejects.toBeInstanceOf(
    OriginalUnavailable,
  );
});

test('a CMS that is down is worth another try', async () => {
  const down = originalsOver('http://cms.test', 1000, () => Promise.reject(new TypeError('fetch failed')));
  await expect(down('/a')).rejects.toBeInstanceOf(OriginalUnavailable);
});
