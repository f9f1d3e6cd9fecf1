import type { PublicTypeName, Snapshot } from '@xianfeng/content-types';
import { addDays, type CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { PublishedDocument } from '../../content/content.ts';

/** A public document of the examples, first public on a day. */
export function document<T extends PublicTypeName>(type: T, name: string, on: CalendarDate, data: object): PublishedDocument<T> {
  const instant = `${on}T01:00:00.000Z`;
  return { type, documentId: `example-${name}`, data: data as Snapshot<T>, firstPublished: instant, lastChanged: instant, seq: 1, versions: 1 };
}

const body = { type: 'doc', content: [] };

/** The unit that answers for every example. */
export function exampleOrganization(today: CalendarDate): PublishedDocument<'organization'> {
  return document('organization', 'organization', addDays(today, -300), { name: '示例镇党委', shortName: '示例镇', slug: 'example', kind: 'party-committee', level: 'township', expectedToFile: true });
}

/** A call in each of its states, as seen from `today`: recruiting with and without a number, not open, full, closed, ended, cancelled. */
export function exampleCalls(today: CalendarDate): PublishedDocument<'call'>[] {
  const day = (days: number): CalendarDate => addDays(today, days);
  const call = (name: string, data: object): PublishedDocument<'call'> => document('call', `call-${name}`, day(-30), { organization: 'example-organization', kind: 'volunteers', body, opens: day(-30), closes: day(10), meetsWhen: '每周六早上七点半，两小时', meetsWhere: '老水闸集合', quota: 30, enrolled: 0, slug: name, ...data });
  return [
    call('recruiting', { title: '示例：护堤巡查队，周末两小时', enrolled: 22 }),
    call('appeal', { title: '示例：楼道清出来，邻居走得开', kind: 'appeal', closes: undefined, quota: undefined, meetsWhen: undefined, meetsWhere: undefined }),
    call('not-open', { title: '示例：村民代表验堤观察员', opens: day(5), closes: day(20) }),
    call('full', { title: '示例：帮二十三户收完最后的稻子，名额已经报满', kind: 'mobilization', enrolled: 30 }),
    call('closed', { title: '示例：周末自习室找人看作业', closes: day(-2), enrolled: 16 }),
    call('ended', { title: '示例：碾子河桥下清一天垃圾', closes: day(-20), result: { outcome: '清出四车。', recruited: 71, hours: 497, concludedOn: day(-15) } }),
    call('cancelled', { title: '示例：民宿试菜员', cancelled: true, enrolled: 6 }),
  ];
}

/** Two issues: one that fits its row, one with more than a row shows. */
export function exampleIssues(today: CalendarDate): PublishedDocument<'bulletin'>[] {
  const issue = (number: number, titles: readonly string[]): PublishedDocument<'bulletin'> =>
    document('bulletin', `issue-${number}`, addDays(today, -30 * (9 - number)), { title: `书记项目动态第${number}期`, series: 'dongtai', year: Number(today.slice(0, 4)), number, issuer: '示例县委组织部', organization: 'example-organization', date: addDays(today, -30 * (9 - number)), sections: [{ title: '进展', items: titles.map((title) => ({ title, body, projects: [] })) }] });
  return [issue(8, ['十二片梁架完，河东河西连上了', '调成五起林界纠纷', '村书记看账，一百一十二人过关九十六', '八个积水点差两个', '网上卖货差五十七万元']), issue(7, ['红岩线客运班车带货上山'])];
}
