import { addDays, type CalendarDate } from '../../../content-types/rules/calendar-date.ts';
import { bodyDocument } from '../body-document.ts';
import { ref, type Operation } from '../operation.ts';
import { between, pick, type Random } from '../random.ts';
import type { Place } from './places.ts';
import { findingOf, paragraphOf, placeName, planOf, problemOf, wordsOf } from './sentences.ts';

interface Milestone {
  readonly title: string;
  readonly planned: CalendarDate;
  readonly done?: CalendarDate;
}

/** What every document of one synthetic county draws on. */
export interface World {
  readonly random: Random;
  readonly year: number;
  readonly towns: readonly Place[];
  readonly villages: readonly Place[];
  readonly topics: number;
  /** How far each project is, by its number. */
  readonly milestones: Map<number, readonly Milestone[]>;
  /** The month for which each project reported last, by its number: one report a month. */
  readonly reported: Map<number, string>;
}

const projectKey = (number: number): string => `project-${number}`;
const milestoneTitles = ['施工图和预算公示', '进场开工', '主体完成', '验收交付'];

function milestonesOf(random: Random, from: CalendarDate): Milestone[] {
  return milestoneTitles.map((title, index) => ({
    title,
    planned: addDays(from, 40 + index * 95 + between(random, 0, 50)),
  }));
}

export function projectOperation(
  { random, year, towns, villages, topics, milestones }: World,
  number: number,
  date: CalendarDate,
): Operation {
  const words = wordsOf(random);
  const village = pick(random, villages);
  const kilometres = between(random, 8, 90) / 10;
  const planned = between(random, 20, 900);
  const promised = milestonesOf(random, date);
  milestones.set(number, promised);
  return {
    op: 'publish',
    type: 'project',
    key: projectKey(number),
    data: {
      title: `${words.place}${words.work}${words.deed}项目`,
      kind: number % 4 === 0 ? 'undertaking' : 'project',
      code: `YL-${year}-${String(number).padStart(5, '0')}`,
      slug: projectKey(number),
      programme: ref('programme'),
      organization: ref(number % 3 === 0 ? (village.parent ?? village.key) : village.key),
      topics: [ref(`topic-${between(random, 0, topics - 1)}`)],
      problem: problemOf(random, words),
      measures: paragraphOf(random, words, 3),
      schedule: `${addDays(date, 40)}前完成预算公示，${addDays(date, 250)}前验收。`,
      goals: `${words.work}${words.deed}${kilometres}千米，${findingOf(random)}。`,
      commitment: {
        text: `${words.place}村${words.work}不${words.deed}好不撤。${planOf(random)}`,
        signer: '镇党委书记',
        signedOn: date,
      },
      milestones: promised,
      metrics: [{ name: `${words.deed}长度`, unit: '千米', baseline: 0, target: kilometres }],
      funding: [
        { source: '县级配套', planned },
        { source: '村集体自筹', planned: Math.ceil(planned / 9) },
      ],
      stage: 'underway',
      secretary: ref(`secretary-${pick(random, towns).key}`),
    },
  };
}

/** Most reports come when something is due; then the next milestone is done, as often as offices keep their dates. */
function reached(
  { random, milestones }: World,
  project: number,
  date: CalendarDate,
): { title: string; entered: Operation } | undefined {
  const promised = milestones.get(project) ?? [];
  const next = promised.findIndex(({ done }) => done === undefined);
  const due = promised[next];
  if (!due || due.planned > addDays(date, 8) || random() < 0.35) return undefined;
  const now = promised.map((milestone, index) => (index === next ? { ...milestone, done: date } : milestone));
  milestones.set(project, now);
  const data = { milestones: now, ...(next === now.length - 1 ? { stage: 'acceptance' } : {}) };
  return {
    title: due.title,
    entered: {
      op: 'revise',
      key: projectKey(project),
      data,
      note: `节点“${due.title}”已完成，登记完成日期。`,
      noteKind: 'other',
    },
  };
}

