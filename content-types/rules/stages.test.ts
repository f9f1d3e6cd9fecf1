import { describe, expect, it } from 'vitest';
import { isPromised, isReturn, mayFollow, nextStages, stageOrder, stageFaults } from './stages.ts';

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

  it('never lead from a public promise back to an application, nor out of the end', () => {
    for (const to of ['declared', 'prescreened', 'reviewed', 'announced'] as const) {
      expect(mayFollow('underway', to)).toBe(false);
    }
    expect(nextStages('closed')).toEqual([]);
  });

  it('count as promised from the announcement to the acceptance', () => {
    expect(stageOrder.filter(isPromised)).toEqual(['announced', 'underway', 'acceptance']);
  });
});

describe('the outcome of a project', () => {
  it('must be named when the project is closed', () => {
    expect(stageFaults({ stage: 'closed' })).toEqual(['项目已办结，请选择结果。']);
    expect(stageFaults({ stage: 'closed', outcome: 'completed' })).toEqual([]);
    expect(stageFaults({ stage: 'underway' })).toEqual([]);
  });

  it('cannot be an end before the end', () => {
    expect(stageFaults({ stage: 'underway', outcome: 'completed' })).toHaveLength(1);
    expect(stageFaults({ stage: 'underway', outcome: 'adjusted', outcomeReason: '汛期停工' })).toEqual([]);
  });

  it('needs a reason when the promise was not kept whole', () => {
    for (const outcome of ['partly-completed', 'adjusted', 'suspended'] as const) {
      expect(stageFaults({ stage: 'closed', outcome, outcomeReason: '  ' })).toHaveLength(1);
      expect(stageFaults({ stage: 'closed', outcome, outcomeReason: '规划变更' })).toEqual([]);
    }
  });
});
