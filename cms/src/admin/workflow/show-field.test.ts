import { contentTypeOf } from '@xianfeng/content-types';
import { expect, test } from 'vitest';
import { stepsTo } from './show-field.ts';

test('the way to a field leads through the lists in which it stands', () => {
  const { fields } = contentTypeOf('bulletin');
  expect(stepsTo(contentTypeOf('project').fields, 'title')).toEqual([{ label: '项目名称', item: null }]);
  expect(stepsTo(contentTypeOf('project').fields, 'milestones.1.planned')).toEqual([
    { label: '进度节点', item: 1 },
    { label: '计划完成日期', item: null },
  ]);
  expect(stepsTo(contentTypeOf('project').fields, 'commitment.text')).toEqual([
    { label: '书记承诺', item: null },
    { label: '承诺内容', item: null },
  ]);
  expect(stepsTo(fields, 'sections.0.items.2.body').map(({ item }) => item)).toEqual([0, 2, null]);
  expect(stepsTo(fields, 'nothing.here')).toEqual([]);
});
