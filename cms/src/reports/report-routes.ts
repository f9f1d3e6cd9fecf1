import type { Core } from '@strapi/strapi';
import { contentTypeOf, type TypeName } from '@xianfeng/content-types';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { z } from 'zod';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { deskRoute, registerDeskRoutes, type Asked } from '../desk-routes/desk-route.ts';
import { may, type DocumentAction } from '../desk-routes/may.ts';
import { refusalOf } from '../strapi-in-chinese/refusal-of.ts';
import { requireScope, scopeFor } from '../permissions/guard-scope.ts';
import type { Scope } from '../permissions/scope-of.ts';
import { afterRemoval } from './after-removal.ts';
import { projectOf, readOutlook, writtenReportSchema } from './report-outlook.ts';
import { beginningOf, startMonthReport, type BeginningReport } from './start-month-report.ts';

const monthSchema = z.strictObject({
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, '要写成 2026-05 这样')
    .optional(),
});

const today = (): string => beijingDate(new Date().toISOString());

/** Beginning a month report, and what an update does to its project, for signed-in editors. */
export function registerReports(strapi: Core.Strapi): void {
  const requireOwn = (type: TypeName, documentId: string, editor: Editor) =>
    requireScope(strapi, contentTypeOf(type), documentId, editor);
  const unless =
    (action: DocumentAction) =>
    ({ context }: Asked) =>
      may(context, action, 'update') ? null : '您没有处理动态的权限。';

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

  const begin = deskRoute({
    method: 'POST',
    path: '/month/:documentId',
    mayNot: unless('create'),
    input: monthSchema,
    answer: async ({ params: { documentId: project = '' }, input: { month }, editor }) => {
      await requireOwn('project', project, editor);
      return startMonthReport(strapi, project, await scopeFor(strapi, editor), today(), month);
    },
  });

  const look = deskRoute({
    method: 'POST',
    path: '/outlook',
    mayNot: unless('read'),
    input: writtenReportSchema,
    answer: async ({ context, input, editor }) => {
      const { update } = input;
      if (update) await requireOwn('update', update, editor);
      const project = input.project ?? (update ? await projectOf(strapi, update) : null);
      if (!project) return {};
      await requireOwn('project', project, editor);
      const outlook = (await readOutlook(strapi, project, input)) ?? {};
      return input.kind === 'monthly-report' && may(context, 'create', 'update')
        ? {
            ...outlook,
            beginning: await possibleBeginning(project, await scopeFor(strapi, editor), input.month),
          }
        : outlook;
    },
  });

  const removal = deskRoute({
    method: 'GET',
    path: '/removal/:documentId',
    mayNot: unless('read'),
    answer: async ({ params: { documentId: update = '' }, editor }) => {
      await requireOwn('update', update, editor);
      return (await afterRemoval(strapi, update)) ?? {};
    },
  });
  registerDeskRoutes(strapi, '/reports', [begin, look, removal]);
}
