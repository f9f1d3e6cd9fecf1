import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameFor, seal, unseal } from './seal.ts';

const key = new Uint8Array(32).fill(7);

test('what was sealed comes back, and nothing else does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(), (text, place) => {
      const sealed = seal(key, 'address', text);
      expect(unseal(key, 'address', sealed)).toBe(text);
      expect(unseal(key, 'confirm', sealed)).toBeNull();
      expect(unseal(new Uint8Array(32), 'address', sealed)).toBeNull();
      const bytes = Buffer.from(sealed, 'base64url');
      bytes[place % bytes.length] = (bytes[place % bytes.length] ?? 0) ^ 1;
      expect(unseal(key, 'address', bytes.toString('base64url'))).toBeNull();
    }),
  );
});

test.each(['', 'x', '!!!', 'AAAA'])('%j is no seal', (text) => {
  expect(unseal(key, 'address', text)).toBeNull();
});

test('the same text has the same name, which says nothing without the key', () => {
  expect(nameFor(key, 'address', 'a@b.example')).toBe(nameFor(key, 'address', 'a@b.example'));
  expect(nameFor(new Uint8Array(32), 'address', 'a@b.example')).not.toBe(
    nameFor(key, 'address', 'a@b.example'),
  );
});
