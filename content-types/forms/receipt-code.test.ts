import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReceipt, receiptCode, shownReceipt } from './receipt-code.ts';

const anyCode = fc.uint8Array({ minLength: 10, maxLength: 32 }).map(receiptCode);

test('a receipt is four groups of four, and read again however it is written', () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(shownReceipt(code)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      for (const written of [
        code,
        shownReceipt(code),
        shownReceipt(code).toLowerCase(),
        shownReceipt(code).replaceAll('-', '　'),
        code.replaceAll('0', 'o').replaceAll('1', 'l'),
        Array.from(code, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join(''),
      ])
        expect(readReceipt(written)).toBe(code);
    }),
  );
});

test('one wrong sign is always seen', () => {
  fc.assert(
    fc.property(anyCode, fc.nat(15), fc.nat(30), (code, at, step) => {
      const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
      const wrong = signs.charAt((signs.indexOf(code.charAt(at)) + step + 1) % 32);
      expect(readReceipt(code.slice(0, at) + wrong + code.slice(at + 1))).toBeNull();
    }),
  );
});

test.each(['', 'ABCD', 'U'.repeat(16), '<script>', '回执'.repeat(8), '1'.repeat(5000)])(
  '%s is no receipt',
  (typed) => {
    expect(readReceipt(typed)).toBeNull();
  },
);
