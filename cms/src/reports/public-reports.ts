import type { Core, UID } from '@strapi/strapi';
import { uidOf, type Snapshot } from '@xianfeng/content-types';
import type { Report } from '@xianfeng/content-types/rules/reports';
import { ledgerTable, type LedgerRow } from '../ledger/ledger-table.ts';

/** A public update, as far as its project follows it. */
export interface PublicReport extends Report {
  readonly documentId: string;
  readonly title: string;
  readonly project: string;
}

type Row = Pick<LedgerRow, 'document_id' | 'action' | 'snapshot'>;

function reportIn({ document_id: documentId, snapshot }: Row): PublicReport {
  const {
    title,
    project,
    asOf,
    milestone,
    metricValues = [],
  } = JSON.parse(snapshot ?? '{}') as Snapshot<'update'>;
  return { documentId, title, project, asOf, milestone, metricValues };
}

/** What is public now of some updates, in the order in which it became public. */
async function publicOnes(strapi: Core.Strapi, documentIds: readonly string[]): Promise<PublicReport[]> {
  const rows: Row[] = await strapi.db.transaction(({ trx }) =>
    trx(ledgerTable)
      .select('document_id', 'action', 'snapshot')
      .whereIn('document_id', [...documentIds])
      .whereNot({ action: 'redact' })
      .orderBy('seq'),
  );
  const last = new Map<string, Row>();
  for (const row of rows) {
    last.delete(row.document_id);
    last.set(row.document_id, row);
  }
  return [...last.values()]
    .filter(({ action, snapshot }) => action !== 'withdraw' && snapshot !== null)
    .map(reportIn);
}

export async function publicReport(
  strapi: Core.Strapi,
  documentId: string,
): Promise<PublicReport | undefined> {
  return (await publicOnes(strapi, [documentId]))[0];
}

/** The public updates of a project, `also` among them, in the order in which they became public. */
export async function reportsOf(strapi: Core.Strapi, project: string, also: string): Promise<PublicReport[]> {
  const drafts: { documentId: string }[] = await strapi.db
    .query(uidOf('update') as UID.ContentType)
    .findMany({ select: ['documentId'], where: { publishedAt: null, project: { documentId: project } } });
  const known = new Set([...drafts.map(({ documentId }) => documentId), also]);
  return (await publicOnes(strapi, [...known])).filter((report) => report.project === project);
}
