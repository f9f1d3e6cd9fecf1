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

/** A point on the way that the public was promised. */
interface PromisedNode {
  readonly title?: string | null | undefined;
  readonly planned?: string | null | undefined;
  readonly done?: string | null | undefined;
}

/** A project as far as the rule of stages reads it; while somebody still writes, anything may be missing. */
export interface StagedProject extends Partial<StageFacts> {
  readonly closedOn?: string | null | undefined;
  readonly milestones?: readonly PromisedNode[] | null | undefined;
}

/** Something that keeps a project from the public, and the field in which it is put right: `milestones.1.done`. */
export interface StageFault {
  readonly message: string;
  readonly at: string;
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
  // A project that was closed by mistake, or whose work did not last, is taken up again in public.
  closed: ['acceptance'],
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
const asPromised: readonly Outcome[] = ['completed', 'completed-continuing'];

const wordFor = (stage: Stage) => `“${stageWords[stage]}”`;

function moveFaults(from: Stage, to: Stage, reason: string | null): StageFault[] {
  if (from === to) return [];
  if (!mayFollow(from, to)) {
    const message = isReturn(from, to)
      ? `网站上这个项目的阶段已经是${wordFor(from)}，不能退回${wordFor(to)}。${
          returnsTo[from].length > 0
            ? `要退回，只能退到${returnsTo[from].map(wordFor).join('或者')}。`
            : `请改回${wordFor(from)}。`
        }`
      : `网站上这个项目的阶段是${wordFor(from)}，不能直接改成${wordFor(to)}。请先改成${nextStages(from)
          .slice(0, 1)
          .map(wordFor)
          .join('')}，发布以后再走下一步。`;
    return [{ message, at: 'stage' }];
  }
  return isReturn(from, to) && !reason?.trim()
    ? [
        {
          message: `阶段从${wordFor(from)}退回${wordFor(to)}，请在“这次改了什么”里写明为什么退回，公众会看到。`,
          at: 'changeNote',
        },
      ]
    : [];
}

function outcomeFaults({ stage, outcome, outcomeReason, closedOn }: StagedProject): StageFault[] {
  const faults: StageFault[] = [];
  if (stage === 'closed' && !outcome) faults.push({ message: '阶段是“办结”，请选择“结果”。', at: 'outcome' });
  if (stage === 'closed' && !closedOn)
    faults.push({ message: '阶段是“办结”，请填写“办结日期”。', at: 'closedOn' });
  if (!outcome) return faults;
  if (stage !== 'closed' && endingOutcomes.includes(outcome))
    faults.push({
      message: `结果是“${outcomeWords[outcome]}”，阶段还不是“办结”。请先把阶段一步一步改到“办结”，或者去掉“结果”。`,
      at: 'outcome',
    });
  if (needsReason(outcome) && !outcomeReason?.trim())
    faults.push({
      message: `结果是“${outcomeWords[outcome]}”，请在“结果说明”里写明原因。`,
      at: 'outcomeReason',
    });
  return faults;
}

/** The same node in another version, in which it may have got another name or another day, not both. */
const counterpart = (nodes: readonly PromisedNode[], { title, planned }: PromisedNode, index: number) =>
  nodes.find((node) => node.title === title) ??
  (nodes[index]?.planned === planned ? nodes[index] : undefined);

function openNodeFaults(project: StagedProject, before: StagedProject | null): StageFault[] {
  const { stage, outcome } = project;
  if (stage !== 'closed' || !outcome || !asPromised.includes(outcome)) return [];
  const nodes = project.milestones ?? [];
  const otherwise = `没有办完的，把结果改为“部分完成”“调整”或者“中止”，并在“结果说明”里写明原因。`;
  const open = nodes.flatMap(({ title, done }, index): StageFault[] =>
    done
      ? []
      : [
          {
            message: `结果是“${outcomeWords[outcome]}”，承诺的节点“${title ?? ''}”却没有完成。请填写它的“实际完成日期”；${otherwise}`,
            at: `milestones.${index}.done`,
          },
        ],
  );
  const dropped = (before?.milestones ?? []).flatMap((node, index): StageFault[] =>
    node.done || counterpart(nodes, node, index)
      ? []
      : [
          {
            message: `承诺过的节点“${node.title ?? ''}”没有完成，办结的时候不能去掉。请把它加回来，填写“实际完成日期”；${otherwise}`,
            at: 'milestones',
          },
        ],
  );
  return [...open, ...dropped];
}

/**
 * The rule of stages: why a project may not be public as it is, in Chinese; empty when it may.
 * @param before what the public last read of it; null when it never was public: then it may begin at any stage
 * @param reason what the public will read about the change
 */
export function stageFaults(
  project: StagedProject,
  before: StagedProject | null,
  reason: string | null,
): StageFault[] {
  const moved = before?.stage && project.stage ? moveFaults(before.stage, project.stage, reason) : [];
  return [...moved, ...outcomeFaults(project), ...openNodeFaults(project, before)];
}
