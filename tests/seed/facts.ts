import type { PublicTypeName, Snapshot } from '@xianfeng/content-types';

/** A date on which something is said to have happened. */
export interface Fact {
  readonly what: string;
  readonly date: string;
}

type Dated = readonly (readonly [what: string, date: string | null | undefined])[];

const ofProject = (project: Snapshot<'project'>): Dated => [
  ['承诺', project.commitment.signedOn],
  ['办结', project.closedOn],
  ['参与人数', project.participation?.asOf],
  ['决议', project.resolution?.heldOn],
  ...project.milestones.map(({ title, done }) => [title, done] as const),
  ...(project.metrics ?? []).map(({ name, asOf }) => [name, asOf] as const),
  ...(project.funding ?? []).map(({ source, receivedOn }) => [source, receivedOn] as const),
  ...(project.obstacles ?? []).map(({ problem, solved }) => [problem, solved] as const),
  ...(project.photoPairs ?? []).flatMap(
    ({ caption, beforeDate, afterDate }) =>
      [
        [caption, beforeDate],
        [caption, afterDate],
      ] as const,
  ),
];

function datedIn(type: PublicTypeName, snapshot: Record<string, unknown>): Dated {
  switch (type) {
    case 'project':
      return ofProject(snapshot as Snapshot<'project'>);
    case 'update':
      return [['情况截至', (snapshot as Snapshot<'update'>).asOf]];
    case 'bulletin':
      return [['印发', (snapshot as Snapshot<'bulletin'>).date]];
    case 'call':
      return [['结束', (snapshot as Snapshot<'call'>).result?.concludedOn]];
    case 'standing':
      return (snapshot as Snapshot<'standing'>).entries.map(
        ({ project, askedOn }) => [project, askedOn] as const,
      );
    case 'supervision': {
      const { date, deliveredOn, repliedOn, issues = [] } = snapshot as Snapshot<'supervision'>;
      return [
        ['日期', date],
        ['送达', deliveredOn],
        ['回复', repliedOn],
        ...issues.map(({ problem, putRightOn }) => [problem, putRightOn] as const),
      ];
    }
    case 'programme':
      return [['约谈次数', (snapshot as Snapshot<'programme'>).talksAsOf]];
    default:
      return [];
  }
}

/** The dates in a published document that speak of the past; plans and deadlines are left out. */
export function factsOf(type: PublicTypeName, snapshot: Record<string, unknown>): Fact[] {
  const title = String(snapshot.title ?? '');
  return datedIn(type, snapshot).flatMap(([what, date]) =>
    date ? [{ what: `${title}：${what}`, date }] : [],
  );
}
