import type { Core, UID } from '@strapi/strapi';
import { uidOf, type ContentType, type PublicTypeName } from '@xianfeng/content-types';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { besideTheWay, lastSteps, stepTable, type StepRow, type Deed } from '../journal/steps.ts';
import { ledgerTable, type LedgerRow } from '../ledger/ledger-table.ts';
import { draftsIn, readableDrafts } from '../permissions/drafts-in.ts';
import type { Scope } from '../permissions/scope-of.ts';
import { readFacts } from './read-facts.ts';
import { stateAfter, stateOf, type DeskState } from './states.ts';

type Type = ContentType<PublicTypeName>;

/** A row of one of Strapi's lists, with what Strapi knows itself. */
export interface ListedRow {
  readonly documentId: string;
  readonly status?: string;
}

/** Where a document stands, and whether the public reads it. */
export interface Standing {
  readonly state: DeskState;
  readonly isPublic: boolean;
}

/** Steps after which a document waits, as long as nobody edits it. */
export const pendingDeeds: readonly Deed[] = ['submit', 'return', 'approve', 'schedule'];

async function pendingAmong(strapi: Core.Strapi, documentIds: readonly string[]): Promise<Set<string>> {
  const steps: Pick<StepRow, 'document_id' | 'verb'>[] = await strapi.db
    .connection(stepTable)
    .select('document_id', 'verb')
    .whereIn('document_id', [...documentIds])
    .whereNotIn('verb', [...besideTheWay])
    .orderBy('id');
  const last = new Map(steps.map((step) => [step.document_id, step.verb]));
  return new Set(documentIds.filter((id) => pendingDeeds.includes(last.get(id) ?? 'publish')));
}

/** Which of these documents ever were public, and whether they still are. */
async function publicAmong(
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<Map<string, boolean>> {
  const entries: (Pick<LedgerRow, 'document_id' | 'action'> & { shown: number | boolean })[] = await strapi.db
    .connection(ledgerTable)
    .select('document_id', 'action', strapi.db.connection.raw('snapshot is not null as shown'))
    .whereIn('document_id', [...documentIds])
    .whereNot({ action: 'redact' })
    .orderBy('seq');
  return new Map(
    entries.map(({ document_id: id, action, shown }) => [id, action !== 'withdraw' && Boolean(shown)]),
  );
}

/**
 * Where the documents of a list stand. What waits for nothing and was not changed is told by the ledger and by Strapi
 * alone; the content is compared only of those of which something may be under way.
 */
export async function statesOf(
  strapi: Core.Strapi,
  type: Type,
  rows: readonly ListedRow[],
): Promise<Map<string, Standing>> {
  const ids = rows.map(({ documentId }) => documentId);
  const [pending, known] = await Promise.all([pendingAmong(strapi, ids), publicAmong(strapi, ids)]);
  const standings = new Map<string, Standing>();
  for (const { documentId, status } of rows) {
    const isPublic = known.get(documentId) ?? false;
    const read =
      pending.has(documentId) || (isPublic && status !== 'published')
        ? await readFacts(strapi, { type, documentId })
        : null;
    const plain = isPublic ? 'published' : known.has(documentId) ? 'withdrawn' : 'draft';
    standings.set(documentId, { state: read ? stateOf(read.facts) : plain, isPublic });
  }
  return standings;
}

/** Who asks for a list: only what they may read is looked at. */
export interface Reader {
  readonly editor: Editor;
  readonly scope: Scope;
}

type Joinable = Pick<ReturnType<typeof lastSteps>, 'join'>;

/** Narrows rows of a journal to documents of a type that somebody may read, while the database looks for them. */
function readBy<Query extends Joinable>(
  strapi: Core.Strapi,
  type: Type,
  { editor, scope }: Reader,
  rows: Query,
  table: string,
): Query {
  rows.join(draftsReadBy(strapi, type, { editor, scope }), (on) =>
    on.on('seen.document_id', `${table}.document_id`).andOn('seen.doc_type', `${table}.doc_type`),
  );
  return rows;
}

/** The drafts of a type that somebody may read: what belongs to no unit is for whoever may read its like. */
export const draftsReadBy = (strapi: Core.Strapi, type: Type, { editor, scope }: Reader) =>
  type.fields.organization
    ? readableDrafts(strapi, editor, scope, null, ({ name }) => name === type.name)
    : draftsIn(strapi, [type], 'county');

type PendingStep = Pick<StepRow, 'document_id' | 'verb' | 'at'>;

/** When each of these drafts was last saved, in milliseconds. */
async function savedAt(
  strapi: Core.Strapi,
  type: Type,
  documentIds: readonly string[],
): Promise<Map<string, number>> {
  const rows: unknown = await strapi.db.query(uidOf(type.name) as UID.ContentType).findMany({
    select: ['documentId', 'updatedAt'],
    where: { documentId: { $in: [...documentIds] }, publishedAt: null },
  });
  return new Map(
    (rows as { documentId: string; updatedAt: string }[]).map(({ documentId, updatedAt }) => [
      documentId,
      new Date(updatedAt).getTime(),
    ]),
  );
}

/**
 * Files that were there at a step and have changed since: whatever shows them says something else now. Their fields are
 * read as they are, because the engines store instants differently.
 */
async function filesChangedSince(
  strapi: Core.Strapi,
  earliest: string,
): Promise<{ from: number; until: number }[]> {
  const files: { createdAt: string; updatedAt: string }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ select: ['createdAt', 'updatedAt'], where: { updatedAt: { $gt: earliest } } });
  return files.map(({ createdAt, updatedAt }) => ({
    from: new Date(createdAt).getTime(),
    until: new Date(updatedAt).getTime(),
  }));
}

