import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelWords, shouldFile, unitKindWords, type Level, type UnitKind } from './units.ts';

const level = fc.constantFrom(...(Object.keys(levelWords) as Level[]));
const kind = fc.constantFrom(...(Object.keys(unitKindWords) as UnitKind[]));
const expected = fc.array(fc.record({ level, kind: fc.option(kind) }), { maxLength: 6 });

describe('who should declare a project', () => {
  it.each([
    ['every unit of a level', [{ level: 'village' }], true],
    ['one kind in a level', [{ level: 'village', kind: 'branch' }], false],
    ['another level', [{ level: 'township' }], false],
    ['nobody, where a programme names none', [], false],
  ] as const)('%s', (_who, expectations, answer) => {
    expect(shouldFile({ level: 'village', kind: 'village-party' }, expectations)).toBe(answer);
  });

  it('is never a unit that was exempted by name, and never fewer when more are named', () => {
    fc.assert(
      fc.property(fc.record({ level, kind }), expected, expected, (unit, named, more) => {
        expect(shouldFile({ ...unit, expectedToFile: false }, named)).toBe(false);
        if (shouldFile(unit, named)) expect(shouldFile(unit, [...named, ...more])).toBe(true);
        expect(shouldFile(unit, [...named, { level: unit.level }])).toBe(true);
      }),
    );
  });
});
