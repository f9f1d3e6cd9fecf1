import { contentTypes, type Snapshot } from '@xianfeng/content-types';
import { readSnapshot } from '@xianfeng/content-types/language/read-snapshot';
import { firstPromised, promiseVersions } from '@xianfeng/content-types/ledger/promise-versions';
import type { OpenRecord } from '@xianfeng/content-types/open-data/record';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { dueStateWords, projectDueState } from '@xianfeng/content-types/rules/due-state';
import { calendarWith } from '@xianfeng/content-types/rules/working-calendar';
import { guard, type Cell } from '@xianfeng/content-types/table/index';
import type { Database } from 'better-sqlite3';
import { leadingMetric, projectProgress, unitAfter } from '../presenters/project-progress.ts';
import { createEntryStore } from '../store/entries.ts';

/** The cells of a project under the headings of what is worked out, in their order; none for a snapshot that cannot be read. */
export type WorkOut = (record: OpenRecord) => readonly Cell[];

/**
 * Works out how projects stood on the day of the ledger's last entry, so that the same ledger always gives the same table.
 * `at` is the instant of that entry, `daysOff` what the county set of its calendar.
 */
export function workOutProjects(
  database: Database,
  at: string | null,
  daysOff: Parameters<typeof calendarWith>[0],
): WorkOut {
  const entries = createEntryStore(database);
  const calendar = calendarWith(daysOff);
  const today = at === null ? null : beijingDate(at);
  return ({ documentId, data }) => {
    const read = readSnapshot(contentTypes.project, data);
    if (today === null || !read.success) return [];
    const project = read.data as Snapshot<'project'>;
    const { state, days } = projectDueState(project, today, calendar);
    const metric = leadingMetric(project) ?? project.metrics[0];
    const first =
      metric &&
      (firstPromised(promiseVersions(entries.ofDocument(documentId))).target(metric) ?? metric.target);
    return [
      dueStateWords[state],
      state === 'overdue' || state === 'long-overdue' ? days : null,
      guard(projectProgress(project).words),
      metric ? guard(`${metric.name} ${first}${unitAfter(metric.unit)}`) : null,
      today,
    ];
  };
}
