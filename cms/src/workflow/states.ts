import type { Power } from '../accounts/roles.ts';

/** Where a document stands on its way to the public, in the words of the desk. */
export const stateWords = {
  draft: '草稿',
  submitted: '待审核',
  returned: '已退回',
  approved: '已批准，可以发布',
  scheduled: '已批准，到时自动发布',
  published: '已公开',
  modified: '已公开，有没有公开的修改',
  withdrawn: '已撤下',
} as const;
export type DeskState = keyof typeof stateWords;

export type Verb = 'submit' | 'return' | 'approve' | 'schedule' | 'publish' | 'withdraw' | 'redact';

/** Something that was done with a document, and the content that it was done with. */
export interface Step {
  readonly verb: Verb;
  readonly hash: string;
  readonly userId: number | null;
}

/** All that a document's state follows from. */
export interface Facts {
  /** The last thing that was done; null when nothing was. */
  readonly step: Step | null;
  /** What the draft says now; null when it cannot be told. */
  readonly hash: string | null;
  readonly publicity: 'never' | 'public' | 'withdrawn';
  /** Whether the draft says anything else than what is public. */
  readonly changed: boolean;
}

const pending: Partial<Record<Verb, DeskState>> = { submit: 'submitted', return: 'returned', approve: 'approved', schedule: 'scheduled' };

/** A step counts only for the content that it was made for: any edit voids a submission and an approval. */
export function stateOf({ step, hash, publicity, changed }: Facts): DeskState {
  const reached = step && step.hash === hash ? pending[step.verb] : undefined;
  if (reached) return reached;
  if (publicity === 'public') return changed ? 'modified' : 'published';
  return publicity === 'withdrawn' ? 'withdrawn' : 'draft';
}

interface Rule {
  readonly label: string;
  readonly from: readonly DeskState[];
  readonly power: Power;
}

const unpublished: readonly DeskState[] = ['draft', 'returned', 'modified', 'withdrawn'];

export const rules: Readonly<Record<Verb | 'publish-at-once', Rule>> = {
  submit: { label: '提交审核', from: unpublished, power: 'submit' },
  approve: { label: '批准', from: ['submitted'], power: 'review' },
  return: { label: '退回修改', from: ['submitted', 'approved', 'scheduled'], power: 'review' },
  schedule: { label: '定时发布', from: ['approved', 'scheduled'], power: 'publish' },
  publish: { label: '发布', from: ['approved', 'scheduled'], power: 'publish' },
  'publish-at-once': { label: '紧急发布', from: [...unpublished, 'submitted'], power: 'publish-at-once' },
  withdraw: { label: '撤下', from: ['published', 'modified', 'submitted', 'returned', 'approved', 'scheduled'], power: 'withdraw' },
  redact: { label: '清除公开记录', from: ['published', 'modified', 'withdrawn', 'submitted', 'returned', 'approved', 'scheduled', 'draft'], power: 'redact' },
};

export type Deed = keyof typeof rules;

/** Why `deed` cannot be done now, in a sentence for the editor; null when it can. */
export function refusal(deed: Deed, facts: Facts, editor: { readonly id: number; readonly powers: ReadonlySet<Power> }): string | null {
  const { from, label, power } = rules[deed];
  const state = stateOf(facts);
  if (!editor.powers.has(power)) return `您没有“${label}”的权限，请联系审核人员。`;
  if (deed === 'withdraw' && facts.publicity !== 'public') return '这份内容现在没有公开，不需要撤下。';
  if (deed === 'redact' && facts.publicity === 'never') return '这份内容从来没有公开过，没有可以清除的公开记录。';
  if (!from.includes(state)) return `这份内容现在是“${stateWords[state]}”，不能${label}。${deed === 'publish' ? '请先提交审核，批准以后再发布。' : ''}`;
  if (deed === 'approve' && facts.step?.userId === editor.id) return '自己提交的内容要由另一个人批准。';
  return null;
}

/** What this editor can do with the document now. */
export function possibleDeeds(facts: Facts, editor: { readonly id: number; readonly powers: ReadonlySet<Power> }): Deed[] {
  return (Object.keys(rules) as Deed[]).filter((deed) => refusal(deed, facts, editor) === null);
}
