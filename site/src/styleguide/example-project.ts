import type { Snapshot } from '@xianfeng/content-types';
import type { PromiseChange } from '@xianfeng/content-types/ledger/promise-changes';
import type { FirstPromised } from '@xianfeng/content-types/ledger/promise-versions';
import { addDays, type CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { PublishedDocument, Version } from '../../content/content.ts';
import { after, before } from './example-media.ts';

/** A project in which every state of a milestone, goal, task and obstacle occurs, seen from `today`. */
export function exampleProject(today: CalendarDate): PublishedDocument<'project'> {
  const day = (days: number): CalendarDate => addDays(today, days);
  const data = {
    title: '示例：青石河圩堤加固与分段巡护',
    kind: 'project',
    code: 'YL-0000-000',
    programme: 'example-programme',
    organization: 'example-organization',
    topics: [],
    problem: '堤顶沉降，最低处比设防水位低四十厘米。',
    measures: '一、分三段加高培厚。\n二、按户认领，分段巡护。',
    schedule: '三月开工，六月完成主体。',
    goals: '圩堤达标六千米。',
    commitment: {
      text: '今年把六千米圩堤加高加固，再把巡堤的责任分到户。完不成，我在村民大会上说明原因，并公开新的期限。',
      signer: '示例镇党委书记',
      signedOn: day(-290),
    },
    milestones: [
      {
        title: '提前完成的节点',
        planned: day(-200),
        done: day(-215),
        result: '比计划早十五天，复测合格。',
        evidence: [],
      },
      {
        title: '晚了才完成的节点',
        planned: day(-150),
        done: day(-120),
        result: '因连续下雨晚三十天。',
        evidence: [],
      },
      { title: '久拖的节点', planned: day(-60), evidence: [] },
      { title: '逾期的节点', planned: day(-9), evidence: [] },
      { title: '临期的节点', planned: day(2), evidence: [] },
      {
        title: '批准延期的节点',
        planned: day(-20),
        extendedTo: day(50),
        extensionReason: '设备供货推迟',
        evidence: [],
      },
      { title: '还没有到期的节点', planned: day(80), evidence: [] },
    ],
    metrics: [
      {
        name: '圩堤达标长度',
        unit: '千米',
        baseline: 0,
        target: 6,
        actual: 4.4,
        asOf: day(-30),
        source: '县水利局断面复测',
      },
      {
        name: '全年拉水天数',
        unit: '天',
        baseline: 57,
        target: 0,
        actual: 9,
        asOf: day(-30),
        source: '村务台账',
      },
      { name: '还没有报过数的指标', unit: '户', target: 72 },
    ],
    funding: [
      {
        source: '县级资金',
        purpose: '堤身加高',
        planned: 269,
        received: 213.5,
        batch: '第一批',
        receivedOn: day(-100),
      },
      { source: '镇级配套', planned: 38 },
    ],
    stage: 'underway',
    secretary: { post: '示例镇党委书记' },
    leadingGroup: '组长：示例镇党委书记；每周一现场调度。',
    cooperators: [
      { organization: 'example-organization', duty: '场地和日常巡护' },
      { organization: 'gone', duty: '质量监督' },
    ],
    places: [
      { name: '老石桥下', aliases: '水闸口', state: 'done', done: day(-40), note: '加固六百米' },
      { name: '菱塘段', state: 'underway', due: day(20), note: '清表已经完成' },
      { name: '上圩头', state: 'waiting', due: day(60) },
      { name: '旧码头', state: 'dropped', note: '划入航道整治' },
    ],
    tasks: [
      { title: '把好质量关', responsible: '水利站站长', due: day(-10), state: 'done', evidence: [] },
      { title: '动员农户认领', responsible: '组织委员', state: 'doing', evidence: [] },
      { title: '组织验堤', responsible: '村党总支书记', due: day(30), state: 'not-started', evidence: [] },
    ],
    obstacles: [
      {
        problem: '堤脚有十七户的菜地。',
        measure: '用集体地调换。',
        owner: '示例镇',
        due: day(-90),
        solved: day(-95),
      },
      { problem: '土料场离堤十一千米。', owner: '县水利局', due: day(20) },
    ],
    photoPairs: [{ before, after, caption: '示例' }],
    attachments: [],
    slug: 'example',
  } as unknown as Snapshot<'project'>;
  return {
    type: 'project',
    documentId: 'example-project',
    data,
    firstPublished: `${day(-290)}T01:00:00.000Z`,
    lastChanged: `${day(-3)}T01:00:00.000Z`,
    seq: 1284,
    versions: 3,
  };
}

/** The same project as it stands in each state that a list can show. */
export function exampleStandings(today: CalendarDate): PublishedDocument<'project'>[] {
  const project = exampleProject(today);
  const only = (title: string): Partial<Snapshot<'project'>> => ({
    title: `示例：${title}`,
    milestones: project.data.milestones.filter((milestone) => milestone.done || milestone.title === title),
  });
  const standings: Partial<Snapshot<'project'>>[] = [
    ...['还没有到期的节点', '批准延期的节点', '临期的节点', '逾期的节点', '久拖的节点'].map(only),
    { title: '示例：完成', stage: 'closed', outcome: 'completed' },
    {
      title: '示例：部分完成，题目很长的时候在词和词之间换行，不把一个词拆在两行里',
      stage: 'closed',
      outcome: 'partly-completed',
      outcomeReason: '差的两百米在铁路桥下，要等铁路部门的天窗期，明年三月做完。',
    },
    { title: '示例：中止', outcome: 'suspended' },
  ];
  return standings.map((data, index) => ({
    ...project,
    documentId: `example-project-${index}`,
    data: { ...project.data, ...data },
  }));
}

/** Updates that reported numbers, for a line of their own. */
export function exampleUpdates(today: CalendarDate): PublishedDocument<'update'>[] {
  const values = [
    [-200, 1.2],
    [-150, 2.1],
    [-90, 3.6],
    [-30, 4.4],
  ] as const;
  return values.map(([days, value], index) => ({
    type: 'update',
    documentId: `example-update-${index}`,
    data: {
      title: `示例动态之${index + 1}：第二段完工，比计划晚五天`,
      project: 'example-project',
      kind: 'milestone',
      organization: 'example-organization',
      asOf: addDays(today, days),
      body: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              {
                type: 'text',
                text: '原定五天前完成，因为连续下雨，含水率超标的土不能上堤，镇里决定宁可晚几天。',
              },
            ],
          },
        ],
      },
      photos: index === 2 ? [] : [index % 2 === 0 ? before : after],
      metricValues: [{ name: '圩堤达标长度', value, unit: '千米' }],
      milestone: index === 1 ? '第二段完工' : undefined,
      month: undefined,
      nextPlan: undefined,
      source: undefined,
    },
    firstPublished: `${addDays(today, days)}T01:00:00.000Z`,
    lastChanged: `${addDays(today, days)}T01:00:00.000Z`,
    seq: 100 + index,
    versions: 1,
  }));
}