/**
 * Documents of a type whose last step makes them wait, by where they stand now, as far as the reader may see them. The
 * content is compared only where somebody saved a document, or changed a file, after the step.
 */
export async function pendingDocuments(
  strapi: Core.Strapi,
  type: Type,
  reader: Reader,
): Promise<Map<string, DeskState>> {
  const steps: PendingStep[] = await readBy(
    strapi,
    type,
    reader,
    lastSteps(strapi, pendingDeeds).where('steps.doc_type', type.name),
    'steps',
  );
  if (steps.length === 0) return new Map();
  const earliest = steps.reduce((least, { at }) => (at < least ? at : least), steps[0]?.at ?? '');
  const changes = await filesChangedSince(strapi, earliest);
  const saved = await savedAt(
    strapi,
    type,
    steps.map(({ document_id: id }) => id),
  );
  const isSure = ({ document_id: id, at }: PendingStep): boolean => {
    const moment = Date.parse(at);
    return (
      (saved.get(id) ?? Infinity) <= moment &&
      !changes.some(({ from, until }) => from <= moment && moment < until)
    );
  };
  const [sure, others] = [steps.filter(isSure), steps.filter((step) => !isSure(step))];
  const known = await publicAmong(
    strapi,
    sure.map(({ document_id: id }) => id),
  );
  const compared = await statesOf(
    strapi,
    type,
    others.map(({ document_id: documentId }) => ({ documentId })),
  );
  return new Map([
    ...sure.flatMap(({ document_id: id, verb }): [string, DeskState][] => {
      const state = stateAfter(verb, known.get(id) ?? false);
      return state ? [[id, state]] : [];
    }),
    ...[...compared].map(([id, { state }]): [string, DeskState] => [id, state]),
  ]);
}

/** Documents of a type that were public and are not any more, as far as the reader may see them. */
export async function withdrawnDocuments(strapi: Core.Strapi, type: Type, reader: Reader): Promise<string[]> {
  const { connection } = strapi.db;
  const withdrawn = connection(`${ledgerTable} as entry`)
    .select('entry.document_id')
    .where({ 'entry.doc_type': type.name, 'entry.action': 'withdraw' })
    .whereNotExists(
      connection(`${ledgerTable} as later`)
        .select(connection.raw('1'))
        .whereRaw('later.document_id = entry.document_id and later.seq > entry.seq')
        .whereNot({ 'later.action': 'redact' }),
    );
  const rows: Pick<LedgerRow, 'document_id'>[] = await readBy(strapi, type, reader, withdrawn, 'entry');
  return rows.map(({ document_id: id }) => id);
}
