import { addDays, type CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { PublishedDocument } from '../../content/content.ts';
import type { Standings } from '../../presenters/standings.ts';
import { document } from './example-documents.ts';

const criteria = [
  { name: '节点按期', weight: 60, source: 'milestones', explanation: '按期完成的节点占应完成节点的比例。' },
  {
    name: '群众评议',
    weight: 40,
    source: 'survey',
    least: 30,
    explanation: '满意的比例，样本不足三十份的不计分。',
  },
];
const points = (first: number, second: number): object => ({
  score: first + second,
  scores: [
    { criterion: '节点按期', part: first, whole: 60, score: first },
    { criterion: '群众评议', part: 2 * second, whole: 80, score: second },
  ],
});

/** A month's standing with every mark, one unit that answered and one that did not, and a project that is no longer public. */
export function exampleStanding(today: CalendarDate): Standings {
  return document('standing', 'standing', addDays(today, -3), {
    title: '示例：十月评比',
    kind: 'month',
    period: '2026-10',
    programme: 'example-programme',
    organization: 'example-organization',
    peers: '示例县今年在推进的项目，只和同组的比。',
    opens: addDays(today, -3),
    closes: addDays(today, 4),
    objectionsTo: '示例县委组织部，电话 000-0000000，五个工作日内答复。',
    criteria,
    formulaVersion: '2026-1',
    recordUntil: addDays(today, -4),
    slug: 'example/2026-10',
    entries: [
      {
        project: 'example-project',
        peerGroup: '乡镇',
        rank: 1,
        ...points(58, 36.5),
        mark: 'red-flag',
        reason: '该完成的节点都按期完成，数字和台账一致。',
        evidence: [],
      },
      {
        project: 'example-second',
        peerGroup: '乡镇',
        rank: 2,
        ...points(55, 35),
        mark: 'excellent',
        reason: '三个月都在前列。',
        evidence: [],
      },
      {
        project: 'example-third',
        peerGroup: '乡镇',
        rank: 3,
        ...points(21, 20),
        mark: 'snail',
        reason: '用地手续过了期限还没有办结。',
        statement: '选址换过一次，责任在我们。批下来当天进场。',
        evidence: [],
      },
      {
        project: 'example-gone',
        peerGroup: '县直',
        rank: 1,
        ...points(10, 18),
        mark: 'snail',
        reason: '两个月没有动工。',
        askedOn: addDays(today, -10),
        evidence: [],
      },
      {
        project: 'example-fifth',
        peerGroup: '县直',
        scores: [
          { criterion: '节点按期', part: 2, whole: 3, score: 40 },
          { criterion: '群众评议', part: 9, whole: 12, score: 0 },
        ],
        evidence: [],
      },
    ],
  });
}

/** The standing before it, in which the order was another one. */
export function exampleStandingBefore(today: CalendarDate): Standings {
  const now = exampleStanding(today);
  const rank: Readonly<Record<string, number>> = {
    'example-project': 2,
    'example-second': 2,
    'example-third': 1,
  };
  return {
    ...now,
    documentId: 'example-standing-before',
    data: {
      ...now.data,
      period: '2026-09',
      closes: addDays(today, -20),
      entries: now.data.entries.flatMap((entry) =>
        rank[entry.project] ? [{ ...entry, rank: rank[entry.project] ?? 1, mark: undefined }] : [],
      ),
    },
  };
}

/** A supervision in each of its states, as seen from `today`. */
export function exampleSupervisions(today: CalendarDate): PublishedDocument<'supervision'>[] {
  const day = (days: number): CalendarDate => addDays(today, days);
  const one = (name: string, data: object): PublishedDocument<'supervision'> =>
    document('supervision', `supervision-${name}`, day(-20), {
      kind: 'order',
      number: '示督〔2026〕1号',
      organization: 'example-organization',
      issuer: '示例县委督查室',
      date: day(-20),
      body: { type: 'doc', content: [] },
      issues: [],
      attachments: [],
      slug: name,
      ...data,
    });
  const open = { problem: '示例：围挡占了半条人行道。', severity: 'minor', due: day(10), evidence: [] };
  const done = {
    problem: '示例：消毒登记漏记四天。',
    severity: 'serious',
    due: day(-10),
    putRightOn: day(-12),
    proof: '登记改成两个人签字。',
    evidence: [],
  };
  return [
    one('late', {
      title: '示例：用地手续逾期督办',
      issues: [{ ...open, severity: 'grave', due: day(-8) }, done],
      deadline: day(-12),
      reply: '正在办。',
      repliedOn: day(-13),
    }),
    one('awaiting', { title: '示例：积水点改造督办', issues: [open], deadline: day(6) }),
    one('running', {
      title: '示例：护岸巡回督导',
      kind: 'guidance',
      number: undefined,
      issues: [open, done],
    }),
    one('right', { title: '示例：加工间抽查', kind: 'spot-check', number: undefined, issues: [done] }),
    one('nothing', { title: '示例：圩堤巡回督导', kind: 'guidance', number: undefined }),
  ];
}
