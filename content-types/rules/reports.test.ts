import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followReports, type Followed, type Report } from './reports.ts';

const road: Followed = {
  milestones: [{ title: '第一段' }, { title: '第二段' }],
  metrics: [
    { name: '里程', unit: '千米' },
    { name: '户数', unit: '户', actual: 10, asOf: '2026-01-31' },
  ],
};
const report = (asOf: string, rest: Partial<Report> = {}): Report => ({ asOf, metricValues: [], ...rest });
const none = () => undefined;
const follow = (project: Followed, before: Report[], after: Report[]) =>
  followReports(project, before, after, none);

describe('a project follows its updates', () => {
  test('a milestone is done on the day of which the first update speaks', () => {
    const may = report('2026-05-31', { milestone: '第二段' });
    const first = follow(road, [], [may]);
    expect(first).toMatchObject({
      project: { milestones: [{ title: '第一段' }, { title: '第二段', done: '2026-05-31' }] },
      said: ['节点“第二段”2026年5月31日完成'],
    });
    expect(follow(first.project, [may], [may, report('2026-06-30', { milestone: '第二段' })])).toEqual({
      project: first.project,
      said: [],
    });
  });

  test('a metric says the latest value, whichever became public first', () => {
    const [may, april] = [
      report('2026-05-31', { metricValues: [{ name: '里程', value: 3.2, unit: '千米' }] }),
      report('2026-04-30', { metricValues: [{ name: '里程', value: 2 }] }),
    ];
    const { project, said } = follow(road, [], [may]);
    expect(said).toEqual(['“里程”为 3.2 千米（截至2026年5月31日）']);
    expect(follow(project, [may], [may, april])).toEqual({ project, said: [] });
  });

  test('what somebody typed into the project stays: the day of a milestone, and a figure that is newer', () => {
    const typed: Followed = {
      milestones: [{ title: '第一段', done: '2026-03-01' }],
      metrics: [{ name: '户数', unit: '户', actual: 30, asOf: '2026-06-01' }],
    };
    expect(
      follow(
        typed,
        [],
        [report('2026-05-31', { milestone: '第一段', metricValues: [{ name: '户数', value: 20 }] })],
      ),
    ).toEqual({ project: typed, said: [] });
  });

  test('a figure in another unit, and names that the project does not have, change nothing', () => {
    expect(
      follow(
        road,
        [],
        [
          report('2026-05-31', {
            milestone: '第三段',
            metricValues: [
              { name: '里程', value: 3200, unit: '米' },
              { name: '别的', value: 1 },
            ],
          }),
        ],
      ),
    ).toEqual({ project: road, said: [] });
  });

  test('a withdrawn update takes back what it said; the figure before it comes back', () => {
    const may = report('2026-05-31', { milestone: '第一段', metricValues: [{ name: '户数', value: 12 }] });
    const { project } = follow(road, [], [may]);
    expect(followReports(project, [may], [], () => ({ value: 10, asOf: '2026-01-31' }))).toEqual({
      project: road,
      said: ['节点“第一段”恢复为没有完成', '“户数”恢复为 10 户（截至2026年1月31日）'],
    });
  });

  test('whatever is published, changed and withdrawn, the project says what its public updates say', () => {
    const anyReport = fc.record({
      asOf: fc.constantFrom('2026-03-31', '2026-04-30', '2026-05-31'),
      milestone: fc.option(fc.constantFrom('第一段', '第二段'), { nil: undefined }),
      metricValues: fc.array(
        fc.record({ name: fc.constant('里程'), value: fc.integer({ min: 0, max: 9 }) }),
        { maxLength: 1 },
      ),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(anyReport, { maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        (states) => {
          let [project, before]: [Followed, Report[]] = [road, []];
          for (const after of states) [project, before] = [follow(project, before, after).project, after];
          expect(project).toEqual(follow(road, [], before).project);
          expect(follow(project, before, []).project).toEqual(road);
        },
      ),
    );
  });
});
