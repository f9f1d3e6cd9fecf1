import type { Core } from '@strapi/strapi';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { stepTable } from '../journal/steps.ts';
import { readableDrafts } from '../permissions/drafts-in.ts';
import { scopeFor } from '../permissions/guard-scope.ts';
import { taskOf, type Waiting } from './open-tasks.ts';
import type { Task } from './task.ts';

const shown = 8;
/** What was done with so long ago is no news. */
const keptDays = 14;
const dayMs = 24 * 60 * 60 * 1000;

/** What this editor submitted lately and where it stands now, the last one first. */
export async function submitted(strapi: Core.Strapi, editor: Editor): Promise<Task[]> {
  const scope = await scopeFor(strapi, editor);
  const { connection } = strapi.db;
  const steps: Waiting[] = await connection(`${stepTable} as steps`)
    .join(readableDrafts(strapi, editor, scope), (on) =>
      on.on('seen.document_id', 'steps.document_id').andOn('seen.doc_type', 'steps.doc_type'),
    )
    .select('steps.*', 'seen.title')
    .where({ 'steps.verb': 'submit', 'steps.user_id': editor.id })
    .where('steps.at', '>=', new Date(Date.now() - keptDays * dayMs).toISOString())
    .whereNotExists(
      connection(`${stepTable} as later`)
        .select(connection.raw('1'))
        .whereRaw('later.document_id = steps.document_id and later.id > steps.id')
        .where('later.verb', 'submit'),
    )
    .orderBy('steps.id', 'desc')
    .limit(shown);
  const found = await Promise.all(steps.map((step) => taskOf(strapi, step)));
  return found.flatMap((each) => (each ? [each.task] : []));
}