/** A report on a project and, when it completes a milestone, the entry of it in the project. */
export function updateOperations(
  world: World,
  number: number,
  project: number,
  date: CalendarDate,
): Operation[] {
  const { random, towns, reported } = world;
  const words = wordsOf(random);
  const milestone = reached(world, project, date);
  const month = date.slice(0, 7);
  const wished = milestone
    ? 'milestone'
    : pick(random, ['progress', 'progress', 'activity', 'result', 'monthly-report'] as const);
  const kind = wished === 'monthly-report' && reported.get(project) === month ? 'progress' : wished;
  if (kind === 'monthly-report') reported.set(project, month);
  const report = kind === 'monthly-report' ? { month, nextPlan: planOf(random) } : {};
  const update: Operation = {
    op: 'publish',
    type: 'update',
    key: `update-${number}`,
    data: {
      title: `${words.place}${words.work}${words.deed}${milestone ? `：${milestone.title}` : pick(random, ['完成一半', '进展', '碰到难处', '看得见了', '本月情况', '开工', '征求意见'])}`,
      project: ref(projectKey(project)),
      kind,
      organization: ref(pick(random, towns).key),
      asOf: date,
      body: bodyDocument(
        Array.from({ length: between(random, 2, 5) }, () =>
          paragraphOf(random, words, between(random, 1, 3)),
        ).join('\n'),
      ),
      ...(milestone ? { milestone: milestone.title } : {}),
      ...report,
    },
  };
  return milestone ? [update, milestone.entered] : [update];
}

export function noticeOperation({ random, towns }: World, number: number, date: CalendarDate): Operation {
  const words = wordsOf(random);
  return {
    op: 'publish',
    type: 'notice',
    key: `notice-${number}`,
    data: {
      title: `${words.place}村${words.work}${words.deed}立项公示`,
      kind: 'publicity',
      organization: ref(pick(random, towns).key),
      slug: `notice-${number}`,
      opens: date,
      closes: addDays(date, 7),
      body: bodyDocument(paragraphOf(random, words, 3)),
    },
  };
}

export function callOperation(
  { random, towns }: World,
  number: number,
  project: number,
  date: CalendarDate,
): Operation {
  const words = wordsOf(random);
  return {
    op: 'publish',
    type: 'call',
    key: `call-${number}`,
    data: {
      title: `${words.place}${words.work}${pick(random, ['护堤', '守灯', '量水', '带路', '送餐', '清沟'])}志愿者招募`,
      kind: 'volunteers',
      organization: ref(pick(random, towns).key),
      project: ref(projectKey(project)),
      slug: `call-${number}`,
      opens: date,
      closes: addDays(date, between(random, 10, 60)),
      quota: between(random, 8, 60),
      meetsWhere: `${placeName(random)}村部`,
      body: bodyDocument(paragraphOf(random, words, 2)),
    },
  };
}

export function bulletinOperation(
  { random, towns, year }: World,
  number: number,
  date: CalendarDate,
): Operation {
  const item = () => {
    const words = wordsOf(random);
    return {
      title: `${words.place}：${words.work}${words.deed}`,
      body: bodyDocument(paragraphOf(random, words, 3)),
    };
  };
  return {
    op: 'publish',
    type: 'bulletin',
    key: `bulletin-${number}`,
    data: {
      title: `书记项目动态第${number}期`,
      series: 'dongtai',
      year,
      number,
      issuer: '县委组织部（演示）',
      organization: ref(towns[0]?.key ?? ''),
      date,
      sections: ['进展', '做法'].map((title) => ({ title, items: [item(), item(), item()] })),
    },
  };
}

/** A promise that is put off, with the reason; the portal's history pages live on these. */
export function promiseChange({ random }: World, project: number, date: CalendarDate): Operation {
  return {
    op: 'revise',
    key: projectKey(project),
    data: { schedule: `改为${addDays(date, between(random, 40, 120))}前完成，${findingOf(random)}。` },
    note: `${findingOf(random)}，进度相应调整。`,
    noteKind: 'schedule',
  };
}
