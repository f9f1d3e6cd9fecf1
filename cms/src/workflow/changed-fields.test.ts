import { contentTypeOf } from '@xianfeng/content-types';
import { expect, test } from 'vitest';
import { changedFields } from './changed-fields.ts';

const notice = contentTypeOf('notice');

test('what was changed, added or taken away is named, in the order of the form', () => {
  const before = { title: '公示', kind: 'publicity', opens: '2026-05-01', attachments: [{ title: '名单' }] };
  const now = {
    title: '公示（更正）',
    kind: 'publicity',
    closes: '2026-05-09',
    attachments: [{ title: '名单' }],
  };
  expect(changedFields(notice, before, now)).toEqual(['标题', '开始日期', '截止日期']);
});

test('another order of keys is no change', () => {
  expect(
    changedFields(notice, { body: { type: 'doc', content: [] } }, { body: { content: [], type: 'doc' } }),
  ).toEqual([]);
});
