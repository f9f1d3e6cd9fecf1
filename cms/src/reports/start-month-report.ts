import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOf, uidOf } from '@xianfeng/content-types';
import type { StoredBody } from '@xianfeng/content-types/body/nodes';
import { body, bulletList, heading, paragraph } from '@xianfeng/content-types/body/from-text';
import { formatMonth } from '@xianfeng/content-types/rules/beijing-time';
import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import {
  lastDayOf,
  monthOf,
  monthToReport,
  planBefore,
  type Month,
} from '@xianfeng/content-types/rules/month-report';
import { inScope, type Scope } from '../permissions/scope-of.ts';
import { readDraft } from '../snapshot/index.ts';

interface MonthReport {
  readonly documentId: string;
  readonly title: string;
  readonly month: string | null;
  readonly nextPlan: string | null;
  readonly organization: { readonly documentId: string } | null;
}

interface Organization {
  readonly documentId: string;
  readonly publishedBy?: { readonly documentId: string } | null;
}

const titleRoom = 60;

/** The month reports of a project, drafts included. */
export async function monthReportsOf(strapi: Core.Strapi, project: string): Promise<MonthReport[]> {
  return strapi.db.query(uidOf('update') as UID.ContentType).findMany({
    select: ['documentId', 'title', 'month', 'nextPlan'],
    where: { publishedAt: null, kind: 'monthly-report', project: { documentId: project } },
    populate: { organization: { select: ['documentId'] } } as never,
    orderBy: { month: 'asc' },
  });
}

/** The months whose report is public. */
async function toldMonthsOf(strapi: Core.Strapi, project: string): Promise<Month[]> {
  const rows: { month: Month | null }[] = await strapi.db.query(uidOf('update') as UID.ContentType).findMany({
    select: ['month'],
    where: { publishedAt: { $notNull: true }, kind: 'monthly-report', project: { documentId: project } },
  });
  return rows.flatMap(({ month }) => month ?? []);
}

/** Who publishes it: whoever did so the last time, or for a village its town, as long as that is for this editor to say. */
async function publisherOf(
  strapi: Core.Strapi,
  own: string,
  reports: readonly MonthReport[],
  scope: Scope,
): Promise<string> {
  const unit: Organization | null = await strapi.db
    .query(uidOf('organization') as UID.ContentType)
    .findOne({ where: { documentId: own }, populate: { publishedBy: { select: ['documentId'] } } as never });
  const wishes = [reports.at(-1)?.organization?.documentId, unit?.publishedBy?.documentId];
  return wishes.find((wish) => wish !== undefined && inScope(scope, wish)) ?? own;
}

/** What was planned stands above what there is to tell. */
function startingBody(plan: string | null): StoredBody {
  const lines = (plan ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.length > 0
    ? body(heading(2, '上月计划'), bulletList(...lines), heading(2, '完成情况'), paragraph(''))
    : body(heading(2, '本月进展'), paragraph(''));
}

/** What is known of a month report before anybody wrote a word of it. */
export interface BeginningReport {
  /** The report of that month, when somebody began it already. */
  readonly begun: { readonly documentId: string; readonly title: string } | null;
  /** Who publishes it, as the form wants it. */
  readonly publisher: { readonly id: number; readonly documentId: string; readonly name: string } | null;
  readonly data: {
    readonly title: string;
    readonly kind: 'monthly-report';
    readonly organization: string;
    readonly asOf: CalendarDate;
    readonly month: Month;
    readonly body: StoredBody;
    readonly metricValues: readonly { readonly name: string; readonly unit: string }[];
  };
}

/**
 * The beginning of the month report of a project: title, month, last month's plan, and the project's metrics without their figures.
 * @param wanted the month; the one that is due when it is left out
 * @throws ApplicationError in Chinese when there is no such project, or the month has not begun
 */
export async function beginningOf(
  strapi: Core.Strapi,
  project: string,
  scope: Scope,
  today: CalendarDate,
  wanted?: Month,
): Promise<BeginningReport> {
  const row = await readDraft(strapi, contentTypeOf('project'), project);
  const own = row?.organization as Organization | null | undefined;
  if (!row || !own) throw new errors.ApplicationError('这个项目还没有填写申报单位，不能写月报。');
  if (wanted && wanted > monthOf(today))
    throw new errors.ApplicationError(`${formatMonth(wanted)}还没有到，不能写它的月报。`);
  const reports = await monthReportsOf(strapi, project);
  // What was begun and nobody has published yet is gone on with, also when its month is over.
  const month = wanted ?? monthToReport(today, await toldMonthsOf(strapi, project));
  const begun = reports.find((report) => report.month === month);
  const words = `${formatMonth(month)}月报`;
  const lastDay = lastDayOf(month);
  const organization = await publisherOf(strapi, own.documentId, reports, scope);
  return {
    publisher: await strapi.db
      .query(uidOf('organization') as UID.ContentType)
      .findOne({ select: ['id', 'documentId', 'name'], where: { documentId: organization } }),
    begun: begun ? { documentId: begun.documentId, title: begun.title } : null,
    data: {
      title: `${String(row.title).slice(0, titleRoom - words.length - 1)}：${words}`,
      kind: 'monthly-report',
      organization,
      asOf: lastDay < today ? lastDay : today,
      month,
      body: startingBody(planBefore(reports, month)?.nextPlan ?? null),
      metricValues: (row.metrics as { name: string; unit: string }[]).map(({ name, unit }) => ({
        name,
        unit,
      })),
    },
  };
}

/**
 * Begins a month report as a draft. One that was begun already is given back instead.
 * @throws ApplicationError in Chinese as `beginningOf` does, PolicyError when the report is not for this editor to write
 */
export async function startMonthReport(
  strapi: Core.Strapi,
  project: string,
  scope: Scope,
  today: CalendarDate,
  wanted?: Month,
): Promise<{ documentId: string; created: boolean }> {
  const { begun, data } = await beginningOf(strapi, project, scope, today, wanted);
  if (begun) return { documentId: begun.documentId, created: false };
  const { documentId } = await strapi
    .documents(uidOf('update') as UID.ContentType)
    .create({ data: { ...data, project } as never });
  return { documentId, created: true };
}
