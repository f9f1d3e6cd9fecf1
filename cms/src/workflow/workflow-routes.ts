import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { draftedStoredType, publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import { z } from 'zod';
import { deskRoute, registerDeskRoutes, type MadeRoute } from '../desk-routes/desk-route.ts';
import { wholeNumber } from '../desk-routes/whole-number.ts';
import { may } from '../desk-routes/may.ts';
import { scopeFor } from '../permissions/guard-scope.ts';
import { documentRoute } from '../desk-routes/document-route.ts';
import { compactDatabase } from '../journal/compact-database.ts';
import { revisionTable } from '../journal/revisions.ts';
import { stepTable } from '../journal/steps.ts';
import { ledgerTable } from '../ledger/ledger-table.ts';
import { deedWords } from './deed-words.ts';
import { describeStatus } from './describe-status.ts';
import { emergencies } from './emergencies.ts';
import { openTasks } from './open-tasks.ts';
import { submitted } from './submitted.ts';
import { performDeed } from './perform-deed.ts';
import { tabCounts } from './tab-counts.ts';
import { rules, type Deed } from './states.ts';

const part = z.strictObject({
  /** The step at which the part before ended. */
  from: wholeNumber('没有这么多，请刷新这一页', 2_000_000_000).optional(),
  most: wholeNumber('一次要看 1 到 50 项', 50).default(20),
});

/** The actions of the desk that Strapi does not have, and where a document stands, for signed-in editors. */
export function registerWorkflow(strapi: Core.Strapi): void {
  const tasks = (name: string, read: typeof openTasks): MadeRoute =>
    deskRoute({
      method: 'GET',
      path: `/${name}`,
      input: part,
      answer: async ({ editor, input }) => {
        const { tasks: found, ...rest } = await read(strapi, editor, input.from ?? null, input.most);
        return { [name]: found, ...rest };
      },
    });
  const status = documentRoute(strapi, {
    method: 'GET',
    path: '',
    find: publicTypeByPath,
    action: 'read',
    answer: ({ target, editor }) => describeStatus(strapi, target, editor),
  });
  const perform = (deed: Deed): MadeRoute =>
    documentRoute(strapi, {
      method: 'POST',
      path: `/${deed}`,
      find: publicTypeByPath,
      action: rules[deed].verb,
      input: deedWords[deed],
      answer: async ({ target, input, editor }) => {
        const state = await performDeed(strapi, deed, target, input, editor);
        if (deed === 'redact') await compactDatabase(strapi, [ledgerTable, revisionTable, stepTable]);
        return { state };
      },
    });
  const counts = deskRoute({
    method: 'GET',
    path: '/counts',
    input: z.strictObject({ model: z.string('要写哪一类').max(80, '没有这一类') }),
    answer: async ({ context, editor, input }) => {
      const type = draftedStoredType(input.model);
      if (!type) throw new errors.NotFoundError('没有这一类内容。');
      if (!may(context, 'read', type.name)) throw new errors.PolicyError('您没有查看这类内容的权限。');
      return tabCounts(strapi, type, { editor, scope: await scopeFor(strapi, editor) });
    },
  });
  registerDeskRoutes(strapi, '/workflow', [
    counts,
    tasks('tasks', openTasks),
    tasks('submitted', submitted),
    deskRoute({
      method: 'GET',
      path: '/emergencies',
      answer: async ({ editor }) => ({ emergencies: await emergencies(strapi, editor) }),
    }),
    status,
    ...(Object.keys(rules) as Deed[]).map(perform),
  ]);
}