/** Two public changes after the promise, one with a reason and one without. */
export function exampleVersions(today: CalendarDate): Version<'project'>[] {
  const version = (
    days: number,
    seq: number,
    note: string | null,
    noteKind: Version['noteKind'],
  ): Version<'project'> => ({
    seq,
    at: `${addDays(today, days)}T01:00:00.000Z`,
    action: 'revise',
    digest: '9c41e07b'.repeat(8),
    note,
    noteKind,
    data: null,
  });
  return [version(-60, 600, '设备供货推迟，延期七十天。', 'schedule'), version(-3, 1284, null, null)];
}

/** What the example promised at first: a higher target, an earlier day, more money. */
export function exampleFirst({ metrics, milestones }: Snapshot<'project'>): FirstPromised {
  return {
    target: ({ name }) => (name === metrics[0]?.name ? 7 : undefined),
    planned: ({ title, planned }) => (title === milestones[3]?.title ? addDays(planned, -40) : undefined),
    funds: 400,
  };
}

/** Changes of its promise, of every shape, oldest first. */
export function exampleChanges(today: CalendarDate): PromiseChange[] {
  const common = {
    at: `${addDays(today, -60)}T01:00:00.000Z`,
    row: null,
    unit: null,
    reason: '第三段改用清淤弃土。',
  };
  return [
    {
      ...common,
      seq: 600,
      kind: 'wording',
      field: 'problem',
      aspect: 'text',
      before: '堤顶沉降四十厘米。',
      after: '堤顶沉降三十厘米。',
      reason: null,
    },
    {
      ...common,
      seq: 601,
      kind: 'schedule',
      field: 'milestones',
      aspect: 'due',
      row: '批准延期的节点',
      before: addDays(today, -20),
      after: addDays(today, 50),
    },
    {
      ...common,
      seq: 602,
      kind: 'goal',
      field: 'metrics',
      aspect: 'target',
      row: '圩堤达标长度',
      before: 7,
      after: 6,
      unit: '千米',
    },
    {
      ...common,
      seq: 602,
      kind: 'goal',
      field: 'metrics',
      aspect: 'row',
      row: '参加巡护',
      before: 72,
      after: null,
      unit: '户',
    },
  ];
}
