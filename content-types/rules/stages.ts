/** The stages of a project in their order, code → Chinese word. */
export const stageWords = {
  declared: '申报',
  prescreened: '预审',
  reviewed: '专家评审',
  announced: '立项公示',
  underway: '实施',
  acceptance: '验收',
  closed: '办结',
} as const;
export type Stage = keyof typeof stageWords;

/** How a project ends, or is held up; a flag beside the stage, never a stage of its own. */
export const outcomeWords = {
  completed: '完成',
  'completed-continuing': '完成并持续',
  'partly-completed': '部分完成',
  adjusted: '调整',
  suspended: '中止',
} as const;
export type Outcome = keyof typeof outcomeWords;

/** What the rules read of a project's standing. */
export interface StageFacts {
  stage: Stage;
  outcome?: Outcome | null | undefined;
  outcomeReason?: string | null | undefined;
}

export const stageOrder = Object.keys(stageWords) as readonly Stage[];

const returnsTo: Readonly<Record<Stage, readonly Stage[]>> = {
  declared: [],
  prescreened: ['declared'],
  reviewed: ['prescreened', 'declared'],
  // An objection during the publicity window sends a project back to the experts.
  announced: ['reviewed'],
  // What has been promised in public can be changed in public, but not taken back to an application.
  underway: [],
  acceptance: ['underway'],
  closed: [],
};

/** The stages that may follow `stage`: the next one first, then those it may be returned to. */
export function nextStages(stage: Stage): Stage[] {
  const next = stageOrder[stageOrder.indexOf(stage) + 1];
  return [...(next ? [next] : []), ...returnsTo[stage]];
}

/** Whether a project may go from one stage to another; staying where it is is no move and is allowed. */
export function mayFollow(from: Stage, to: Stage): boolean {
  return from === to || nextStages(from).includes(to);
}

/** Whether the move sends a project back (退回). */
export function isReturn(from: Stage, to: Stage): boolean {
  return stageOrder.indexOf(to) < stageOrder.indexOf(from);
}

/** Whether the promise stands in public and its dates count: from 立项公示 until 办结. */
export function isPromised(stage: Stage): boolean {
  return stage === 'announced' || stage === 'underway' || stage === 'acceptance';
}

/** Whether the public is owed a reason for this outcome. */
export function needsReason(outcome: Outcome): boolean {
  return outcome === 'partly-completed' || outcome === 'adjusted' || outcome === 'suspended';
}

const endingOutcomes: readonly Outcome[] = ['completed', 'completed-continuing', 'partly-completed'];

/** What is wrong with a project's stage and outcome taken together, in Chinese; empty when all is well. */
export function stageFaults({ stage, outcome, outcomeReason }: StageFacts): string[] {
  const faults: string[] = [];
  if (stage === 'closed' && !outcome) faults.push('项目已办结，请选择结果。');
  if (!outcome) return faults;
  if (stage !== 'closed' && endingOutcomes.includes(outcome)) {
    faults.push(`结果为“${outcomeWords[outcome]}”的项目，请先把阶段改为“办结”。`);
  }
  if (needsReason(outcome) && !outcomeReason?.trim()) {
    faults.push(`结果为“${outcomeWords[outcome]}”，请写明原因。`);
  }
  return faults;
}
