import { expect, test } from 'vitest';
import { onceEach } from './once-each.ts';

test('what follows from a document is worked out once, and anew for the document that takes its place', () => {
  let worked = 0;
  const title = onceEach((document: { readonly title: string }, end: string) => {
    worked += 1;
    return document.title + end;
  });
  const document = { title: '渠道' };
  expect([title(document, '。'), title(document, '！'), worked]).toEqual(['渠道。', '渠道。', 1]);
  expect([title({ title: '渠道' }, '！'), worked]).toEqual(['渠道！', 2]);
});
