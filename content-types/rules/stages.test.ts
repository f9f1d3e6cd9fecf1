import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPromised,
  isReturn,
  mayFollow,
  nextStages,
  stageFaults,
  stageOrder,
  type StagedProject,
} from './stages.ts';

describe('the stages of a project', () => {
  it('follow one another without a leap', () => {
    stageOrder.forEach((from, index) => {
      stageOrder.forEach((to, place) => {
        if (place > index + 1) expect(mayFollow(from, to), `${from} → ${to}`).toBe(false);
        if (place === index + 1) expect(mayFollow(from, to), `${from} → ${to}`).toBe(true);
      });
    });
  });

  it('can be returned before the promise is made, and from acceptance', () => {
    expect(nextStages('reviewed')).toEqual(['announced', 'prescreened', 'declared']);
    expect(mayFollow('acceptance', 'underway')).toBe(true);
    expect(isReturn('acceptance', 'underway')).toBe(true);
    expect(isReturn('underway', 'acceptance')).toBe(false);
  });

  it('never lead from a public promise back to an application, and out of the end only to the acceptance', () => {
    for (const to of ['declared', 'prescreened', 'reviewed', 'announced'] as const) {
      expect(mayFollow('underway', to)).toBe(false);
    }
    expect(nextStages('closed')).toEqual(['acceptance']);
  });

  it('count as promised from the announcement to the acceptance', () => {
    expect(stageOrder.filter(isPromised)).toEqual(['announced', 'underway', 'acceptance']);
  });
});

const said = (project: StagedProject, before: StagedProject | null = null, reason: string | null = null) =>
  stageFaults(project, before, reason).map(({ message }) => message);
const places = (project: StagedProject, before: StagedProject | null = null) =>
  stageFaults(project, before, null).map(({ at }) => at);
const closed = { stage: 'closed', closedOn: '2026-05-11' } as const;

describe('a project that was public', () => {
  it('goes one step at a time', () => {
    expect(said({ stage: 'reviewed' }, { stage: 'prescreened' })).toEqual([]);
    expect(said({ ...closed, outcome: 'completed' }, { stage: 'prescreened' })).toEqual([
      '网站上这个项目的阶段是“预审”，不能直接改成“办结”。请先改成“专家评审”，发布以后再走下一步。',
    ]);
    expect(places({ stage: 'underway' }, { stage: 'declared' })).toEqual(['stage']);
  });

  it('goes back only where the rule leads, and says why', () => {
    const back = { stage: 'underway' } as const;
    expect(said(back, { stage: 'acceptance' }, '验收发现渗水，返工')).toEqual([]);
    for (const reason of [null, '', ' '])
      expect(said(back, { stage: 'acceptance' }, reason)).toEqual([
        '阶段从“验收”退回“实施”，请在“这次改了什么”里写明为什么退回，公众会看到。',
      ]);
    expect(said({ stage: 'declared' }, { stage: 'underway' }, '想重来')).toEqual([
      '网站上这个项目的阶段已经是“实施”，不能退回“申报”。请改回“实施”。',
    ]);
    expect(said({ stage: 'declared' }, { stage: 'announced' }, '想重来')).toEqual([
      '网站上这个项目的阶段已经是“立项公示”，不能退回“申报”。要退回，只能退到“专家评审”。',
    ]);
  });

  it('may begin at any stage, when it never was public', () => {
    for (const stage of stageOrder.filter((each) => each !== 'closed')) expect(said({ stage })).toEqual([]);
  });

  it('is never led anywhere but by one step, whatever is said', () => {
    const stage = fc.constantFrom(...stageOrder);
    fc.assert(
      fc.property(stage, stage, fc.string(), (from, to, reason) => {
        const moves = stageFaults({ stage: to }, { stage: from }, reason).filter(
          ({ at }) => at === 'stage' || at === 'changeNote',
        );
        const allowed = mayFollow(from, to) && (!isReturn(from, to) || reason.trim() !== '');
        expect(moves).toHaveLength(allowed ? 0 : 1);
      }),
    );
  });
});

describe('a promised node', () => {
  const node = { title: '主体完工', planned: '2026-03-01' };

  it('keeps a project from being closed as completed while it is open', () => {
    for (const outcome of ['completed', 'completed-continuing'] as const) {
      const project = { ...closed, outcome, milestones: [{ ...node, done: '2026-02-28' }, node] };
      expect(said(project)).toEqual([
        expect.stringMatching(
          /^结果是“完成.*”，承诺的节点“主体完工”却没有完成。请填写它的“实际完成日期”；没有办完的/,
        ),
      ]);
      expect(places(project)).toEqual(['milestones.1.done']);
      expect(said({ ...project, stage: 'acceptance', outcome: undefined })).toEqual([]);
    }
  });

  it('does not when the public is told that it was not, and why', () => {
    for (const outcome of ['partly-completed', 'adjusted', 'suspended'] as const)
      expect(said({ ...closed, outcome, outcomeReason: '规划变更', milestones: [node] })).toEqual([]);
  });

  it('cannot be left out on the last day, but may get another name or another day', () => {
    const before = { stage: 'acceptance', milestones: [node] } as const;
    const project = { ...closed, outcome: 'completed' } as const;
    expect(said({ ...project, milestones: [] }, before)).toEqual([
      expect.stringMatching(/^承诺过的节点“主体完工”没有完成，办结的时候不能去掉。/),
    ]);
    for (const changes of [{ title: '主体结构完工' }, { planned: '2026-03-02' }])
      expect(said({ ...project, milestones: [{ ...node, ...changes, done: '2026-03-02' }] }, before)).toEqual(
        [],
      );
  });
});

describe('the outcome of a project', () => {
  it('must be named when the project is closed, with the day', () => {
    expect(said({ stage: 'closed' })).toEqual([
      '阶段是“办结”，请选择“结果”。',
      '阶段是“办结”，请填写“办结日期”。',
    ]);
    expect(said({ ...closed, outcome: 'completed' })).toEqual([]);
    expect(said({ stage: 'underway' })).toEqual([]);
  });

  it('cannot be an end before the end', () => {
    for (const outcome of ['completed', 'completed-continuing'] as const)
      expect(places({ stage: 'underway', outcome })).toEqual(['outcome']);
    expect(
      said({ stage: 'underway', outcome: 'partly-completed', outcomeReason: '只修了一半' }),
    ).toHaveLength(1);
    expect(said({ stage: 'underway', outcome: 'adjusted', outcomeReason: '汛期停工' })).toEqual([]);
  });

  it('needs a reason when the promise was not kept whole', () => {
    for (const outcome of ['partly-completed', 'adjusted', 'suspended'] as const) {
      expect(places({ ...closed, outcome, outcomeReason: '  ' })).toEqual(['outcomeReason']);
      expect(said({ ...closed, outcome, outcomeReason: '规划变更' })).toEqual([]);
    }
  });
});
