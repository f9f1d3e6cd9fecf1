import { contentTypes, type ContentType } from '@xianfeng/content-types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takenKeys } from './taken-keys.ts';
import type { TableKind } from './table-kinds.ts';
import { inOrder } from './within-sheet.ts';

const { organization, project } = contentTypes as unknown as Record<string, ContentType>;
if (!organization || !project) throw new Error('the types of this test are gone');

let looks = 0;
/** A row of which it is counted how often anybody looks at one of its fields. */
const counted = <T extends object>(data: T): T =>
  new Proxy(data, {
    get(target, name) {
      looks += 1;
      return Reflect.get(target, name) as unknown;
    },
  });

const most = 20_000;
const unit = (number: number, parent: number | null, documentId: string | null = null) => ({
  documentId,
  data: { name: `单位${number}`, parent: parent === null ? null : `new:单位${parent}` },
});
const namesOf = (steps: readonly { data: { name: string } }[]) => steps.map(({ data }) => data.name);

describe('rows that point at each other', () => {
  test.each([
    ['each at the next', (index: number) => (index + 1 < most ? index + 1 : null)],
    ['each at the one before', (index: number) => (index > 0 ? index - 1 : null)],
    ['all at the last', (index: number) => (index + 1 < most ? most - 1 : null)],
  ])('%s, are put in order with a few looks at each', (_how, parentOf) => {
    const steps = Array.from({ length: most }, (_, index) => unit(index, parentOf(index)));
    looks = 0;
    const { ordered, stuck } = inOrder(
      organization,
      steps.map((step) => ({ ...step, data: counted(step.data) })),
    );
    expect([ordered.length, stuck]).toEqual([most, []]);
    expect(looks).toBeGreaterThan(most);
    expect(looks).toBeLessThan(most * 10);
  });

  test('in a circle are all stuck, and so is what waits for them', () => {
    const steps = [unit(1, 2), unit(2, 1), unit(3, 2), unit(4, 4), unit(5, null), unit(6, 5)];
    const { ordered, stuck } = inOrder(organization, steps);
    expect(namesOf(ordered)).toEqual(['单位5', '单位6']);
    expect(namesOf(stuck)).toEqual(['单位1', '单位2', '单位3', '单位4']);
  });

  test('come after what they point at, whatever the table holds, and none is lost', () => {
    const rows = fc.array(
      fc.record({
        number: fc.integer({ min: 0, max: 12 }),
        parent: fc.option(fc.integer({ min: 0, max: 12 })),
        stored: fc.boolean(),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const steps = given.map(({ number, parent, stored }) => unit(number, parent, stored ? 'a' : null));
        const { ordered, stuck } = inOrder(organization, steps);
        expect(new Set([...ordered, ...stuck])).toEqual(new Set(steps));
        expect(ordered.length + stuck.length).toBe(steps.length);
        const made = new Set<string>();
        for (const { documentId, data } of ordered) {
          if (data.parent !== null) expect(made).toContain(data.parent);
          if (documentId === null) made.add(`new:${data.name}`);
        }
        for (const { data } of stuck) expect(made).not.toContain(data.parent);
      }),
    );
  });
});

describe('what no two documents may share', () => {
  const kind = { name: 'projects', label: '项目', type: project, fixed: {} } as unknown as TableKind;
  const planned = (after: readonly Record<string, unknown>[]) =>
    after.map((each, index) => ({
      row: index + 2,
      documentId: null,
      after: counted({ slug: null, ...each }),
    }));
  const said = (after: readonly Record<string, unknown>[], others: readonly Record<string, unknown>[] = []) =>
    takenKeys(kind, planned(after), others as never).map(({ row, message }) => [row, message]);

  test('is found with a few looks at each row, also where all say the same', () => {
    const rows = planned(
      Array.from({ length: most }, (_, index) => ({ code: 'A-1', programme: `p${index % 7000}` })),
    );
    looks = 0;
    expect(takenKeys(kind, rows, []).length).toBe(most - 7000);
    expect(looks).toBeLessThan(most * 60);
  });

  test('is told with the first row that has it; a code without its series means every such code', () => {
    expect(
      said(
        [
          { code: 'A-1', programme: 'one' },
          { code: 'A-1', programme: 'two' },
          { code: 'A-1', programme: 'one' },
          { code: 'A-1', programme: null },
          { code: null, programme: 'one' },
          { code: 'B-1', programme: 'one' },
        ],
        [{ documentId: 'x', code: 'B-1', programme: 'one', slug: 'b' }],
      ),
    ).toEqual([
      [4, expect.stringContaining('和第 2 行一样')],
      [5, expect.stringContaining('和第 2 行一样')],
      [7, expect.stringContaining('已经有了')],
    ]);
  });
});
