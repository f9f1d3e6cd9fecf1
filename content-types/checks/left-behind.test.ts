import { contentTypeOf } from '../types/index.ts';
import { missingPicture } from '../body/left-behind.ts';
import { paragraphs } from '../body/from-text.ts';
import { expect, test } from 'vitest';
import { nothingAround } from './check.ts';
import { findingsIn } from './findings-in.ts';

test('a note that asks for a picture cannot go out to readers', () => {
  const messages = (...texts: string[]) =>
    findingsIn(contentTypeOf('update'), { body: paragraphs(...texts) as never }, nothingAround('2026-05-11'))
      .filter(({ level }) => level === 'blocking')
      .map(({ message }) => message);
  expect(messages('修好了村道。', missingPicture, missingPicture)).toEqual([
    '“正文”里还有 2 处【】提示没有处理：请补上图片或链接，再删掉提示的那句话。',
  ]);
  expect(messages('修好了村道，见【附件一】。')).toEqual([]);
});
