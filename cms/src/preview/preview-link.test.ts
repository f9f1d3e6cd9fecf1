import fc from 'fast-check';
import { expect, test } from 'vitest';
import { previewKey, readLink, signLink } from './preview-link.ts';

const key = previewKey('a secret of this installation');
const draft = { type: 'notice', documentId: 'a'.repeat(24) };
const until = 1_800_000_000;
const before = (until - 1) * 1000;

test('a link shows its draft until its time is over', () => {
  const link = signLink(key, draft, until);
  expect(readLink(key, draft, link, before)).toEqual({ state: 'good', until });
  expect(readLink(key, draft, link, until * 1000)).toEqual({ state: 'expired', until });
});

test('a link shows no other draft, and none of another installation', () => {
  const link = signLink(key, draft, until);
  expect(readLink(key, { ...draft, documentId: 'b'.repeat(24) }, link, before).state).toBe('wrong');
  expect(readLink(key, { ...draft, type: 'update' }, link, before).state).toBe('wrong');
  expect(readLink(previewKey('another secret of ours'), draft, link, before).state).toBe('wrong');
});

test('nobody makes a link last longer by writing another time into it', () => {
  const [, signed] = signLink(key, draft, until).split('.');
  expect(readLink(key, draft, `${until + 1}.${signed}`, before).state).toBe('wrong');
});

test('whatever else is sent is no link', () => {
  fc.assert(fc.property(fc.string(), (text) => readLink(key, draft, text, before).state === 'wrong'));
});
