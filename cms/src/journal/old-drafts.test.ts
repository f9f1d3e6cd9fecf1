import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forgettable, monthsBefore, type OldRevision } from './old-drafts.ts';

const revision = (id: number, verb: OldRevision['verb'], at: string, holds = true): OldRevision => ({
  id,
  verb,
  at,
  holds,
});
const cutoff = '2026-01-01T00:00:00.000Z';
const [old, recent] = ['2025-03-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'];

describe('of a document, so many months after', () => {
  test('drafts that nobody ever published are forgotten, but for what the form holds', () => {
    const rows = [revision(1, 'create', old), revision(2, 'change', old), revision(3, 'change', old)];
    expect(forgettable(rows, cutoff, false)).toEqual([1, 2]);
  });

  test('what was public is kept, also when it was withdrawn since', () => {
    const rows = [
      revision(1, 'create', old),
      revision(2, 'change', old),
      revision(3, 'publish', old, false),
      revision(4, 'withdraw', old, false),
      revision(5, 'change', old),
      revision(6, 'change', recent),
    ];
    expect(forgettable(rows, cutoff, false)).toEqual([1, 5]);
  });

  test('of what is public as soon as it is saved nothing is forgotten', () => {
    const rows = [revision(1, 'create', old), revision(2, 'change', old), revision(3, 'change', old)];
    expect(forgettable(rows, cutoff, true)).toEqual([]);
  });

  test('what was deleted is forgotten when the deletion is as old', () => {
    const deletedOn = (at: string) => [revision(1, 'create', old), revision(2, 'delete', at, false)];
    expect(forgettable(deletedOn(recent), cutoff, false)).toEqual([]);
    expect(forgettable(deletedOn(old), cutoff, false)).toEqual([1]);
  });
});

const verbs: readonly OldRevision['verb'][] = [
  'create',
  'change',
  'restore',
  'publish',
  'withdraw',
  'delete',
];
const histories = fc
  .array(fc.record({ verb: fc.constantFrom(...verbs), days: fc.nat(900), holds: fc.boolean() }), {
    maxLength: 12,
  })
  .map((list) =>
    list
      .sort((a, b) => a.days - b.days)
      .map(({ verb, days, holds }, index) =>
        revision(index + 1, verb, new Date(Date.UTC(2024, 6, 1 + days)).toISOString(), holds),
      ),
  );

/** The revision whose content stands at each row. */
const standing = (rows: readonly OldRevision[]) =>
  rows.map((_, index) => rows.slice(0, index + 1).findLast(({ holds }) => holds)?.id);

test('whatever the history: what is recent, was published or stands in the form stays', () => {
  fc.assert(
    fc.property(histories, (rows) => {
      const gone = new Set(forgettable(rows, cutoff, false));
      const at = standing(rows);
      for (const [index, { id, at: moment, verb }] of rows.entries()) {
        if (moment >= cutoff) expect(gone).not.toContain(id);
        if (verb === 'publish') expect(gone).not.toContain(at[index]);
      }
      if (rows.at(-1)?.verb !== 'delete') expect(gone).not.toContain(at.at(-1));
    }),
  );
});

test('months are counted by the calendar', () => {
  expect(monthsBefore(new Date('2026-11-30T08:00:00Z'), 24)).toBe('2024-11-30T08:00:00.000Z');
  expect(monthsBefore(new Date('2026-03-31T00:00:00Z'), 1)).toBe('2026-03-03T00:00:00.000Z');
});
