import type { Core } from '@strapi/strapi';
import type { ContentType, PublicTypeName } from '@xianfeng/content-types';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { besideTheWay, lastSteps, stepTable, type StepRow, type Verb } from '../journal/steps.ts';
import { ledgerTable, type LedgerRow } from '../ledger/ledger-table.ts';
import { readableDrafts } from '../permissions/drafts-in.ts';
import type { Scope } from '../permissions/scope-of.ts';
import { readFacts } from './read-facts.ts';
import { stateOf, type DeskState } from './states.ts';

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
export const pendingVerbs: readonly Verb[] = ['submit', 'return', 'approve', 'schedule'];

async function pendingAmong(strapi: Core.Strapi, documentIds: readonly string[]): Promise<Set<string>> {
  const steps: Pick<StepRow, 'document_id' | 'verb'>[] = await strapi.db
    .connection(stepTable)
    .select('document_id', 'verb')
    .whereIn('document_id', [...documentIds])
    .whereNotIn('verb', [...besideTheWay])
    .orderBy('id');
  const last = new Map(steps.map((step) => [step.document_id, step.verb]));
  return new Set(documentIds.filter((id) => pendingVerbs.includes(last.get(id) ?? 'publish')));
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
  // What belongs to no unit is for whoever may read its like.
  if (type.fields.organization)
    rows.join(readableDrafts(strapi, editor, scope), (on) =>
      on.on('seen.document_id', `${table}.document_id`).andOn('seen.doc_type', `${table}.doc_type`),
    );
  return rows;
}

/** Documents of a type whose last step makes them wait, by where they stand now, as far as the reader may see them. */
export async function pendingDocuments(
  strapi: Core.Strapi,
  type: Type,
  reader: Reader,
): Promise<Map<string, DeskState>> {
  const steps: Pick<StepRow, 'document_id'>[] = await readBy(
    strapi,
    type,
    reader,
    lastSteps(strapi, pendingVerbs).where('steps.doc_type', type.name),
    'steps',
  );
  const states = await statesOf(
    strapi,
    type,
    steps.map(({ document_id: documentId }) => ({ documentId })),
  );
  return new Map([...states].flatMap(([id, { state }]): [string, DeskState][] => [[id, state]]));
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
