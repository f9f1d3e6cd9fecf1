import type { Core } from '@strapi/strapi';
import type { Snapshot } from '@xianfeng/content-types';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { followReports, type Followed } from '@xianfeng/content-types/rules/reports';
import { publicState } from '../ledger/public-state.ts';
import { earlierValues } from './follow-reports.ts';
import { publicReport, reportsOf, type PublicReport } from './public-reports.ts';

/** What becomes of a project when a public update leaves the public. */
export interface AfterRemoval {
  readonly project: { readonly documentId: string; readonly title: string };
  /** What changes in the project when the update is withdrawn. */
  readonly withdrawn: readonly string[];
  /** What the project says because of it, and goes on saying when the update is removed by law. */
  readonly kept: readonly string[];
}

function saidBy(
  { milestone, asOf, metricValues }: PublicReport,
  { milestones, metrics }: Followed,
): string[] {
  const done = milestones
    .filter((each) => each.title === milestone && each.done === asOf)
    .map(({ title }) => `节点“${title}”${formatDate(asOf)}完成`);
  const measured = metrics
    .filter(
      (metric) =>
        metric.asOf === asOf &&
        metricValues.some(({ name, value }) => name === metric.name && value === metric.actual),
    )
    .map(({ name, actual, unit }) => `“${name}”为 ${actual} ${unit}（截至${formatDate(asOf)}）`);
  return [...done, ...measured];
}

/** Null for an update that is not public, or says nothing that its project shows. */
export async function afterRemoval(strapi: Core.Strapi, update: string): Promise<AfterRemoval | null> {
  const report = await publicReport(strapi, update);
  const { last, isPublic } = report
    ? await publicState(strapi, report.project)
    : { last: undefined, isPublic: false };
  if (!report || !isPublic || !last?.snapshot) return null;
  const snapshot = JSON.parse(last.snapshot) as Snapshot<'project'>;
  const followed = { milestones: snapshot.milestones ?? [], metrics: snapshot.metrics ?? [] };
  const kept = saidBy(report, followed);
  const before = await reportsOf(strapi, report.project, update);
  const withdrawn = followReports(
    followed,
    before,
    before.filter(({ documentId }) => documentId !== update),
    await earlierValues(strapi, report.project, before),
  ).said;
  return kept.length + withdrawn.length > 0
    ? { project: { documentId: report.project, title: snapshot.title }, withdrawn, kept }
    : null;
}
