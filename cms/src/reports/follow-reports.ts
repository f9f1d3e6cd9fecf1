import type { Core, Modules, UID } from '@strapi/strapi';
import {
  contentTypeOf,
  snapshotSchema,
  uidOf,
  type ContentType,
  type Json,
  type PublicTypeName,
} from '@xianfeng/content-types';
import { followReports, type Followed } from '@xianfeng/content-types/rules/reports';
import { appendEntry } from '../ledger/append-entry.ts';
import { ledgerTable, type LedgerRow } from '../ledger/ledger-table.ts';
import { publicationContext } from '../ledger/publication-context.ts';
import { publicState } from '../ledger/public-state.ts';
import { holdRows } from '../snapshot/hold-rows.ts';
import { draftHash, keepApproval, writeHistory } from './keep-pace.ts';
import { patchProject } from './patch-project.ts';
import { publicReport, reportsOf, type PublicReport } from './public-reports.ts';

const projectType = contentTypeOf('project') as ContentType<PublicTypeName>;
const publishing = new Set(['create', 'update', 'publish', 'unpublish', 'delete']);
const longestNote = 300;

type Measured = { value: number; asOf: string };

/** What a metric said in public before any of the reports: its last value in the ledger that none of them gave. */
export async function earlierValues(
  strapi: Core.Strapi,
  project: string,
  reports: readonly PublicReport[],
): Promise<(name: string) => Measured | undefined> {
  const rows: Pick<LedgerRow, 'snapshot'>[] = await strapi.db.transaction(({ trx }) =>
    trx(ledgerTable)
      .select('snapshot')
      .where({ document_id: project })
      .whereNotNull('snapshot')
      .orderBy('seq', 'desc'),
  );
  const given = (name: string, actual: unknown, asOf: unknown) =>
    reports.some(
      (report) =>
        report.asOf === asOf &&
        report.metricValues.some((each) => each.name === name && each.value === actual),
    );
  return (name) => {
    for (const { snapshot } of rows) {
      const metric = (JSON.parse(snapshot ?? '{}') as Partial<Followed>).metrics?.find(
        (each) => each.name === name,
      );
      if (metric && given(name, metric.actual, metric.asOf)) continue;
      return metric?.actual !== undefined && metric.asOf !== undefined
        ? { value: metric.actual, asOf: metric.asOf }
        : undefined;
    }
    return undefined;
  };
}

function explanation(
  before: PublicReport | undefined,
  after: PublicReport | undefined,
  said: readonly string[],
): string {
  const title = (after ?? before)?.title ?? '';
  const how =
    before && after ? `动态《${title}》改动后` : after ? `根据动态《${title}》` : `动态《${title}》撤下后`;
  const note = `${how}：${said.join('；')}。`;
  return note.length > longestNote ? `${note.slice(0, longestNote - 1)}…` : note;
}

async function followIn(
  strapi: Core.Strapi,
  project: string,
  reportsBefore: readonly PublicReport[],
  update: string,
  before: PublicReport | undefined,
  after: PublicReport | undefined,
): Promise<void> {
  const { last, isPublic } = await publicState(strapi, project);
  if (!isPublic || !last?.snapshot) return;
  const reportsAfter = await reportsOf(strapi, project, update);
  const stored = JSON.parse(last.snapshot) as Partial<Followed> & { readonly [field: string]: Json };
  const snapshot: Followed = { milestones: stored.milestones ?? [], metrics: stored.metrics ?? [] };
  // Only what was public before can leave a figure without a report.
  const earlier = before
    ? await earlierValues(strapi, project, [...reportsBefore, ...reportsAfter])
    : () => undefined;
  const { project: next, said } = followReports(snapshot, reportsBefore, reportsAfter, earlier);
  if (said.length === 0) return;
  const published = {
    ...stored,
    ...Object.fromEntries(Object.entries(next).filter(([, list]) => list.length > 0)),
  } as { readonly [field: string]: Json };
  snapshotSchema(projectType).parse(published);
  const hashBefore = await draftHash(strapi, projectType, project);
  await patchProject(strapi, project, snapshot, next, publicationContext.getStore()?.at ?? new Date());
  const note = explanation(before, after, said);
  await appendEntry(strapi, {
    action: 'revise',
    type: 'project',
    documentId: project,
    snapshot: published,
    note,
    noteKind: 'other',
  });
  await writeHistory(strapi, projectType, project, note);
  await keepApproval(strapi, projectType, project, hashBefore, note);
}

/** The project that an update tells of in its draft. */
async function projectOf(strapi: Core.Strapi, update: string): Promise<string | undefined> {
  const row: { project: { documentId: string } | null } | null = await strapi.db
    .query(uidOf('update') as UID.ContentType)
    .findOne({
      where: { documentId: update, publishedAt: null },
      populate: { project: { select: ['documentId'] } } as never,
    });
  return row?.project?.documentId;
}

/** Before the ledger is: who publishes one of these projects holds it, and waits for the ledger. */
const holdProjects = (strapi: Core.Strapi, projects: readonly (string | undefined)[]): Promise<void> =>
  holdRows(
    strapi,
    projects.flatMap((documentId) => (documentId ? [{ type: projectType, documentId }] : [])),
  );

/**
 * A project follows its public updates: a milestone that one tells done, a metric that one reports. The project itself
 * changes, with an entry of its own in the ledger, in the same transaction; it is not for the portal to work out. So
 * everything that reads projects (lists by due day, calendars, open data, other portals, the history of the promise) says
 * the same, and says when and why it changed. Only what the updates say becomes public: a draft of the project that
 * somebody is writing stays a draft, its approval stays too. When an update is changed or withdrawn, the project follows.
 *
 * An update whose entries are removed by law takes nothing back: what it said of the project was not wrong.
 *
 * Whoever tells a whole history at once, as a seed does, tells of the projects by himself.
 */
export function followReportsMiddleware(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const { status, documentId } = context.params as { status?: string; documentId?: string };
    const silent = (context.action === 'create' || context.action === 'update') && status !== 'published';
    if (
      context.uid !== uidOf('update') ||
      !publishing.has(context.action) ||
      silent ||
      publicationContext.getStore()?.complete
    )
      return next();
    return strapi.db.transaction(async () => {
      const before = documentId ? await publicReport(strapi, documentId) : undefined;
      await holdProjects(strapi, [before?.project, documentId && (await projectOf(strapi, documentId))]);
      const reportsBefore = before && documentId ? await reportsOf(strapi, before.project, documentId) : [];
      const result = await next();
      const id = documentId ?? (result as { documentId?: string } | null)?.documentId;
      const after = id ? await publicReport(strapi, id) : undefined;
      if (!id || (before === undefined && after === undefined)) return result;
      for (const project of new Set([before?.project, after?.project])) {
        if (!project) continue;
        const known =
          project === before?.project
            ? reportsBefore
            : (await reportsOf(strapi, project, id)).filter((report) => report.documentId !== id);
        await followIn(strapi, project, known, id, before, after);
      }
      return result;
    });
  };
}
