import { readFile, stat } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '@xianfeng/content-types';
import { beijingDate, formatMonth } from '@xianfeng/content-types/rules/beijing-time';
import { columnsOf, headingOf, rowsOf, type Cell } from '@xianfeng/content-types/table/index';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.ts';
import { editorOf } from '../accounts/signed-in-editor.ts';
import type { DeskContext } from '../desk-routes/desk-context.ts';
import {
  deskRoute,
  registerDeskRoutes,
  type Asked,
  type DeskRequest,
  type MadeRoute,
} from '../desk-routes/desk-route.ts';
import { may, type DocumentAction } from '../desk-routes/may.ts';
import { refuse } from '../desk-routes/refuse.ts';
import { scopeFor } from '../permissions/guard-scope.ts';
import type { Scope } from '../permissions/scope-of.ts';
import { choicesOf } from './choices.ts';
import { writeCsv } from './csv-file.ts';
import { readDirectory } from './directory.ts';
import { FileQueue } from './file-queue.ts';
import { manualFor } from './manual.ts';
import { idsIn, planImport, type ImportPlan } from './plan-import.ts';
import { newTicket, noteProgress, progressOf } from './progress.ts';
import { readSheetOf, requireBytes } from './read-sheet.ts';
import { standing, storedDocuments } from './stored-documents.ts';
import { tableKinds, type TableKind } from './table-kinds.ts';
import { writePlan } from './write-plan.ts';
import { writeXlsx } from './write-xlsx.ts';

const mayWith = (context: DeskContext, action: DocumentAction, { type }: TableKind): boolean =>
  may(context, action, type.name);

const mayWrite = (context: DeskContext, kind: TableKind): boolean =>
  mayWith(context, 'create', kind) || mayWith(context, 'update', kind);

const cannot = (what: string, { label }: TableKind): string =>
  `您没有${what}${label}的权限，请联系组织部管理员。`;

const scopeIn = (strapi: Core.Strapi, context: DeskContext): Promise<Scope> =>
  scopeFor(strapi, editorOf(context.state.user));

const mimes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

const wanted = z.strictObject({
  format: z.enum(['xlsx', 'csv'], '要写 xlsx 或者 csv').default('xlsx'),
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, '要写成 2026-05 这样')
    .optional(),
});
/** What comes with the file: the plan that was shown, and where to note how far its writing is. */
const agreed = z.strictObject({
  digest: z.string('要写看过的是哪一次检查').max(200, '太长').default(''),
  ticket: z.string('要写编号').max(200, '太长').default(''),
});

/** Sends the table of the documents in scope, or an empty one to be filled in. */
async function sendTable(
  strapi: Core.Strapi,
  { context, input: { format, month: named } }: DeskRequest<z.output<typeof wanted>>,
  kind: TableKind,
  empty: boolean,
): Promise<undefined> {
  const scope = await scopeIn(strapi, context);
  const columns = columnsOf(kind.type, { internal: true });
  const { naming, namesOf } = await readDirectory(strapi, kind, scope);
  const month = (kind.fixed.kind === 'monthly-report' && named) || null;
  const stored = empty
    ? []
    : (await storedDocuments(strapi, kind, scope)).filter(
        (document) => month === null || document.month === month,
      );
  const rows: Cell[][] = rowsOf(kind.type, stored, naming, { internal: true });
  const sheet = [columns.map(headingOf), ...rows];
  const name = `${kind.label}${empty ? '（模板）' : `${month ? `（${formatMonth(month)}）` : ''}-${beijingDate(new Date().toISOString())}`}.${format}`;
  if (!empty)
    await recordAudit(strapi, { kind: 'export', detail: `${kind.label}，${rows.length} 行，${format}` });
  context.set('Content-Type', mimes[format]);
  context.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  context.body =
    format === 'csv'
      ? writeCsv(sheet)
      : await writeXlsx({
          label: kind.label,
          columns,
          sheet,
          manual: manualFor(columns),
          choices: columns.map((column) => choicesOf(column, namesOf)),
        });
  return undefined;
}

/** A file takes a thread and hundreds of megabytes while it is read. */
const files = new FileQueue(10);

/**
 * The rows of the file that was sent. How large it is, is asked before it is read; it is read when its turn comes.
 * @throws ApplicationError in Chinese
 */
