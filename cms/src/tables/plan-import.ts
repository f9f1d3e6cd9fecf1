import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import type { PublicFields } from '@xianfeng/content-types/checks/check';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import {
  blocking,
  changesOf,
  readingDocuments,
  warning,
  type Cell,
  type CellChange,
  type Naming,
  type TableDocument,
  type TableProblem,
} from '@xianfeng/content-types/table/index';
import type { Scope } from '../permissions/scope-of.ts';
import { bitByBit } from '../threads/bit-by-bit.ts';
import { lastRead, publicState } from '../ledger/public-state.ts';
import { readFacts } from '../workflow/read-facts.ts';
import { stateOf, stateWords } from '../workflow/states.ts';
import { allRows } from './all-rows.ts';
import { checkEntries } from './check-entries.ts';
import { readDirectory } from './directory.ts';
import { storedDocuments } from './stored-documents.ts';
import type { TableKind } from './table-kinds.ts';
import { keyFields, type PlannedDocument } from './taken-keys.ts';
import { inOrder, withinSheet } from './within-sheet.ts';

/** What will be done with one document. */
export interface PlannedStep {
  readonly row: number;
  readonly documentId: string | null;
  readonly title: string;
  readonly action: 'create' | 'change';
  readonly changes: readonly CellChange[];
  /** Only the fields that change, as the document service takes them. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Everything that taking in a table would do, and what stands against it. */
export interface ImportPlan {
  /** In the order in which they can be written. */
  readonly steps: readonly PlannedStep[];
  /** Documents that the table holds as they are. */
  readonly unchanged: number;
  readonly problems: readonly TableProblem[];
  /** The same for the same table and the same documents at the desk. */
  readonly digest: string;
}

/** SQLite has one writer: while a table is written, everybody else's saves wait, for so many documents about two seconds. */
const mostDocuments = (strapi: Core.Strapi): number => (strapi.db.dialect.client === 'sqlite' ? 200 : 1000);

const pending = new Set(['submitted', 'resubmitted', 'approved', 'scheduled']);

/** An approval holds for the very content that was looked at. */
async function lostApprovals(
  strapi: Core.Strapi,
  { type }: TableKind,
  steps: readonly PlannedStep[],
): Promise<TableProblem[]> {
  const found: TableProblem[] = [];
  for (const { row, documentId } of type.drafted ? steps : []) {
    const read = documentId === null ? null : await readFacts(strapi, { type, documentId });
    const state = read && stateOf(read.facts);
    if (state && pending.has(state))
      found.push(warning(row, null, `这份内容现在是“${stateWords[state]}”，导入以后要重新提交审核`));
  }
  return found;
}

/** What the whole county has of the fields that must not be shared. */
async function takenElsewhere(strapi: Core.Strapi, kind: TableKind): Promise<TableDocument[]> {
  const { type } = kind;
  const names = keyFields(type);
  const relations = names.filter((name) => type.fields[name]?.kind === 'relation');
  const rows = await allRows<Record<string, unknown>>(strapi, uidOf(type.name), {
    select: ['documentId', ...names.filter((name) => !relations.includes(name))],
    // Drafts and what is public: what a public document gives up in its draft is not free yet.
    where: kind.fixed,
    populate: Object.fromEntries(relations.map((name) => [name, { select: ['documentId'] }])),
  });
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(
      relations.map((name) => [name, (row[name] as { documentId?: string } | null)?.documentId]),
    ),
  }));
}

/** The numbers of documents that stand in a sheet, wherever. */
export const idsIn = (sheet: readonly (readonly Cell[])[]) => [
  ...new Set(
    sheet
      .flat()
      .filter((cell): cell is string => typeof cell === 'string')
      .map((cell) => cell.trim())
      .filter((cell) => /^[a-z0-9]{24}$/.test(cell)),
  ),
];

async function projectUnits(strapi: Core.Strapi): Promise<(project: string) => string | undefined> {
  const rows = await allRows<{ documentId: string; organization: { documentId: string } | null }>(
    strapi,
    uidOf('project'),
    {
      select: ['documentId'],
      where: { publishedAt: null },
      populate: { organization: { select: ['documentId'] } },
    },
  );
  const units = new Map(rows.map(({ documentId, organization }) => [documentId, organization?.documentId]));
  return (project) => units.get(project);
}

function digestOf(steps: readonly PlannedStep[], problems: readonly TableProblem[]): string {
  return createHash('sha256')
    .update(
      JSON.stringify([
        steps.map(({ row, documentId, action, changes }) => [row, documentId, action, changes]),
        problems,
      ]),
    )
    .digest('hex');
}

/** What is public of the documents that a table names: it may be the one that the portal gives away. */
async function publishedOf(
  strapi: Core.Strapi,
  { type }: TableKind,
  documentIds: Iterable<string>,
): Promise<Map<string, TableDocument>> {
  const found = new Map<string, TableDocument>();
  if (type.audience !== 'public') return found;
  for (const documentId of documentIds) {
    const { isPublic, last } = await publicState(strapi, documentId);
    if (isPublic && last?.snapshot)
      found.set(documentId, { ...(JSON.parse(last.snapshot) as TableDocument), documentId });
  }
  return found;
}

