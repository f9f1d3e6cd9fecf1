import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { badRequest } from '../desk-routes/bad-request.ts';
import { answerAbout, editorIn } from '../desk-routes/answer-about.ts';
import { compactDatabase } from '../journal/compact-database.ts';
import { revisionTable } from '../journal/revisions.ts';
import { stepTable } from '../journal/steps.ts';
import { ledgerTable } from '../ledger/ledger-table.ts';
import { deedWords } from './deed-words.ts';
import { describeStatus } from './describe-status.ts';
import { emergencies } from './emergencies.ts';
import { openTasks } from './open-tasks.ts';
import { performDeed } from './perform-deed.ts';
import { rules, type Deed } from './states.ts';

async function perform(strapi: Core.Strapi, context: Context, deed: Deed): Promise<void> {
  const body = deedWords[deed].safeParse((context.request as { body?: unknown }).body ?? {});
  if (!body.success) return badRequest(context, body.error);
  await answerAbout(strapi, context, rules[deed].verb, async (target) => ({
    state: await performDeed(strapi, deed, target, body.data, editorIn(context)),
  }));
  if (deed === 'redact' && context.status < 400)
    await compactDatabase(strapi, [ledgerTable, revisionTable, stepTable]);
}

/** The verbs of the desk that Strapi does not have, and where a document stands, for signed-in editors. */
export function registerWorkflow(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST', path: string, handler: (context: Context) => Promise<void>) => ({
    method,
    path,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
    info: { type: 'admin' },
  });
  const list = (name: string, work: (context: Context) => Promise<unknown[]>) =>
    route('GET', `/${name}`, async (context) => void (context.body = { [name]: await work(context) }));
  const document = '/:type/:documentId';
  const deeds = (Object.keys(rules) as Deed[]).map((deed) =>
    route('POST', `${document}/${deed}`, (context) => perform(strapi, context, deed)),
  );
  const routes = [
    list('tasks', (context) => openTasks(strapi, editorIn(context))),
    list('emergencies', (context) => emergencies(strapi, editorIn(context))),
    route('GET', document, (context) =>
      answerAbout(strapi, context, 'read', (target) => describeStatus(strapi, target, editorIn(context))),
    ),
    ...deeds,
  ];
  strapi.server.routes({ type: 'admin', prefix: '/workflow', routes } as never);
}
