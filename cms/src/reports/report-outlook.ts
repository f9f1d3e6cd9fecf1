import type { Core } from '@strapi/strapi';
import { contentTypeOf, type Snapshot } from '@xianfeng/content-types';
import { followReports, type Followed, type Report } from '@xianfeng/content-types/rules/reports';
import { planBefore } from '@xianfeng/content-types/rules/month-report';
import { publicState } from '../ledger/public-state.ts';
import { readDraft, type StoredRow } from '../snapshot/index.ts';
import { reportsOf } from './public-reports.ts';
import { monthReportsOf } from './start-month-report.ts';

/** A name by which the project will not follow, in a sentence, and the field of the update in which it stands. */
interface Unknown {
  readonly message: string;
  readonly at: string;
}

/** What somebody who writes an update should see of its project. */
export interface ReportOutlook {
  /** What the report before this one planned. */
  readonly plan: { readonly title: string; readonly month: string; readonly text: string } | null;
  readonly milestones: Followed['milestones'];
  readonly metrics: Snapshot<'project'>['metrics'];
  /** What the project will say once the update is public. */
  readonly effects: readonly string[];
  /** What the update names and the project does not have. */
  readonly unknown: readonly Unknown[];
}

interface Named {
  readonly documentId: string;
}

const reportIn = (row: StoredRow): Report => ({
  asOf: String(row.asOf ?? ''),
  milestone: typeof row.milestone === 'string' && row.milestone ? row.milestone : undefined,
  metricValues: ((row.metricValues ?? []) as { name: string; value: number | null; unit: string | null }[]).flatMap(({ name, value, unit }) => (value === null ? [] : [{ name, value: Number(value), ...(unit ? { unit } : {}) }])),
});

function unknownNames({ milestone, metricValues }: Report, { milestones, metrics }: Pick<Snapshot<'project'>, 'milestones' | 'metrics'>): Unknown[] {
  const list = (names: readonly string[]) => (names.length > 0 ? `可以写：${names.join('、')}。` : '');
  const lost = milestone !== undefined && !milestones.some(({ title }) => title === milestone) ? [{ message: `项目里没有叫“${milestone}”的进度节点，发布以后项目不会跟着变。${list(milestones.filter(({ done }) => !done).map(({ title }) => title))}`, at: 'milestone' }] : [];
  const strange = metricValues.flatMap(({ name, unit }) => {
    const metric = metrics.find((each) => each.name === name);
    if (!metric) return [{ message: `项目里没有叫“${name}”的指标，发布以后项目不会跟着变。${list(metrics.map((each) => each.name))}`, at: 'metricValues' }];
    return unit !== undefined && unit !== metric.unit ? [{ message: `指标“${name}”的单位在项目里是“${metric.unit}”，这里是“${unit}”，发布以后项目不会跟着变。`, at: 'metricValues' }] : [];
  });
  return [...lost, ...strange];
}

/** Looks from the draft of an update at its project as it is in public; null when that is nowhere yet. */
export async function outlookOf(strapi: Core.Strapi, documentId: string, row: StoredRow): Promise<ReportOutlook | null> {
  const project = (row.project as Named | null)?.documentId;
  if (!project) return null;
  const { last, isPublic } = await publicState(strapi, project);
  if (!isPublic || !last?.snapshot) return null;
  const snapshot = JSON.parse(last.snapshot) as Snapshot<'project'>;
  const followed = { milestones: snapshot.milestones ?? [], metrics: snapshot.metrics ?? [] };
  const report = reportIn(row);
  const before = await reportsOf(strapi, project, documentId);
  const after = [...before.filter((each) => each.documentId !== documentId), report];
  const plan = row.kind === 'monthly-report' && typeof row.month === 'string' ? planBefore((await monthReportsOf(strapi, project)).filter((each) => each.documentId !== documentId), row.month) : null;
  return {
    plan: plan && { title: plan.title, month: plan.month ?? '', text: plan.nextPlan ?? '' },
    ...followed,
    effects: report.asOf ? followReports(followed, before, after, () => undefined).said : [],
    unknown: unknownNames(report, followed),
  };
}

/** The same for the list of what should be looked at before publication. */
export async function reportWarnings(strapi: Core.Strapi, name: string, row: StoredRow): Promise<readonly Unknown[]> {
  return name === 'update' && typeof row.documentId === 'string' ? ((await outlookOf(strapi, row.documentId, row))?.unknown ?? []) : [];
}

/** @returns undefined when there is no such update */
export async function readOutlook(strapi: Core.Strapi, documentId: string): Promise<ReportOutlook | null | undefined> {
  const row = await readDraft(strapi, contentTypeOf('update'), documentId);
  return row ? outlookOf(strapi, documentId, row) : undefined;
}