/** What the public last read of the documents that a table names: stages are held to it. */
async function lastReadOf(
  strapi: Core.Strapi,
  { type }: TableKind,
  documentIds: Iterable<string>,
): Promise<Map<string, PublicFields>> {
  const found = new Map<string, PublicFields>();
  for (const documentId of type.fields.stage ? documentIds : []) {
    const said = await lastRead(strapi, documentId);
    if (said) found.set(documentId, said);
  }
  return found;
}

/** So many are told at once; nobody mends more before looking again. */
const mostTold = 1000;

function firstOf(problems: readonly TableProblem[]): readonly TableProblem[] {
  const [first, rest] = [problems.slice(0, mostTold), problems.slice(mostTold)];
  if (rest.length === 0) return first;
  const say = rest.some(({ level }) => level === 'blocking') ? blocking : warning;
  return [
    ...first,
    say(rest[0]?.row ?? 1, null, `从这一行起还有 ${rest.length} 处没有列出，请改好上面的再检查一次`),
  ];
}

/** Nothing of a table that would write more than may be written at once. */
function tooMany(count: number, most: number, documents: number): ImportPlan {
  const problems = [blocking(1, null, `一次最多导入 ${most} 份，这张表有 ${count} 份要写入，请分成几个文件`)];
  return { steps: [], unchanged: documents - count, problems, digest: digestOf([], problems) };
}

/** What changes, document by document; yields after each. */
function* stepsOf(
  { type }: TableKind,
  planned: readonly PlannedDocument[],
  stored: ReadonlyMap<string, TableDocument>,
  naming: Naming,
): Generator<void, PlannedStep[]> {
  const steps: PlannedStep[] = [];
  for (const { row, documentId, after } of planned) {
    yield;
    const changes = changesOf(type, documentId ? (stored.get(documentId) ?? {}) : {}, after, naming);
    if (changes.length === 0) continue;
    const data = Object.fromEntries(
      [...new Set(changes.map(({ of }) => of))].map((name) => [name, after[name] ?? null]),
    );
    const title = String(after[type.titleField] ?? '');
    steps.push({ row, documentId, title, action: documentId ? 'change' : 'create', changes, data });
  }
  return steps;
}

/** Reads a table and says what taking it in would do; writes nothing. */
export async function planImport(
  strapi: Core.Strapi,
  kind: TableKind,
  sheet: readonly (readonly Cell[])[],
  scope: Scope,
  now: Date,
): Promise<ImportPlan> {
  const stored = new Map(
    (await storedDocuments(strapi, kind, scope, idsIn(sheet))).map((document) => [
      String(document.documentId),
      document,
    ]),
  );
  const directory = await readDirectory(strapi, kind, scope);
  const before = (documentId: string) => stored.get(documentId);
  const inPublic = await publishedOf(strapi, kind, stored.keys());
  const published = (documentId: string) => inPublic.get(documentId);
  // Read once to know what the table makes, and again to understand where it points at that.
  const { naming, finding } = withinSheet(
    kind.type,
    (await bitByBit(readingDocuments(kind.type, sheet, { ...directory, before, published }))).entries,
    directory,
  );
  const { entries, problems } = await bitByBit(
    readingDocuments(kind.type, sheet, { naming, finding, before, published }),
  );
  const planned: PlannedDocument[] = entries.map(({ row, documentId, data }) => {
    const filled = Object.fromEntries(
      Object.entries(kind.fixed).filter(([name]) => data[name] === null || data[name] === undefined),
    );
    return { row, documentId, after: { ...(documentId ? stored.get(documentId) : {}), ...data, ...filled } };
  });
  const steps = await bitByBit(stepsOf(kind, planned, stored, naming));
  const most = mostDocuments(strapi);
  // What will not be written is not looked at any closer: that takes much longer than reading it.
  if (steps.length > most) return tooMany(steps.length, most, planned.length);
  const { ordered, stuck } = inOrder(kind.type, steps);
  const touched = new Set(steps.map(({ row }) => row));
  const rows = new Set(entries.map(({ row }) => row));
  const placeOf = ({ row, column }: TableProblem): string => `${row} ${column}`;
  const known = new Set(problems.map(placeOf));
  const read = await lastReadOf(strapi, kind, stored.keys());
  const surroundings = {
    scope,
    lastRead: (documentId: string) => read.get(documentId) ?? null,
    today: beijingDate(now.toISOString()),
    others: await takenElsewhere(strapi, kind),
    organizationOf: await projectUnits(strapi),
  };
  const all = [
    // Of what stays as it is nothing needs to be said.
    ...problems.filter(({ row, level }) => level === 'blocking' || touched.has(row) || !rows.has(row)),
    ...checkEntries(
      kind,
      planned.filter(({ row }) => touched.has(row)),
      surroundings,
    ).filter((problem) => problem.column === null || !known.has(placeOf(problem))),
    ...(await lostApprovals(strapi, kind, steps)),
    ...stuck.map(({ row }) => blocking(row, null, '这张表里的几行互相以对方为上级，分不出先后，请改好')),
    ...(entries.length === 0 && problems.length === 0 ? [blocking(1, null, '表里没有内容')] : []),
  ].sort((a, b) => a.row - b.row);
  return {
    steps: ordered,
    unchanged: planned.length - steps.length,
    problems: firstOf(all),
    digest: digestOf(steps, all),
  };
}
