import { expect, test } from 'vitest';
import { derive, pastOf } from './derive.ts';
import type { Folded } from '@xianfeng/content-types/ledger/fold';

const gone: Folded = {
  current: null,
  firstPublished: '2026-01-01T00:00:00.000Z',
  lastChanged: '2026-01-01T00:00:00.000Z',
  versions: 1,
  gone: { at: '2026-02-01T00:00:00.000Z', note: '涉及个人信息' },
  earlier: [],
};
const nobody = () => undefined;

test('a redacted update still says at its address that it is gone', () => {
  expect(derive('abc', 'update', pastOf('update', 'abc', gone, []), undefined, nobody).claims).toContainEqual(
    {
      path: '/updates/abc/',
      kind: 'gone',
      location: null,
    },
  );
});

test('where a redacted document had a name of its own, the name is gone too', () => {
  expect(derive('abc', 'notice', pastOf('notice', 'abc', gone, []), undefined, nobody).claims).toEqual([]);
});

test('a withdrawn document keeps its last address, with all that hung on it', () => {
  const withdrawn = { ...gone, earlier: [{ slug: 'old' }, { slug: 'new' }] };
  expect(
    derive('abc', 'project', pastOf('project', 'abc', withdrawn, []), undefined, nobody).claims.map(
      ({ path }) => path,
    ),
  ).toContain('/projects/new/history/');
});
