import { expect, test } from 'vitest';
import { leaseDays, readHubRequest } from './hub-request.ts';

const right = {
  'hub.mode': 'subscribe',
  'hub.topic': 'https://portal.example/feed.xml',
  'hub.callback': 'https://reader.example/cb?id=7',
};
const read = (fields: Record<string, string>) => readHubRequest(new URLSearchParams(fields));

test('a request is read with a lease of ten days, or what was asked within bounds', () => {
  expect(read(right)).toMatchObject({
    mode: 'subscribe',
    secret: null,
    leaseSeconds: leaseDays.usual * 86_400,
  });
  expect(read({ ...right, 'hub.lease_seconds': '5' })).toMatchObject({
    leaseSeconds: leaseDays.least * 86_400,
  });
  expect(read({ ...right, 'hub.lease_seconds': '9999999999' })).toMatchObject({
    leaseSeconds: leaseDays.most * 86_400,
  });
});

test.each([
  [{ 'hub.mode': 'dance' }, 'hub.mode'],
  [{ 'hub.topic': 'feed.xml' }, 'hub.topic'],
  [{ 'hub.callback': '' }, 'hub.callback'],
  [{ 'hub.callback': 'https://reader.example/cb#part' }, 'hub.callback'],
  [{ 'hub.secret': '密'.repeat(67) }, 'hub.secret'],
  [{ 'hub.lease_seconds': '-1' }, 'hub.lease_seconds'],
])('%o is refused with the field that is wrong, in Chinese', (change, field) => {
  const answer = read({ ...right, ...change });
  expect(answer).toHaveProperty('fields');
  expect((answer as { fields: Record<string, string> }).fields[field]).toMatch(/[\u4e00-\u9fff]/);
});