async function sheetIn({ request }: DeskContext): Promise<Cell[][]> {
  const given: unknown = request.files?.file;
  const file = (Array.isArray(given) ? given[0] : given) as { filepath?: string } | undefined;
  const path = file?.filepath;
  if (!path) throw new errors.ApplicationError('请先选择一个表格文件。');
  requireBytes((await stat(path)).size);
  return files.inTurn(async () => readSheetOf(await readFile(path)));
}

async function planFor(
  strapi: Core.Strapi,
  context: DeskContext,
  kind: TableKind,
): Promise<{ readonly named: readonly string[]; readonly make: () => Promise<ImportPlan> }> {
  const sheet = await sheetIn(context);
  const scope = await scopeIn(strapi, context);
  const now = new Date();
  const make = async () => {
    const plan = await planImport(strapi, kind, sheet, scope, now);
    const barred = plan.steps.find(
      ({ action }) => !mayWith(context, action === 'create' ? 'create' : 'update', kind),
    );
    if (barred) throw new errors.PolicyError(cannot(barred.action === 'create' ? '新增' : '修改', kind));
    return plan;
  };
  return { named: await standing(strapi, uidOf(kind.type.name), idsIn(sheet)), make };
}

async function check(strapi: Core.Strapi, context: DeskContext, kind: TableKind): Promise<object> {
  const { make } = await planFor(strapi, context, kind);
  const { steps, ...plan } = await make();
  return {
    ...plan,
    steps: steps.map(({ data: _, ...step }) => step),
    atOnce: !kind.type.drafted,
    ticket: newTicket(Date.now()),
  };
}

async function write(
  strapi: Core.Strapi,
  { context, input: { digest, ticket } }: DeskRequest<z.output<typeof agreed>>,
  kind: TableKind,
): Promise<object> {
  const { named, make } = await planFor(strapi, context, kind);
  return writePlan(strapi, kind, named, digest, make, (done, total) => noteProgress(ticket, { done, total }));
}

/** No session is asked for: while a table is being written, its transaction keeps the database of a small installation to itself. */
const progress: MadeRoute = {
  method: 'GET',
  path: '/progress/:ticket',
  handler: (context: DeskContext) => {
    const found = progressOf(context.params.ticket ?? '');
    if (found) context.body = found;
    else refuse(context, 404, 'not-found', '没有这样的导入。');
  },
  config: { auth: false },
  info: { type: 'admin' },
};

/** Content as tables, for signed-in editors: given out, looked through, taken in. */
export function registerTables(strapi: Core.Strapi): void {
  const kindIn = ({ params }: Asked): TableKind => {
    const kind = tableKinds.find(({ name }) => name === params.kind);
    if (!kind) throw new errors.NotFoundError('没有这样的表。');
    return kind;
  };
  const mayNot = (asked: Asked) =>
    mayWith(asked.context, 'read', kindIn(asked)) ? null : '您没有查看这类内容的权限。';
  const mayNotWrite = (asked: Asked) => {
    const kind = kindIn(asked);
    return mayNot(asked) ?? (mayWrite(asked.context, kind) ? null : cannot('新增或者修改', kind));
  };
  const kinds = deskRoute({
    method: 'GET',
    path: '/kinds',
    answer: async ({ context }) => ({
      kinds: tableKinds
        .filter((kind) => mayWith(context, 'read', kind))
        .map((kind) => ({
          name: kind.name,
          label: kind.label,
          atOnce: !kind.type.drafted,
          writable: mayWrite(context, kind),
        })),
    }),
  });
  const sending = (name: 'export' | 'template') =>
    deskRoute({
      method: 'GET',
      path: `/:kind/${name}`,
      mayNot,
      input: wanted,
      answer: (request) => sendTable(strapi, request, kindIn(request), name === 'template'),
    });
  registerDeskRoutes(strapi, '/tables', [
    kinds,
    progress,
    sending('export'),
    sending('template'),
    deskRoute({
      method: 'POST',
      path: '/:kind/check',
      mayNot: mayNotWrite,
      answer: (request) =>
        files.forOne(request.editor.id, () => check(strapi, request.context, kindIn(request))),
    }),
    deskRoute({
      method: 'POST',
      path: '/:kind/write',
      mayNot: mayNotWrite,
      input: agreed,
      answer: (request) => files.forOne(request.editor.id, () => write(strapi, request, kindIn(request))),
    }),
  ]);
}
