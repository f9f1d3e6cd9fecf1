import { contentTypeOf } from '@xianfeng/content-types';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences, pieces } from './differences.ts';

const project = contentTypeOf('project');
const name = (id: string): string => `单位${id}`;

test('a changed sentence shows what was taken away and what came instead', () => {
  const [goal] = differences(project, { goals: '修好六千米圩堤' }, { goals: '修好五千米圩堤' }, name);
  expect(goal?.label).toBe('预期目标');
  expect(goal?.pieces).toEqual([
    { text: '修好', change: 'same' },
    { text: '六', change: 'removed' },
    { text: '五', change: 'added' },
    { text: '千米圩堤', change: 'same' },
  ]);
});

test('a milestone that was extended is told with its label and date', () => {
  const before = { milestones: [{ title: '第一段加固', planned: '2026-06-30' }] };
  const after = { milestones: [{ title: '第一段加固', planned: '2026-06-30', extendedTo: '2026-07-31' }] };
  const [milestones] = differences(project, before, after, name);
  expect(
    milestones?.pieces
      .filter(({ change }) => change === 'added')
      .map(({ text }) => text)
      .join(''),
  ).toContain('延期到：2026年7月31日');
});

test('a number that changed is marked whole', () => {
  expect(
    pieces('完成 3100 米', '完成 3650 米')
      .filter(({ change }) => change !== 'same')
      .map(({ text }) => text),
  ).toEqual(['3100', '3650']);
});

test('words stand for codes and names for documents', () => {
  const [stage, organization] = differences(
    project,
    { stage: 'underway', organization: 'a' },
    { stage: 'closed', organization: 'b' },
    name,
  ).toSorted((a, b) => (a.label === '阶段' ? -1 : b.label === '阶段' ? 1 : 0));
  expect(stage?.pieces.map(({ text }) => text).join('')).toMatch(/实施|办结/);
  expect(organization?.pieces.some(({ text, change }) => change === 'added' && text.includes('b'))).toBe(
    true,
  );
});

test('nothing changed, nothing shown', () => {
  const values = { title: '一', milestones: [{ title: '二', planned: '2026-01-01' }] };
  expect(differences(project, values, structuredClone(values), name)).toEqual([]);
});

test('the pieces of any two texts give back both of them', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const made = pieces(before, after);
      expect(
        made
          .filter(({ change }) => change !== 'added')
          .map(({ text }) => text)
          .join(''),
      ).toBe(before);
      expect(
        made
          .filter(({ change }) => change !== 'removed')
          .map(({ text }) => text)
          .join(''),
      ).toBe(after);
    }),
  );
});
