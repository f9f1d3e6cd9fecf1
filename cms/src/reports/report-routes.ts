import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOf, uidOf, type TypeName } from '@xianfeng/content-types';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import type { Context } from 'koa';
import { editorOf } from '../accounts/signed-in-editor.ts';
import { refuse, refusalOf } from '../requests/refuse.ts';
import { requireScope, scopeFor } from '../scope/guard-scope.ts';
import { readOutlook } from './report-outlook.ts';
import { startMonthReport } from './start-month-report.ts';

interface Ability {
  can(action: string, subject: string): boolean;
}

const may = (context: Context, verb: string, name: TypeName) => (context.state.userAbility as Ability).can(`plugin::content-manager.explorer.${verb}`, uidOf(name));

/** Beginning a month report, and what an update does to its project, for signed-in editors. */
export function registerReports(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST', path: string, type: TypeName, verb: string, work: (documentId: string, context: Context) => Promise<object | null>) => ({
    method,
    path,
    handler: async (context: Context & { params: Record<string, string> }) => {
      const documentId = context.params.documentId ?? '';
      if (!may(context, verb, 'update')) return refuse(context, 403, 'forbidden', '您没有处理动态的权限。');
      try {
        await requireScope(strapi, contentTypeOf(type), documentId, editorOf(context.state.user));
        context.body = (await work(documentId, context)) ?? {};
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
      route('POST', '/month/:documentId', 'project', 'create', async (documentId, context) => startMonthReport(strapi, documentId, await scopeFor(strapi, editorOf(context.state.user)), beijingDate(new Date().toISOString()))),
      route('GET', '/updates/:documentId', 'update', 'read', async (documentId) => {
        const outlook = await readOutlook(strapi, documentId);
        if (outlook === undefined) throw new errors.ApplicationError('没有这样的动态。');
        return outlook;
      }),
    ],
  } as never);
}
