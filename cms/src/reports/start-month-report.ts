import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOf, uidOf } from '@xianfeng/content-types';
import { body, bulletList, heading, paragraph } from '@xianfeng/content-types/body/from-text';
import { formatMonth } from '@xianfeng/content-types/rules/beijing-time';
import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import { lastDayOf, monthToReport, planBefore } from '@xianfeng/content-types/rules/month-report';
import { inScope, type Scope } from '../scope/scope-of.ts';
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
  return strapi.db.query(uidOf('update') as UID.ContentType).findMany({ select: ['documentId', 'title', 'month', 'nextPlan'], where: { publishedAt: null, kind: 'monthly-report', project: { documentId: project } }, populate: { organization: { select: ['documentId'] } } as never, orderBy: { month: 'asc' } });
}

/** Who publishes it: whoever did so the last time, or for a village its town, as long as that is for this editor to say. */
async function publisherOf(strapi: Core.Strapi, own: string, reports: readonly MonthReport[], scope: Scope): Promise<string> {
  const unit: Organization | null = await strapi.db.query(uidOf('organization') as UID.ContentType).findOne({ where: { documentId: own }, populate: { publishedBy: { select: ['documentId'] } } as never });
  const wishes = [reports.at(-1)?.organization?.documentId, unit?.publishedBy?.documentId];
  return wishes.find((wish) => wish !== undefined && inScope(scope, wish)) ?? own;
}

/** What was planned stands above what there is to tell. */
function startingBody(plan: string | null) {
  const lines = (plan ?? '').split('\n').map((line) => line.trim()).filter(Boolean);
  return lines.length > 0 ? body(heading(2, '上月计划'), bulletList(...lines), heading(2, '完成情况'), paragraph('')) : body(heading(2, '本月进展'), paragraph(''));
}

/**
 * Begins the month report that is due for a project, as a draft: title, month, last month's plan, and the project's
 * metrics without their figures. A report that was begun already is given back instead.
 * @throws ApplicationError in Chinese when there is no such project, PolicyError when the report is not for this editor to write
 */
export async function startMonthReport(strapi: Core.Strapi, project: string, scope: Scope, today: CalendarDate): Promise<{ documentId: string; created: boolean }> {
  const row = await readDraft(strapi, contentTypeOf('project'), project);
  const own = row?.organization as Organization | null | undefined;
  if (!row || !own) throw new errors.ApplicationError('这个项目还没有填写申报单位，不能写月报。');
  const reports = await monthReportsOf(strapi, project);
  const month = monthToReport(today, reports.flatMap((report) => report.month ?? []));
  const begun = reports.find((report) => report.month === month);
  if (begun) return { documentId: begun.documentId, created: false };
  const words = `${formatMonth(month)}月报`;
  const lastDay = lastDayOf(month);
  const data = {
    title: `${String(row.title).slice(0, titleRoom - words.length - 1)}：${words}`,
    project,
    kind: 'monthly-report',
    organization: await publisherOf(strapi, own.documentId, reports, scope),
    asOf: lastDay < today ? lastDay : today,
    month,
    body: startingBody(planBefore(reports, month)?.nextPlan ?? null),
    metricValues: (row.metrics as { name: string; unit: string }[]).map(({ name, unit }) => ({ name, unit })),
  };
  const { documentId } = await strapi.documents(uidOf('update') as UID.ContentType).create({ data: data as never });
  return { documentId, created: true };
}
