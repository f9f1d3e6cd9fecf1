import { contentTypeOf } from '@xianfeng/content-types';
import { expect, test } from 'vitest';
import { fieldErrors } from './field-errors.ts';

test('what keeps a document from going on stands at the fields it speaks of', () => {
  const { fields } = contentTypeOf('project');
  const blocking = (message: string, at?: string) => ({
    level: 'blocking' as const,
    message,
    ...(at ? { at } : {}),
  });
  expect(
    fieldErrors(
      [
        blocking('项目编号没有填写', 'code'),
        blocking('还有一处', 'code'),
        blocking('第 2 个节点没有日期', 'milestones.1.planned'),
        blocking('和哪里都没有关系'),
        { level: 'warning', message: '请再看一看', at: 'title' },
        blocking('没有这个字段', 'nowhere.1.planned'),
      ],
      fields,
    ),
  ).toEqual({ code: '项目编号没有填写', milestones: { 1: { planned: '第 2 个节点没有日期' } } });
  // A field shows one sentence: never a part of a text, or of a list as a whole.
  expect(
    fieldErrors([blocking('标题下面没有内容', 'body.content.3')], contentTypeOf('update').fields),
  ).toEqual({
    body: '标题下面没有内容',
  });
});
