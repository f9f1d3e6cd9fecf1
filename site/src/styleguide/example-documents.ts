import type { PublicTypeName, Snapshot } from '@xianfeng/content-types';
import { addDays, type CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { PublishedDocument } from '../../content/content.ts';
import { exampleBody } from './example-body.ts';
import { attachment } from './example-media.ts';

/** A public document of the examples, first public on a day. */
export function document<T extends PublicTypeName>(
  type: T,
  name: string,
  on: CalendarDate,
  data: object,
): PublishedDocument<T> {
  const instant = `${on}T01:00:00.000Z`;
  return {
    type,
    documentId: `example-${name}`,
    data: data as Snapshot<T>,
    firstPublished: instant,
    lastChanged: instant,
    seq: 1,
    versions: 1,
  };
}

const body = { type: 'doc', content: [] };

/** A unit that answers for every example, and two that lie below it. */
export function exampleOrganizations(today: CalendarDate): PublishedDocument<'organization'>[] {
  const unit = (name: string, data: object): PublishedDocument<'organization'> =>
    document('organization', name, addDays(today, -300), {
      kind: 'village-party',
      level: 'village',
      parent: 'example-organization',
      slug: name,
      expectedToFile: true,
      ...data,
    });
  return [
    unit('organization', {
      name: '示例镇党委',
      shortName: '示例镇',
      slug: 'example',
      kind: 'party-committee',
      level: 'township',
      parent: undefined,
    }),
    unit('village', { name: '示例镇青石村党总支', shortName: '青石村' }),
    unit('quarter', { name: '示例镇文化路社区党总支', shortName: '文化路社区' }),
  ];
}

/** More topics than a list shows at once. */
export function exampleTopics(today: CalendarDate): PublishedDocument<'topic'>[] {
  return [
    '水利和防汛',
    '乡村道路',
    '老旧小区',
    '就业增收',
    '医疗卫生',
    '学校和托育',
    '养老助残',
    '矛盾调解',
    '环境整治',
    '数字服务',
  ].map((name, index) =>
    document('topic', `topic-${index}`, addDays(today, -300), { name, slug: `topic-${index}` }),
  );
}

/** A year's projects as one series. */
export function exampleProgramme(today: CalendarDate): PublishedDocument<'programme'> {
  return document('programme', 'programme', addDays(today, -300), {
    name: '示例：年度书记项目',
    slug: 'example',
    year: Number(today.slice(0, 4)),
    about: '一年的书记项目。',
    expects: [{ level: 'township' }, { level: 'village' }],
    criteria: [],
  });
}

/** What a small section lists. */
export function exampleHonours(today: CalendarDate): PublishedDocument<'honour'>[] {
  const honour = (name: string, days: number, data: object): PublishedDocument<'honour'> =>
    document('honour', name, addDays(today, days), {
      year: Number(today.slice(0, 4)),
      recipient: '示例镇',
      organization: 'example-organization',
      deed: '把巡堤的责任分到了户。',
      slug: name,
      ...data,
    });
  return [
    honour('best-service', -8, { title: '示例：最佳服务举措', kind: 'best-service' }),
    honour('good-people', -40, {
      title: '示例：一位段长，三年没有漏巡一天',
      kind: 'good-people',
      recipient: '一位段长',
    }),
  ];
}

/** A notice that was corrected after it became public, with everything that an article can have. */
export function exampleNotice(today: CalendarDate): PublishedDocument<'notice'> {
  return document('notice', 'notice', addDays(today, -20), {
    title: '示例：关于“批准延期的节点”延期七十天的公示',
    kind: 'publicity',
    organization: 'example-organization',
    project: 'example-project',
    body: exampleBody,
    opens: addDays(today, -20),
    closes: addDays(today, -13),
    attachments: [{ title: '关于节点延期的公示', file: attachment }],
    source: '示例镇人民政府网站',
    slug: 'example',
  });
}

/** A call in each of its states, as seen from `today`: recruiting with and without a number, not open, full, closed, ended, cancelled. */
export function exampleCalls(today: CalendarDate): PublishedDocument<'call'>[] {
  const day = (days: number): CalendarDate => addDays(today, days);
  const call = (name: string, data: object): PublishedDocument<'call'> =>
    document('call', `call-${name}`, day(-30), {
      organization: 'example-organization',
      kind: 'volunteers',
      body,
      opens: day(-30),
      closes: day(10),
      meetsWhen: '每周六早上七点半，两小时',
      meetsWhere: '老水闸集合',
      quota: 30,
      enrolled: 0,
      slug: name,
      ...data,
    });
  return [
    call('recruiting', {
      title: '示例：护堤巡查队，周末两小时',
      enrolled: 22,
      takesSignups: true,
      shifts: [
        { name: '第一趟', day: day(5), from: '07:30', to: '09:30', place: '老水闸', places: 15 },
        { name: '第二趟', day: day(6), places: 15, cancelled: true },
      ],
    }),
    call('appeal', {
      title: '示例：楼道清出来，邻居走得开',
      kind: 'appeal',
      closes: undefined,
      quota: undefined,
      meetsWhen: undefined,
      meetsWhere: undefined,
    }),
    call('not-open', { title: '示例：村民代表验堤观察员', opens: day(5), closes: day(20) }),
    call('full', {
      title: '示例：帮二十三户收完最后的稻子，名额已经报满',
      kind: 'mobilization',
      enrolled: 30,
    }),
    call('closed', { title: '示例：周末自习室找人看作业', closes: day(-2), enrolled: 16 }),
    call('ended', {
      title: '示例：碾子河桥下清一天垃圾',
      closes: day(-20),
      result: { outcome: '清出四车。', recruited: 71, hours: 497, concludedOn: day(-15) },
    }),
    call('cancelled', { title: '示例：民宿试菜员', cancelled: true, enrolled: 6 }),
  ];
}

/** Two issues: one that fits its row, one with more than a row shows. */
export function exampleIssues(today: CalendarDate): PublishedDocument<'bulletin'>[] {
  const issue = (number: number, titles: readonly string[]): PublishedDocument<'bulletin'> =>
    document('bulletin', `issue-${number}`, addDays(today, -30 * (9 - number)), {
      title: `书记项目动态第${number}期`,
      series: 'dongtai',
      year: Number(today.slice(0, 4)),
      number,
      issuer: '示例县委组织部',
      organization: 'example-organization',
      date: addDays(today, -30 * (9 - number)),
      sections: [{ title: '进展', items: titles.map((title) => ({ title, body, projects: [] })) }],
    });
  return [
    issue(8, [
      '十二片梁架完，河东河西连上了',
      '调成五起林界纠纷',
      '村书记看账，一百一十二人过关九十六',
      '八个积水点差两个',
      '网上卖货差五十七万元',
    ]),
    issue(7, ['红岩线客运班车带货上山']),
  ];
}
