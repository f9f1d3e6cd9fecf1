import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteKinds, type NoteKind } from '../language/note-kinds.ts';
import { leafData } from './leaf.ts';
import { sealEntry } from './seal-entry.ts';
import { entryFault, isSameEntry } from './verify-entry.ts';
import type { LedgerEntry } from './entry.ts';

const instant = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const sealed: fc.Arbitrary<LedgerEntry> = fc
  .record({
    seq: fc.integer({ min: 2, max: 1e6 }),
    at: instant,
    action: fc.constantFrom('publish' as const, 'revise' as const),
    type: fc.constantFrom('update' as const, 'project' as const),
    documentId: fc.constant('a'.repeat(24)),
    snapshot: fc.dictionary(
      fc.string(),
      fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    ),
    note: fc.option(fc.string({ unit: 'binary' })),
    noteKind: fc.option(fc.constantFrom(...(Object.keys(noteKinds) as NoteKind[]))),
    salt: fc.uint8Array({ minLength: 16, maxLength: 16 }),
  })
  .map(({ salt, ...entry }) => sealEntry(entry, Buffer.from(salt).toString('hex')));

const before = (entry: LedgerEntry) => ({ seq: entry.seq - 1, at: '2026-01-01T00:00:00.000Z' });

describe('an entry of the ledger', () => {
  test('proves its content and its note, whatever they are', () => {
    fc.assert(fc.property(sealed, (entry) => entryFault(entry, before(entry)) === null));
  });

  test('is refused when anything in it was changed afterwards', () => {
    const changes: ((entry: LedgerEntry) => LedgerEntry)[] = [
      (entry) => ({ ...entry, snapshot: { ...entry.snapshot, 改: '过' } }),
      (entry) => ({ ...entry, note: `${entry.note ?? ''}。` }),
      (entry) => ({ ...entry, note: null, noteDigest: 'a'.repeat(64) }),
      (entry) => ({ ...entry, salt: entry.salt === '0'.repeat(32) ? '1'.repeat(32) : '0'.repeat(32) }),
      (entry) => ({ ...entry, snapshot: null }),
      (entry) => ({ ...entry, salt: null }),
      (entry) => ({ ...entry, seq: entry.seq + 1 }),
      (entry) => ({ ...entry, at: '2025-12-31T23:59:59.999Z' }),
    ];
    fc.assert(
      fc.property(sealed, fc.constantFrom(...changes), (entry, change) => {
        expect(entryFault(change(entry), before(entry))).not.toBeNull();
      }),
    );
  });

  test('whose content was removed by law keeps its leaf and proves nothing more', () => {
    fc.assert(
      fc.property(sealed, (entry) => {
        const emptied = { ...entry, snapshot: null, salt: null, note: null };
        expect(entryFault(emptied, before(entry))).toBeNull();
        expect(isSameEntry(entry, emptied)).toBe(true);
      }),
    );
  });

  test('cannot keep a note that nobody can check any more', () => {
    fc.assert(
      fc.property(sealed, (entry) => {
        const half = { ...entry, snapshot: null, salt: null, note: entry.note ?? '说明' };
        expect(entryFault(half, before(entry))).toBe('shape');
      }),
    );
  });
});

test('salt, digest and leaf are made as the format says, byte for byte', () => {
  const salt = '000102030405060708090a0b0c0d0e0f';
  const entry = sealEntry(
    {
      seq: 7,
      at: '2026-11-30T01:02:03.004Z',
      action: 'revise',
      type: 'update',
      documentId: 'b'.repeat(24),
      snapshot: { title: '堤', b: 1 },
      note: '更正',
      noteKind: 'wording',
    },
    salt,
  );
  const digest = (text: string) =>
    createHash('sha256')
      .update(Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(text)]))
      .digest('hex');
  expect(entry.digest).toBe(digest('{"b":1,"title":"堤"}'));
  expect(entry.noteDigest).toBe(digest('更正'));
  expect(Buffer.from(leafData(entry)).toString()).toBe(
    `{"action":"revise","at":"2026-11-30T01:02:03.004Z","digest":"${entry.digest}","documentId":"${'b'.repeat(24)}",` +
      `"noteDigest":"${entry.noteDigest}","noteKind":"wording","seq":7,"type":"update","v":2}`,
  );
});
