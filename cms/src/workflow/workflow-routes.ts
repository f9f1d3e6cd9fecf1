import type { Core } from '@strapi/strapi';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { deskRoute, registerDeskRoutes, type MadeRoute } from '../desk-routes/desk-route.ts';
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
import { rules, type Deed } from './states.ts';

/** The actions of the desk that Strapi does not have, and where a document stands, for signed-in editors. */
export function registerWorkflow(strapi: Core.Strapi): void {
  const list = (name: string, read: (strapi: Core.Strapi, editor: Editor) => Promise<unknown[]>): MadeRoute =>
    deskRoute({
      method: 'GET',
      path: `/${name}`,
      answer: async ({ editor }) => ({ [name]: await read(strapi, editor) }),
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
  registerDeskRoutes(strapi, '/workflow', [
    list('tasks', openTasks),
    list('submitted', submitted),
    list('emergencies', emergencies),
    status,
    ...(Object.keys(rules) as Deed[]).map(perform),
  ]);
}
