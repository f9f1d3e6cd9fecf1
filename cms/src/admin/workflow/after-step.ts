import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import type { DeskStatus } from '../../workflow/desk-status.ts';
import type { Deed, DeskState } from '../../workflow/states.ts';

const done: Readonly<Record<Deed, string>> = {
  submit: '已提交审核。',
  approve: '已批准。',
  return: '已退回。',
  schedule: '已定好发布时间。',
  publish: '已公开。',
  'publish-at-once': '已公开。',
  'review-late': '已补审。',
  expire: '已定好撤下时间。',
  keep: '已取消到时撤下。',
  withdraw: '已撤下。',
  redact: '公开记录已清除。',
};

type Standing = Pick<DeskStatus, 'state' | 'hands' | 'due'>;

/** In whose hands a document is, in a few words; empty when nobody has to do anything. */
export function waitsFor({ state, hands, due }: Standing): string {
  const names = hands.join('、');
  const words: Partial<Record<DeskState, string>> = {
    submitted: `等${names || '组织部'}审核`,
    resubmitted: `等${names || '组织部'}审核`,
    returned: `等${names || '作者'}改好再提交`,
    approved: `等${names || '作者'}发布`,
    scheduled: due ? `${formatDateTime(due)}自动发布` : '',
  };
  return words[state] ?? '';
}

const next: Partial<Record<DeskState, string>> = {
  submitted: '批准以前还可以改，改了要重新提交。',
  resubmitted: '批准以前还可以改，改了要重新提交。网站上现在还是原来的内容。',
  approved: '审核和发布里的“发布”现在可以按了，也可以定一个时间。',
  scheduled: '不用再做什么。',
  published: '几秒钟以后，网站上就是这样。',
  withdrawn: '网站上不再显示，原来的网址会说明原因。',
};
/** Steps after which there is more to say than that they were taken. */
const onTheWay = new Set<Deed>([
  'submit',
  'approve',
  'return',
  'schedule',
  'publish',
  'publish-at-once',
  'withdraw',
]);

/** What is said after a step: what happened, who has the document now, what comes next. */
export function afterStep(deed: Deed, status: Standing): string {
  if (!onTheWay.has(deed)) return done[deed];
  const hands = waitsFor(status);
  const now = status.state === 'scheduled' ? hands : hands && `现在${hands}`;
  return [done[deed], now && `${now}。`, next[status.state]].filter(Boolean).join('');
}
