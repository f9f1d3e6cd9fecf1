import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf, type Snapshot } from '@xianfeng/content-types';
import { followReports, type Followed, type Report } from '@xianfeng/content-types/rules/reports';
import { farBeyondWords, isFarBeyond } from '@xianfeng/content-types/rules/measures';
import { planBefore } from '@xianfeng/content-types/rules/month-report';
import { z } from 'zod';
import { publicState } from '../ledger/public-state.ts';
import type { StoredRow } from '../snapshot/index.ts';
import { reportsOf } from './public-reports.ts';
import { monthReportsOf } from './start-month-report.ts';

/** Something about what an update says of its project that should be looked at, in a sentence, and the field of the update in which it stands. */
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

const id = z
  .string()
  .regex(/^[a-z0-9]{24}$/, '要写系统编号')
  .nullish();
const words = (most: number) => z.string().max(most, '太长').nullish();

/** An update as somebody has it before his eyes, saved or not. */
export const writtenReportSchema = z.strictObject({
  /** Its number once it was saved. */
  update: id,
  /** Its project where it was chosen anew; that of the saved update when left out. */
  project: id,
  kind: words(40),
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, '要写成 2026-05 这样')
    .optional(),
  asOf: z.iso.date('要写成 2026-05-01 这样').optional(),
  milestone: words(500),
  metricValues: z
    .array(
      z.strictObject({
        name: z.string().max(500, '太长'),
        value: z.number('要写数字').nullable(),
        unit: words(100),
      }),
    )
    .max(100, '太多')
    .default([]),
});
export type WrittenReport = z.infer<typeof writtenReportSchema>;

const writtenIn = (row: StoredRow): WrittenReport => ({
  update: row.documentId as string,
  project: (row.project as Named | null)?.documentId,
  kind: row.kind as string | null,
  month: (row.month as string | null) ?? undefined,
  asOf: (row.asOf as string | null) ?? undefined,
  milestone: row.milestone as string | null,
  metricValues: (
    (row.metricValues ?? []) as { name: string; value: number | null; unit: string | null }[]
  ).map(({ name, value, unit }) => ({ name, value: value === null ? null : Number(value), unit })),
});

const reportIn = ({ asOf, milestone, metricValues }: WrittenReport): Report => ({
  asOf: asOf ?? '',
  milestone: milestone || undefined,
  metricValues: metricValues.flatMap(({ name, value, unit }) =>
    value === null ? [] : [{ name, value, ...(unit ? { unit } : {}) }],
  ),
});

function unknownNames(
  { milestone, metricValues }: Report,
  { milestones, metrics }: Pick<Snapshot<'project'>, 'milestones' | 'metrics'>,
): Unknown[] {
  const list = (names: readonly string[]) => (names.length > 0 ? `可以写：${names.join('、')}。` : '');
  const lost =
    milestone !== undefined && !milestones.some(({ title }) => title === milestone)
      ? [
          {
            message: `项目里没有叫“${milestone}”的进度节点，发布以后项目不会跟着变。${list(milestones.filter(({ done }) => !done).map(({ title }) => title))}`,
            at: 'milestone',
          },
        ]
      : [];
  const strange = metricValues.flatMap(({ name, unit }) => {
    const metric = metrics.find((each) => each.name === name);
    if (!metric)
      return [
        {
          message: `项目里没有叫“${name}”的指标，发布以后项目不会跟着变。${list(metrics.map((each) => each.name))}`,
          at: 'metricValues',
        },
      ];
    return unit !== undefined && unit !== metric.unit
      ? [
          {
            message: `指标“${name}”的单位在项目里是“${metric.unit}”，这里是“${unit}”，发布以后项目不会跟着变。`,
            at: 'metricValues',
          },
        ]
      : [];
  });
  return [...lost, ...strange];
}

/** Looks from an update at its project as it is in public; null when that is nowhere yet. */
export async function readOutlook(
  strapi: Core.Strapi,
  project: string,
  written: WrittenReport,
): Promise<ReportOutlook | null> {
  const { last, isPublic } = await publicState(strapi, project);
  if (!isPublic || !last?.snapshot) return null;
  const snapshot = JSON.parse(last.snapshot) as Snapshot<'project'>;
  const followed = { milestones: snapshot.milestones ?? [], metrics: snapshot.metrics ?? [] };
  const report = reportIn(written);
  const { update } = written;
  const before = await reportsOf(strapi, project, update ?? '');
  const after = [...before.filter((each) => each.documentId !== update), report];
  const plan =
    written.kind === 'monthly-report' && written.month
      ? planBefore(
          (await monthReportsOf(strapi, project)).filter((each) => each.documentId !== update),
          written.month,
        )
      : null;
  return {
    plan: plan && { title: plan.title, month: plan.month ?? '', text: plan.nextPlan ?? '' },
    ...followed,
    effects: report.asOf ? followReports(followed, before, after, () => undefined).said : [],
    unknown: unknownNames(report, followed),
  };
}

/** Figures that the project would seldom reach: a slip of the decimal point is seen here, before it becomes public. */
function farBeyond({ metricValues }: WrittenReport, metrics: ReportOutlook['metrics']): Unknown[] {
  return metricValues.flatMap(({ name, value }, index) => {
    const metric = (metrics ?? []).find((each) => each.name === name);
    return metric && value !== null && isFarBeyond({ ...metric, actual: value })
      ? [
          {
            message: farBeyondWords(`“${name}”报告的是`, { ...metric, actual: value }),
            at: `metricValues.${index}.value`,
          },
        ]
      : [];
  });
}

/** The same for the list of what should be looked at before publication. */
export async function reportWarnings(
  strapi: Core.Strapi,
  name: string,
  row: StoredRow,
): Promise<readonly Unknown[]> {
  if (name !== 'update' || typeof row.documentId !== 'string') return [];
  const written = writtenIn(row);
  const outlook = written.project ? await readOutlook(strapi, written.project, written) : null;
  return outlook ? [...outlook.unknown, ...farBeyond(written, outlook.metrics)] : [];
}

/** The project of a saved update; null for none. */
export async function projectOf(strapi: Core.Strapi, update: string): Promise<string | null> {
  const row: { project: Named | null } | null = await strapi.db
    .query(uidOf('update') as UID.ContentType)
    .findOne({
      where: { documentId: update, publishedAt: null },
      populate: { project: { select: ['documentId'] } } as never,
    });
  if (!row) throw new errors.ApplicationError('没有这样的动态。');
  return row.project?.documentId ?? null;
}
