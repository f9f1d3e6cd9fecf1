import type { Calendar } from './calendar.ts';
import type { DocumentStory } from './document-story.ts';

/** By what a year's projects are rated. */
export const criteria = [
  {
    name: '节点按期',
    weight: 30,
    source: 'milestones',
    explanation:
      '这一期结束时应完成的节点里，按期完成的占多少；批准延期的按新日期算，还没有到期节点的得满分。',
  },
  {
    name: '目标达成',
    weight: 30,
    source: 'metrics',
    explanation: '各项指标从起点走到目标的比例取平均，按“记录截至”那天项目页上登记的数字算，没有登记的算零。',
  },
  {
    name: '群众评议',
    weight: 25,
    source: 'survey',
    least: 30,
    explanation: '入户和会上收回的纸质问卷里满意的占多少，不足30份的不计分。',
  },
  {
    name: '公开及时',
    weight: 15,
    source: 'reports',
    explanation: '公开以来的月份里，有动态或者月度报告的月份占多少。',
  },
] as const;

export const programmeStories = (calendar: Calendar): DocumentStory[] => [
  {
    day: -342,
    type: 'programme',
    key: 'programme-year',
    data: {
      name: '{y}年度书记项目',
      slug: `nian-${calendar.year}`,
      year: calendar.year,
      slogan: '一名书记办好一件事',
      about:
        '每个基层党组织书记每年公开承诺办成一件事。先开会问群众要什么，再申报、预审、专家评审、公示、立项；立项后按月报情况，按期调度。\n改期限、改目标、改钱，都要写明原因并公开。',
      filingOpens: '{-340d}',
      filingCloses: '{-322d}',
      expects: [{ level: 'township' }, { level: 'village' }, { level: 'department', kind: 'leading-group' }],
      monthReportDay: 10,
      dispatchEveryMonths: 2,
      siteVisitsPerMonth: 1,
      schemeVersion: `${calendar.year}-1`,
      criteria,
    },
    later: [
      { day: -12, kind: 'other', note: '公布约谈提醒的次数。', data: { talks: 3, talksAsOf: '{-12d}' } },
    ],
  },
  {
    day: -342,
    type: 'programme',
    key: 'programme-fangliang',
    data: {
      name: '家门口点灯行动',
      slug: 'jiamenkou-diandeng',
      year: calendar.year,
      slogan: '小事一件一件亮起来',
      about:
        '社区和村里的小事：清一个楼道、管一群放学的孩子、天天问一声独居老人。钱不多、口子小，请邻居一起来做。做成的办法留下来，写成长效机制。',
      monthReportDay: 10,
      dispatchEveryMonths: 3,
      siteVisitsPerMonth: 1,
      schemeVersion: `${calendar.year}-1`,
      criteria: [
        { name: '用得上', weight: 50, explanation: '随机问20户，说用得上的比例。' },
        { name: '有人管', weight: 30, explanation: '办成3个月后回头看，没有反弹的比例。' },
        { name: '一起做', weight: 20, explanation: '参加的群众人数，同一个人只算一次。' },
      ],
    },
  },
];
