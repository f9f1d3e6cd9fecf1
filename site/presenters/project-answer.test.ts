import type { Snapshot } from '@xianfeng/content-types';
import { expect, test } from 'vitest';
import { projectAnswer } from './project-answer.ts';
import { projectProgress } from './project-progress.ts';
import { telephonesIn } from './telephones.ts';

const lamps = { name: '修好和新装', unit: '盏', baseline: 0, target: 400, actual: 367 };
function project(part: object = {}): Snapshot<'project'> {
  return {
    stage: 'underway',
    milestones: [
      { title: '修好230盏', planned: '2026-08-21', done: '2026-08-19', evidence: [] },
      { title: '全部亮灯', planned: '2026-12-02', evidence: [] },
    ],
    metrics: [lamps],
    obstacles: [],
    ...part,
  } as unknown as Snapshot<'project'>;
}
const today = '2026-11-24';

test.each([
  [
    'in its own unit',
    {},
    '修好和新装 367 盏，离目标 400 盏还差 33 盏；下一步“全部亮灯”，12月2日前。',
    '修好和新装 367/400 盏',
  ],
  [
    'that fell short of nothing',
    { metrics: [{ ...lamps, actual: 400 }] },
    '修好和新装 400 盏，达到目标 400 盏；下一步“全部亮灯”，12月2日前。',
    '修好和新装 400/400 盏',
  ],
  [
    'where less is more',
    { metrics: [{ name: '平均用时', unit: '天', baseline: 45, target: 30, actual: 34 }] },
    '平均用时 34 天，离目标 30 天还差 4 天；下一步“全部亮灯”，12月2日前。',
    '平均用时 34 天，目标 30 天',
  ],
  [
    'in parts of a hundred',
    { metrics: [{ name: '满意率', unit: '%', target: 98, actual: 94 }] },
    '满意率 94%，离目标 98%还差 4 个百分点；下一步“全部亮灯”，12月2日前。',
    '满意率 94%，目标 98%',
  ],
  [
    'that nobody measured yet',
    { metrics: [{ ...lamps, actual: undefined }] },
    '2 个节点做完 1 个；下一步“全部亮灯”，12月2日前。',
    '节点 1/2',
  ],
  [
    'with parts of a unit, exactly',
    { metrics: [{ ...lamps, unit: '千米', target: 0.3, actual: 0.1 }] },
    '修好和新装 0.1 千米，离目标 0.3 千米还差 0.2 千米；下一步“全部亮灯”，12月2日前。',
    '修好和新装 0.1/0.3 千米',
  ],
  [
    'that ended',
    { stage: 'closed', outcome: 'completed', closedOn: '2025-12-30', metrics: [{ ...lamps, actual: 400 }] },
    '修好和新装 400 盏，达到目标 400 盏，2025年12月30日办结（完成）。',
    '修好和新装 400/400 盏',
  ],
])('a project answers in one sentence: %s', (_what, part, now, words) => {
  expect(projectAnswer(project(part), 'normal', today).now).toBe(now);
  expect(projectProgress(project(part)).words).toBe(words);
});

test('a late project says since when, why, and what is done about it', () => {
  const late = project({ obstacles: [{ problem: '用地没有批。', measure: '换地方。' }] });
  expect(projectAnswer(late, 'overdue', '2026-12-10')).toEqual({
    now: '修好和新装 367 盏，离目标 400 盏还差 33 盏；“全部亮灯”原定12月2日，过了期限还没有做到。',
    why: '用地没有批。',
    remedy: '换地方。',
    changesOn: '2027-01-01',
  });
  expect(projectAnswer(late, 'normal', today)).toMatchObject({ why: null, remedy: null });
});

test('a stopped project says why it was stopped, in one sentence', () => {
  const stopped = project({ outcome: 'suspended', outcomeReason: '产权没有划转。要征山地。' });
  expect(projectAnswer(stopped, 'suspended', today)).toMatchObject({
    now: '修好和新装 367 盏，离目标 400 盏还差 33 盏，项目中止。',
    why: '产权没有划转。',
  });
});

test.each([
  ['0793-2345678', ['tel:07932345678']],
  ['街道办（0793-2345678转12），夜里打13812345678', ['tel:07932345678,12', 'tel:13812345678']],
  ['12345热线', ['tel:12345']],
  ['电话 400-800-1234', ['tel:4008001234']],
  ['2026年11月24日到村部来', []],
  [undefined, []],
])('the numbers in “%s” can be rung', (text, hrefs) => {
  expect(telephonesIn(text).map(({ href }) => href)).toEqual(hrefs);
});
