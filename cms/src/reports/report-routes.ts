import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOf, uidOf, type TypeName } from '@xianfeng/content-types';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import type { Context } from 'koa';
import { z } from 'zod';
import { editorOf } from '../accounts/signed-in-editor.ts';
import { badRequest } from '../desk-routes/bad-request.ts';
import { refuse } from '../desk-routes/refuse.ts';
import { refusalOf } from '../strapi-in-chinese/refusal-of.ts';
import { requireScope, scopeFor } from '../permissions/guard-scope.ts';
import type { Scope } from '../permissions/scope-of.ts';
import { afterRemoval } from './after-removal.ts';
import { projectOf, readOutlook, writtenReportSchema } from './report-outlook.ts';
import { beginningOf, startMonthReport, type BeginningReport } from './start-month-report.ts';

type DeskContext = Context & { params: Record<string, string> };

interface Ability {
  can(action: string, subject: string): boolean;
}

const may = (context: Context, verb: string, name: TypeName) =>
  (context.state.userAbility as Ability).can(`plugin::content-manager.explorer.${verb}`, uidOf(name));

const monthSchema = z.strictObject({
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, '要写成 2026-05 这样')
    .optional(),
});

const bodyOf = (context: Context): unknown => (context.request as { body?: unknown }).body ?? {};
const today = (): string => beijingDate(new Date().toISOString());

/** Beginning a month report, and what an update does to its project, for signed-in editors. */
export function registerReports(strapi: Core.Strapi): void {
  const scopeIn = (context: Context) => scopeFor(strapi, editorOf(context.state.user));
  const requireOwn = (type: TypeName, documentId: string, context: Context) =>
    requireScope(strapi, contentTypeOf(type), documentId, editorOf(context.state.user));

  async function begin(context: DeskContext): Promise<void> {
    const body = monthSchema.safeParse(bodyOf(context));
    if (!body.success) return badRequest(context, body.error);
    const { documentId: project = '' } = context.params;
    await requireOwn('project', project, context);
    context.body = await startMonthReport(strapi, project, await scopeIn(context), today(), body.data.month);
  }

  /** Null where no report can be begun: of a month that is still to come. */
  async function possibleBeginning(
    project: string,
    scope: Scope,
    month: string | undefined,
  ): Promise<BeginningReport | null> {
    try {
      return await beginningOf(strapi, project, scope, today(), month);
    } catch (error) {
      if (refusalOf(error) === null) throw error;
      return null;
    }
  }

  async function look(context: DeskContext): Promise<void> {
    const body = writtenReportSchema.safeParse(bodyOf(context));
    if (!body.success) return badRequest(context, body.error);
    const { update } = body.data;
    if (update) await requireOwn('update', update, context);
    const project = body.data.project ?? (update ? await projectOf(strapi, update) : null);
    if (project) await requireOwn('project', project, context);
    context.body = project ? ((await readOutlook(strapi, project, body.data)) ?? {}) : {};
    if (project && body.data.kind === 'monthly-report' && may(context, 'create', 'update'))
      Object.assign(context.body as object, {
        beginning: await possibleBeginning(project, await scopeIn(context), body.data.month),
      });
  }

  async function remove(context: DeskContext): Promise<void> {
    const { documentId: update = '' } = context.params;
    await requireOwn('update', update, context);
    context.body = (await afterRemoval(strapi, update)) ?? {};
  }

  const route = (
    method: 'GET' | 'POST',
    path: string,
    verb: string,
    work: (context: DeskContext) => Promise<void>,
  ) => ({
    method,
    path,
    handler: async (context: DeskContext) => {
      if (!may(context, verb, 'update')) return refuse(context, 403, 'forbidden', '您没有处理动态的权限。');
      try {
        await work(context);
      } catch (error) {
        if (error instanceof errors.PolicyError) return refuse(context, 403, 'forbidden', error.message);
        const reason = refusalOf(error);
        if (reason === null) throw error;
        refuse(context, 409, 'not-now', reason);
      }
    },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
    info: { type: 'admin' },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/reports',
    routes: [
      route('POST', '/month/:documentId', 'create', begin),
      route('POST', '/outlook', 'read', look),
      route('GET', '/removal/:documentId', 'read', remove),
    ],
  } as never);
}
