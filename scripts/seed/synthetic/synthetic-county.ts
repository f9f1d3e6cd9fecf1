import { addDays, type CalendarDate } from '../../../content-types/rules/calendar-date.ts';
import { startOfBeijingDay } from '../../../content-types/rules/beijing-time.ts';
import { settings } from '../demo/settings.ts';
import { ref, type Operation } from '../operation.ts';
import { randomFrom, seedOf } from '../random.ts';
import { townsOf, villagesOf, type Place } from './places.ts';
import {
  bulletinOperation,
  callOperation,
  noticeOperation,
  projectOperation,
  promiseChange,
  updateOperations,
  type World,
} from './documents.ts';

/** How large a synthetic county is, and which day it is there. */
export interface Size {
  readonly projects: number;
  readonly updates: number;
  readonly today: CalendarDate;
  /** Another seed gives another county of the same size. */
  readonly seed?: number;
}

const lengthInDays = 330;
// Projects are declared in the first three weeks; what is reported on them is spread over the rest.
const declarationDays = 21;
const topics = [
  '水利',
  '道路',
  '人居环境',
  '产业',
  '养老',
  '教育',
  '医疗',
  '治理',
  '安全',
  '就业',
  '文化',
  '数字',
];

function foundations(towns: readonly Place[], villages: readonly Place[], year: number): Operation[] {
  const organization = ({ key, name, slug, level, parent }: Place, order: number): Operation => ({
    op: 'save',
    type: 'organization',
    key,
    data: {
      name,
      slug,
      level,
      kind: level === 'village' ? 'village-party' : 'party-committee',
      ...(parent ? { parent: ref(parent), publishedBy: ref(parent) } : {}),
      sortOrder: order,
    },
  });
  return [
    { op: 'save', type: 'siteSettings', key: 'settings', data: settings },
    ...[...towns, ...villages].map(organization),
    ...topics.map((name, index): Operation => ({
      op: 'save',
      type: 'topic',
      key: `topic-${index}`,
      data: { name, slug: `topic-${index}`, sortOrder: index },
    })),
    ...towns.map(({ key }): Operation => ({
      op: 'save',
      type: 'person',
      key: `secretary-${key}`,
      data: {
        name: '演示人员',
        post: '镇党委书记',
        organization: ref(key),
        role: 'secretary',
        consentToBeNamed: false,
      },
    })),
    {
      op: 'publish',
      type: 'programme',
      key: 'programme',
      data: { name: `${year}年度书记项目`, slug: 'shu-ji', year, about: '一年一批，年初承诺，年底交账。' },
    },
  ];
}

/** How many of `total` fall on day `day` of `days`, so that all of them fall somewhere. */
const shareOf = (total: number, day: number, days: number): number =>
  Math.floor((total * (day + 1)) / days) - Math.floor((total * day) / days);

/**
 * A county's year of varied, meaningless content for measuring: besides projects and updates about an eighth of
 * that many calls, notices and bulletins, some changed promises and a few withdrawals. The same size, day and
 * seed give the same operations.
 */
export function* syntheticCounty({ projects, updates, today, seed = 0 }: Size): Generator<Operation> {
  const random = randomFrom(seedOf(`${projects}/${updates}/${seed}`));
  const first = addDays(today, -lengthInDays);
  const year = Number(today.slice(0, 4));
  const towns = townsOf(random, 1 + Math.min(40, Math.ceil(projects / 40)));
  const villages = villagesOf(random, towns, Math.ceil(projects / 6));
  yield { op: 'clock', at: startOfBeijingDay(first) };
  yield* foundations(towns, villages, year);
  yield { op: 'accounts' };

  const world: World = {
    random,
    year,
    towns,
    villages,
    topics: topics.length,
    milestones: new Map(),
    reported: new Map(),
  };
  const reportDays = lengthInDays - declarationDays;
  let declared = 0;
  let reported = 0;
  let others = 0;
  for (let day = 0; day <= lengthInDays; day += 1) {
    const date = addDays(first, day);
    const ofToday: Operation[] = [];
    if (day < declarationDays)
      for (let left = shareOf(projects, day, declarationDays); left > 0; left -= 1)
        ofToday.push(projectOperation(world, (declared += 1), date));
    else if (day < lengthInDays) {
      for (let left = shareOf(updates, day - declarationDays, reportDays); left > 0; left -= 1) {
        reported += 1;
        ofToday.push(...updateOperations(world, reported, 1 + Math.floor(random() * projects), date));
        if (reported % 12 === 0) ofToday.push(noticeOperation(world, (others += 1), date));
        if (reported % 25 === 0)
          ofToday.push(callOperation(world, (others += 1), 1 + Math.floor(random() * projects), date));
        if (reported % 40 === 0)
          ofToday.push(promiseChange(world, 1 + Math.floor(random() * projects), date));
        if (reported % 500 === 0)
          ofToday.push({ op: 'withdraw', key: `update-${reported}`, note: '数字有误，核对后重新公开。' });
      }
      if (day % 10 === 0)
        ofToday.push(bulletinOperation(world, 1 + Math.floor((day - declarationDays) / 10), date));
    }
    yield* atWorkingHours(date, ofToday);
  }
}

/** Spreads the operations of one day between 8:00 and 18:00. */
function* atWorkingHours(date: CalendarDate, operations: readonly Operation[]): Generator<Operation> {
  const opening = Date.parse(startOfBeijingDay(date)) + 8 * 3_600_000;
  const step = Math.floor((10 * 3_600_000) / (operations.length + 1));
  for (const [index, operation] of operations.entries()) {
    yield { op: 'clock', at: new Date(opening + (index + 1) * step).toISOString() };
    yield operation;
  }
}
