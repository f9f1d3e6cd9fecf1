import { contentTypeOf } from '@xianfeng/content-types';
import { expect, test } from 'vitest';
import { differences, type Difference } from './differences.ts';

const project = contentTypeOf('project');
const name = (id: string): string => `单位${id}`;
const between = (before: object, after: object): Difference[] =>
  differences(project, before as Record<string, unknown>, after as Record<string, unknown>, name);
const told = ({ what, of, pieces }: Difference): unknown[] => [
  what,
  of,
  pieces
    .filter(({ change }) => change !== 'added')
    .map(({ text }) => text)
    .join(''),
  pieces
    .filter(({ change }) => change !== 'removed')
    .map(({ text }) => text)
    .join(''),
];
const picture = (sha256: string) => ({
  documentId: sha256,
  name: `${sha256}.jpg`,
  alt: '没有路灯',
  mime: 'image/jpeg',
  size: 1,
  sha256,
  url: '/a',
});

test('each thing that changed in a row is told by itself, under the name of its row', () => {
  const milestone = { title: '修好230盏', planned: '2026-08-21' };
  expect(
    between(
      { milestones: [milestone, { title: '全部修好', planned: '2026-12-01' }] },
      {
        milestones: [
          { ...milestone, done: '2026-08-19', result: '修好232盏。' },
          { title: '全部修好', planned: '2026-12-01' },
        ],
      },
    ).map(told),
  ).toEqual([
    ['修好230盏', '进度节点 · 实际完成日期', '', '2026年8月19日'],
    ['修好230盏', '进度节点 · 完成情况', '', '修好232盏。'],
  ]);
});

test('a row that came is known by its name, wherever in the list it stands', () => {
  const old = { title: '二', responsible: '所长', state: 'doing' };
  expect(
    between({ tasks: [old] }, { tasks: [{ title: '一', responsible: '主任', state: 'doing' }, old] }).map(
      told,
    ),
  ).toEqual([
    ['一', '任务分解 · 责任人（职务）', '', '主任'],
    ['一', '任务分解 · 状态', '', '进行中'],
  ]);
});

test('pictures are told as pictures, not by letters of their descriptions', () => {
  const [row] = between(
    { milestones: [{ title: '一', planned: '2026-01-01', evidence: [picture('aa')] }] },
    { milestones: [{ title: '一', planned: '2026-01-01', evidence: [picture('bb'), picture('cc')] }] },
  );
  expect(row?.pieces).toEqual([]);
  expect(row?.media?.before.map(({ sha256 }) => sha256)).toEqual(['aa']);
  expect(row?.media?.after.map(({ sha256 }) => sha256)).toEqual(['bb', 'cc']);
});

test('words stand for codes and names for documents', () => {
  const [organization, stage] = between(
    { stage: 'underway', organization: 'a' },
    { stage: 'closed', organization: 'b' },
  ).map(told);
  expect(organization).toEqual(['申报单位', null, '单位a', '单位b']);
  expect(stage).toEqual(['阶段', null, '实施', '办结']);
});

test('nothing changed, nothing shown', () => {
  const values = { title: '一', milestones: [{ title: '二', planned: '2026-01-01' }] };
  expect(between(values, structuredClone(values))).toEqual([]);
});
