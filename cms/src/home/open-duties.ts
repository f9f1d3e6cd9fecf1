import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { dueWords, projectDueState } from '@xianfeng/content-types/rules/due-state';
import { formatDate, formatMonth } from '@xianfeng/content-types/rules/beijing-time';
import { owedReport } from '@xianfeng/content-types/rules/month-report';
import { isPromised, stageOrder, type StageFacts } from '@xianfeng/content-types/rules/stages';
import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import type { Scope } from '../permissions/scope-of.ts';
import type { Duties, Duty } from './duty.ts';

export interface Milestone {
  readonly title: string;
  readonly planned: string;
  readonly done?: string | null;
  readonly extendedTo?: string | null;
}

export interface RunningProject extends StageFacts {
  readonly documentId: string;
  readonly title: string;
  readonly milestones: readonly Milestone[];
  readonly programme?: { readonly monthReportDay?: number | null } | null;
  readonly organization?: { readonly documentId: string } | null;
}

const shown = 8;

/** Limits a query to what belongs to these organizations. */
export const within = (scope: Scope) =>
  scope === 'county' ? {} : { organization: { documentId: { $in: [...scope] } } };
/** The most urgent duties and how many there are; they come in order. */
export const some = (duties: readonly Duty[]): Duties => ({
  count: duties.length,
  first: duties.slice(0, shown),
});

/** Projects whose promise stands and whose clock runs. */
export async function runningProjects(strapi: Core.Strapi, scope: Scope): Promise<RunningProject[]> {
  const rows: unknown = await strapi.db.query(uidOf('project') as UID.ContentType).findMany({
    where: { publishedAt: null, stage: { $in: stageOrder.filter(isPromised) }, ...within(scope) },
    select: ['documentId', 'title', 'stage', 'outcome'],
    populate: {
      milestones: { select: ['title', 'planned', 'done', 'extendedTo'] },
      programme: { select: ['monthReportDay'] },
      organization: { select: ['documentId'] },
    } as never,
    orderBy: { id: 'asc' },
  });
  return (rows as RunningProject[]).filter(({ outcome }) => outcome !== 'suspended');
}

async function reportedProjects(strapi: Core.Strapi, month: string): Promise<Set<string>> {
  const rows: unknown = await strapi.db.query(uidOf('update') as UID.ContentType).findMany({
    where: { kind: 'monthly-report', month, publishedAt: null },
    select: ['id'],
    populate: { project: { select: ['documentId'] } } as never,
  });
  return new Set(
    (rows as { project?: { documentId: string } | null }[]).flatMap(
      ({ project }) => project?.documentId ?? [],
    ),
  );
}

/** Projects under way whose month report nobody has begun, and what they owe. */
export async function missingReports(
  strapi: Core.Strapi,
  projects: readonly RunningProject[],
  today: string,
): Promise<{ project: RunningProject; owed: ReturnType<typeof owedReport> }[]> {
  const reported = await reportedProjects(strapi, owedReport(today, null).month);
  return projects
    .filter(({ documentId, stage }) => stage === 'underway' && !reported.has(documentId))
    .map((project) => ({ project, owed: owedReport(today, project.programme?.monthReportDay) }));
}

function dueDuty(
  project: RunningProject,
  today: string,
  calendar: WorkingCalendar,
): (Duty & { readonly weight: number }) | null {
  const answer = projectDueState(project, today, calendar);
  if (answer.state !== 'due-soon' && answer.state !== 'overdue' && answer.state !== 'long-overdue')
    return null;
  const isLate = answer.state !== 'due-soon';
  return {
    documentId: project.documentId,
    title: project.title,
    words: `${answer.milestone?.title ?? ''}　${dueWords(answer)}`,
    isLate,
    weight: isLate ? 1000 + (answer.days ?? 0) : -(answer.days ?? 0),
  };
}

/** What the projects of these organizations owe on `today`: milestones that are due or late, and month reports that nobody has begun. */
export async function openDuties(
  strapi: Core.Strapi,
  scope: Scope,
  today: string,
  calendar: WorkingCalendar,
): Promise<{ milestones: Duties; reports: Duties }> {
  const projects = await runningProjects(strapi, scope);
  const due = projects
    .flatMap((project) => dueDuty(project, today, calendar) ?? [])
    .sort((a, b) => b.weight - a.weight);
  const missing = (await missingReports(strapi, projects, today)).map(
    ({ project: { documentId, title }, owed }): Duty => ({
      documentId,
      title,
      words: `${formatMonth(owed.month)}月度报告${owed.isLate ? '已过' : '截止'}${formatDate(owed.due)}${owed.isLate ? '的期限' : ''}`,
      isLate: owed.isLate,
      month: owed.month,
    }),
  );
  return {
    milestones: some(due.map(({ weight: _, ...duty }) => duty)),
    reports: some(missing.sort((a, b) => Number(b.isLate) - Number(a.isLate))),
  };
}
