import type { Power } from '../accounts/roles.ts';
import type { Deed, Step } from '../journal/steps.ts';

/** Where a document stands on its way to the public, in the words of the desk. */
export const stateWords = {
  draft: '草稿',
  submitted: '待审核',
  returned: '已退回',
  approved: '已批准，可以发布',
  scheduled: '已批准，到时自动发布',
  published: '已公开',
  modified: '已公开，另有修改还没公开',
  resubmitted: '已公开，修改待审核',
  withdrawn: '已撤下',
} as const;
export type DeskState = keyof typeof stateWords;

/** All that a document's state follows from. */
export interface Facts {
  /** The last step on the way; null when there was none. */
  readonly step: Step | null;
  /** What the draft says now; null when it cannot be told. */
  readonly hash: string | null;
  readonly publicity: 'never' | 'public' | 'withdrawn';
  /** Whether the draft says anything else than what is public. */
  readonly changed: boolean;
  /** Accounts that wrote at it since it last was published. */
  readonly authors: readonly number[];
  /** Who made the appointment to withdraw it; null when there is none. */
  readonly expires: { readonly userId: number | null } | null;
  /** ISO 8601: from when on it says of itself that it is over; null when it does not. */
  readonly until: string | null;
  /** Who published it without a review that is still to be made up for; null when nothing is open. */
  readonly unreviewed: { readonly userId: number | null } | null;
}

const pending: Partial<Record<Deed, DeskState>> = {
  submit: 'submitted',
  return: 'returned',
  approve: 'approved',
  schedule: 'scheduled',
};

/** Where a document stands after a step, as long as it says what it said then; undefined after those that it does not wait after. */
export function stateAfter(verb: Deed, isPublic: boolean): DeskState | undefined {
  return verb === 'submit' && isPublic ? 'resubmitted' : pending[verb];
}

/** States in which a document waits for somebody, whatever the public reads of it. */
export const waitingStates: readonly DeskState[] = [
  'submitted',
  'resubmitted',
  'returned',
  'approved',
  'scheduled',
];

/** A step counts only for the content that it was made for: any edit voids a submission and an approval. */
export function stateOf({ step, hash, publicity, changed }: Facts): DeskState {
  const reached = step && step.hash === hash ? stateAfter(step.verb, publicity === 'public') : undefined;
  if (reached) return reached;
  if (publicity === 'public') return changed ? 'modified' : 'published';
  return publicity === 'withdrawn' ? 'withdrawn' : 'draft';
}

interface Rule {
  readonly label: string;
  readonly from: readonly DeskState[];
  readonly power: Power;
  /** What Strapi must allow with documents of the type besides. */
  readonly verb: 'read' | 'update' | 'publish';
}

const unpublished: readonly DeskState[] = ['draft', 'returned', 'modified', 'withdrawn'];
const waiting: readonly DeskState[] = ['submitted', 'resubmitted'];
const ready: readonly DeskState[] = ['approved', 'scheduled'];
const anywhere = Object.keys(stateWords) as DeskState[];

export const rules: Readonly<Record<Deed, Rule>> = {
  submit: { label: '提交审核', from: unpublished, power: 'submit', verb: 'update' },
  approve: { label: '批准', from: waiting, power: 'review', verb: 'publish' },
  return: { label: '退回修改', from: [...waiting, ...ready], power: 'review', verb: 'publish' },
  schedule: { label: '定时发布', from: ready, power: 'publish', verb: 'publish' },
  publish: { label: '发布', from: ready, power: 'publish', verb: 'publish' },
  'publish-at-once': {
    label: '紧急发布',
    from: [...unpublished, ...waiting],
    power: 'publish-at-once',
    verb: 'publish',
  },
  'review-late': { label: '补审', from: anywhere, power: 'review', verb: 'publish' },
  expire: {
    label: '到时撤下',
    from: ['published', 'modified', 'resubmitted', 'returned', ...ready],
    power: 'publish',
    verb: 'publish',
  },
  keep: { label: '取消到时撤下', from: anywhere, power: 'publish', verb: 'publish' },
  withdraw: { label: '撤下', from: anywhere, power: 'withdraw', verb: 'publish' },
  redact: { label: '清除公开记录', from: anywhere, power: 'redact', verb: 'read' },
};

export type { Deed };

interface Somebody {
  readonly id: number;
  readonly powers: ReadonlySet<Power>;
}

type Refuse = (facts: Facts, editor: Somebody) => string | null;

const nobodyReviewsHisOwn: Refuse = ({ authors, step }, editor) => {
  if (step?.userId === editor.id) return '自己提交的内容要由另一个人批准。';
  return authors.includes(editor.id) ? '您改过这份内容，要由另一个人批准。' : null;
};

/** States in which the days that a document names are those that somebody approved. */
const approvedDays: readonly DeskState[] = ['published', ...ready];

/** Who may not withdraw may still appoint the end that was approved along with the content, and take back what he appointed himself. */
const endsAsApproved: Refuse = (facts, { id, powers }) => {
  if (powers.has('withdraw')) return null;
  if (facts.expires && facts.expires.userId !== id) return '到时撤下是别人设定的，要改动请联系审核人员。';
  return facts.until && approvedDays.includes(stateOf(facts))
    ? null
    : '只有批准过的“截止日期”到了以后才能自动撤下，别的情况请联系审核人员。';
};

/** What must be so besides the state and the power. */
const conditions: Partial<Record<Deed, Refuse>> = {
  approve: nobodyReviewsHisOwn,
  withdraw: ({ publicity }) => (publicity === 'public' ? null : '这份内容现在没有公开，不需要撤下。'),
  redact: ({ publicity }) =>
    publicity === 'never' ? '这份内容从来没有公开过，没有可以清除的公开记录。' : null,
  expire: (facts, editor) =>
    facts.publicity === 'public' || (facts.step && pending[facts.step.verb])
      ? endsAsApproved(facts, editor)
      : '这份内容现在没有公开，不需要撤下。',
  keep: ({ expires }, { id, powers }) => {
    if (!expires) return '这份内容没有设定到时撤下。';
    return powers.has('withdraw') || expires.userId === id
      ? null
      : '到时撤下是别人设定的，要取消请联系审核人员。';
  },
  'review-late': ({ unreviewed }, editor) => {
    if (!unreviewed) return '这份内容没有需要补审的紧急发布。';
    return unreviewed.userId === editor.id ? '自己紧急发布的内容要由另一个人补审。' : null;
  },
};

/** Why `deed` cannot be done now, in a sentence for the editor; null when it can. */
export function refusal(deed: Deed, facts: Facts, editor: Somebody): string | null {
  const { from, label, power } = rules[deed];
  const state = stateOf(facts);
  if (!editor.powers.has(power)) return `您没有“${label}”的权限，请联系审核人员。`;
  if (!from.includes(state))
    return `这份内容现在是“${stateWords[state]}”，不能${label}。${deed === 'publish' ? '请先提交审核，批准以后再发布。' : ''}`;
  return conditions[deed]?.(facts, editor) ?? null;
}

/** What this editor can do with the document now. */
export function possibleDeeds(facts: Facts, editor: Somebody): Deed[] {
  return (Object.keys(rules) as Deed[]).filter((deed) => refusal(deed, facts, editor) === null);
}
