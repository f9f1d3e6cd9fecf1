import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '@xianfeng/content-types';
import { beijingDate, formatMonth } from '@xianfeng/content-types/rules/beijing-time';
import { columnsOf, headingOf, rowsOf, type Cell } from '@xianfeng/content-types/table/index';
import type { Context } from 'koa';
import { recordAudit } from '../audit/record-audit.ts';
import { editorOf } from '../accounts/signed-in-editor.ts';
import { refuse } from '../desk-routes/refuse.ts';
import { refusalOf } from '../strapi-in-chinese/refusal-of.ts';
import { scopeFor } from '../permissions/guard-scope.ts';
import type { Scope } from '../permissions/scope-of.ts';
import { choicesOf } from './choices.ts';
import { writeCsv } from './csv-file.ts';
import { readDirectory } from './directory.ts';
import { manualFor } from './manual.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import { newTicket, noteProgress, progressOf } from './progress.ts';
import { readSheetOf } from './read-sheet.ts';
import { storedDocuments } from './stored-documents.ts';
import { tableKinds, type TableKind } from './table-kinds.ts';
import { writePlan } from './write-plan.ts';
import { writeXlsx } from './write-xlsx.ts';

type DeskContext = Context & {
  params: Record<string, string>;
  request: { body?: Record<string, unknown>; files?: Record<string, unknown> };
};

interface Ability {
  can(action: string, subject: string): boolean;
}

const may = (context: Context, verb: string, { type }: TableKind) =>
  (context.state.userAbility as Ability).can(`plugin::content-manager.explorer.${verb}`, uidOf(type.name));

const scopeIn = (strapi: Core.Strapi, context: Context): Promise<Scope> =>
  scopeFor(strapi, editorOf(context.state.user));

const mimes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Sends the table of the documents in scope, or an empty one to be filled in. */
async function sendTable(
  strapi: Core.Strapi,
  context: DeskContext,
  kind: TableKind,
  empty: boolean,
): Promise<void> {
  const format = context.query.format === 'csv' ? 'csv' : 'xlsx';
  const scope = await scopeIn(strapi, context);
  const columns = columnsOf(kind.type, { internal: true });
  const { naming, namesOf } = await readDirectory(strapi, kind, scope);
  const month =
    kind.fixed.kind === 'monthly-report' &&
    typeof context.query.month === 'string' &&
    /^\d{4}-\d{2}$/.test(context.query.month)
      ? context.query.month
      : null;
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
}

/** @throws ApplicationError in Chinese */
async function fileIn({ request }: DeskContext): Promise<Buffer> {
  const given: unknown = request.files?.file;
  const file = (Array.isArray(given) ? given[0] : given) as { filepath?: string } | undefined;
  if (!file?.filepath) throw new errors.ApplicationError('请先选择一个表格文件。');
  return readFile(file.filepath);
}

async function planFor(
  strapi: Core.Strapi,
  context: DeskContext,
  kind: TableKind,
): Promise<() => Promise<ImportPlan>> {
  const sheet = await readSheetOf(await fileIn(context));
  const scope = await scopeIn(strapi, context);
  const now = new Date();
  return async () => {
    const plan = await planImport(strapi, kind, sheet, scope, now);
    const barred = plan.steps.find(
      ({ action }) => !may(context, action === 'create' ? 'create' : 'update', kind),
    );
    if (barred)
      throw new errors.PolicyError(
        `您没有${barred.action === 'create' ? '新增' : '修改'}${kind.label}的权限，请联系组织部管理员。`,
      );
    return plan;
  };
}

async function check(strapi: Core.Strapi, context: DeskContext, kind: TableKind): Promise<void> {
  const { steps, ...plan } = await (await planFor(strapi, context, kind))();
  context.body = {
    ...plan,
    steps: steps.map(({ data: _, ...step }) => step),
    atOnce: !kind.type.drafted,
    ticket: newTicket(Date.now()),
  };
}

async function write(strapi: Core.Strapi, context: DeskContext, kind: TableKind): Promise<void> {
  const { digest, ticket } = context.request.body ?? {};
  const make = await planFor(strapi, context, kind);
  context.body = await writePlan(strapi, kind, String(digest ?? ''), make, (done, total) =>
    noteProgress(String(ticket ?? ''), { done, total }),
  );
}

/** Content as tables, for signed-in editors: given out, looked through, taken in. */
export function registerTables(strapi: Core.Strapi): void {
  const answer =
    (work: (context: DeskContext, kind: TableKind) => Promise<void>) => async (context: DeskContext) => {
      const kind = tableKinds.find(({ name }) => name === context.params.kind);
      if (!kind) return refuse(context, 404, 'not-found', '没有这样的表。');
      if (!may(context, 'read', kind)) return refuse(context, 403, 'forbidden', '您没有查看这类内容的权限。');
      try {
        await work(context, kind);
      } catch (error) {
        if (error instanceof errors.PolicyError) return refuse(context, 403, 'forbidden', error.message);
        const reason = refusalOf(error);
        if (reason === null) throw error;
        refuse(context, 409, 'not-now', reason);
      }
    };
  const route = (method: 'GET' | 'POST', path: string, handler: (context: DeskContext) => Promise<void>) => ({
    method,
    path,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
    info: { type: 'admin' },
  });
  const kinds = async (context: DeskContext) => {
    context.body = {
      kinds: tableKinds
        .filter((kind) => may(context, 'read', kind))
        .map((kind) => ({
          name: kind.name,
          label: kind.label,
          atOnce: !kind.type.drafted,
          writable: may(context, 'create', kind) || may(context, 'update', kind),
        })),
    };
  };
  // No session is asked for: while a table is being written, its transaction keeps the database of a small installation to itself.
  const progress = {
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
  strapi.server.routes({
    type: 'admin',
    prefix: '/tables',
    routes: [
      route('GET', '/kinds', kinds),
      progress,
      route(
        'GET',
        '/:kind/export',
        answer((context, kind) => sendTable(strapi, context, kind, false)),
      ),
      route(
        'GET',
        '/:kind/template',
        answer((context, kind) => sendTable(strapi, context, kind, true)),
      ),
      route(
        'POST',
        '/:kind/check',
        answer((context, kind) => check(strapi, context, kind)),
      ),
      route(
        'POST',
        '/:kind/write',
        answer((context, kind) => write(strapi, context, kind)),
      ),
    ],
  } as never);
}
