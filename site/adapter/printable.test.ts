import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from './printable.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const cleaned = (text: string): string => new TextDecoder().decode(printable(bytes(text)));

test('a text keeps every character but those that no page has a place for', () => {
  expect(cleaned('标题\u0000\u000B\u001B[31m\u007F\t行\r\n😀مرحبا')).toBe('标题[31m\t行\r\n😀مرحبا');
});

test('a text without any is not touched', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const clean = bytes(text.replace(/[\p{Cc}]/gu, ''));
      expect(printable(clean)).toBe(clean);
    }),
  );
});
