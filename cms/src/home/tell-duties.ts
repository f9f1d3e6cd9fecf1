import type { Core } from '@strapi/strapi';
import { beijingDate, formatDate, formatMonth } from '@xianfeng/content-types/rules/beijing-time';
import { addDays, type CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import { deadlineOf } from '@xianfeng/content-types/rules/due-state';
import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import { peopleAt } from '../notices/reviewers-of.ts';
import { tell } from '../notices/tell.ts';
import { countyCalendar } from '../reports/county-calendar.ts';
import { missingReports, runningProjects, type RunningProject } from './open-duties.ts';

/** So many days before its day a unit hears of a duty, once. */
const daysAhead = 3;

interface Soon {
  readonly project: RunningProject;
  readonly note: string;
  readonly once: string;
}

/** Milestones that are open and end within the next days. */
function milestonesSoon(
  projects: readonly RunningProject[],
  today: CalendarDate,
  calendar: WorkingCalendar,
): Soon[] {
  return projects.flatMap((project) =>
    project.milestones.flatMap((milestone): Soon[] => {
      if (milestone.done) return [];
      const deadline = deadlineOf(milestone, calendar);
      if (deadline < today || deadline > addDays(today, daysAhead)) return [];
      return [
        {
          project,
          note: `节点“${milestone.title}”${formatDate(deadline)}到期`,
          once: `milestone:${project.documentId}:${deadline}:${milestone.title.slice(0, 60)}`,
        },
      ];
    }),
  );
}

/** Tells the people of each unit what it owes the public within three days: milestones, and month reports that nobody has begun. */
export async function tellDuties(strapi: Core.Strapi, now: Date): Promise<void> {
  const today = beijingDate(now.toISOString());
  const projects = await runningProjects(strapi, 'county');
  const reports = (await missingReports(strapi, projects, today))
    .filter(({ owed }) => !owed.isLate && owed.due <= addDays(today, daysAhead))
    .map(({ project, owed }): Soon => ({
      project,
      note: `${formatMonth(owed.month)}月度报告${formatDate(owed.due)}截止，还没有写`,
      once: `report:${project.documentId}:${owed.month}`,
    }));
  const soon = [...milestonesSoon(projects, today, await countyCalendar(strapi)), ...reports];
  const byUnit = Map.groupBy(soon, ({ project }) => project.organization?.documentId ?? '');
  for (const [unit, duties] of byUnit) {
    const people = (unit ? await peopleAt(strapi, unit) : []).filter(({ powers }) => powers.has('submit'));
    for (const { project, note, once } of duties)
      await tell(
        strapi,
        people.map(({ id }) => id),
        { kind: 'due', doc_type: 'project', document_id: project.documentId, note, once },
        now,
      );
  }
}
