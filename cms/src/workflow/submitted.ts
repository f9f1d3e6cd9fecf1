import type { Core } from '@strapi/strapi';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { stepTable } from '../journal/steps.ts';
import { readableDrafts } from '../permissions/drafts-in.ts';
import { scopeFor } from '../permissions/guard-scope.ts';
import type { Scope } from '../permissions/scope-of.ts';
import { taskOf, type TaskPart, type Waiting } from './open-tasks.ts';

/** What was done with so long ago is no news. */
const keptDays = 14;
const dayMs = 24 * 60 * 60 * 1000;

function submissions(strapi: Core.Strapi, editor: Editor, scope: Scope) {
  const { connection } = strapi.db;
  return connection(`${stepTable} as steps`)
    .join(readableDrafts(strapi, editor, scope), (on) =>
      on.on('seen.document_id', 'steps.document_id').andOn('seen.doc_type', 'steps.doc_type'),
    )
    .where({ 'steps.verb': 'submit', 'steps.user_id': editor.id })
    .where('steps.at', '>=', new Date(Date.now() - keptDays * dayMs).toISOString())
    .whereNotExists(
      connection(`${stepTable} as later`)
        .select(connection.raw('1'))
        .whereRaw('later.document_id = steps.document_id and later.id > steps.id')
        .where('later.verb', 'submit'),
    );
}

/**
 * What this editor submitted lately and where it stands now, the last one first.
 * @param before the step before which the part begins; null for the first
 * @param most how many are wanted
 */
export async function submitted(
  strapi: Core.Strapi,
  editor: Editor,
  before: number | null,
  most: number,
): Promise<TaskPart> {
  const scope = await scopeFor(strapi, editor);
  const query = submissions(strapi, editor, scope)
    .select('steps.*', 'seen.title')
    .orderBy('steps.id', 'desc')
    .limit(most + 1);
  const steps: Waiting[] = await (before === null ? query : query.where('steps.id', '<', before));
  const counted: { count?: number | string } | undefined = await submissions(strapi, editor, scope)
    .count({ count: '*' })
    .first();
  const shown = steps.slice(0, most);
  const found = await Promise.all(shown.map((step) => taskOf(strapi, step)));
  return {
    tasks: found.flatMap((each) => (each ? [each.task] : [])),
    next: steps.length > most ? (shown.at(-1)?.id ?? null) : null,
    total: Number(counted?.count ?? 0),
  };
}
