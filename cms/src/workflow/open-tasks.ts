import type { Core } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { lastSteps, type StepRow, type Verb } from '../journal/steps.ts';
import { readableDrafts } from '../permissions/drafts-in.ts';
import { scopeFor } from '../permissions/guard-scope.ts';
import type { Scope } from '../permissions/scope-of.ts';
import { readFacts } from './read-facts.ts';
import {
  possibleDeeds,
  rules,
  stateOf,
  stateWords,
  type Deed,
  type DeskState,
  type Facts,
} from './states.ts';
import type { Task } from './task.ts';

/** A step, and what its document is called. */
export type Waiting = StepRow & { readonly title: string | null };

const waiting: ReadonlySet<DeskState> = new Set(['submitted', 'resubmitted', 'returned', 'approved']);
/** What can be done after a step that somebody took. */
const next: Partial<Record<Verb, Deed>> = { submit: 'approve', return: 'submit', approve: 'publish' };
const mostTasks = 20;
/** Steps that are looked at together: of some the content has changed since, and they wait no longer. */
const atOnce = 50;

/** A step's document as a line of a list: where it stands now, whose it is, since when. */
export async function taskOf(
  strapi: Core.Strapi,
  step: Waiting,
): Promise<{ task: Task; facts: Facts } | null> {
  const type = publicTypeByPath(step.doc_type);
  const read = type && (await readFacts(strapi, { type, documentId: step.document_id }));
  if (!type || !read) return null;
  const state = stateOf(read.facts);
  const task = {
    uid: uidOf(type.name),
    documentId: step.document_id,
    type: type.label,
    title: step.title ?? '',
    state,
    words: stateWords[state],
    note: state === 'returned' ? step.note : null,
    unit: (read.row.organization as { name?: string } | null | undefined)?.name ?? null,
    who: step.user_name,
    at: step.at,
  };
  return { task, facts: read.facts };
}

async function taskBehind(strapi: Core.Strapi, step: Waiting, editor: Editor): Promise<Task | null> {
  const found = await taskOf(strapi, step);
  const deed = next[step.verb];
  if (!found || !deed || !waiting.has(found.task.state)) return null;
  return possibleDeeds(found.facts, editor).includes(deed) ? found.task : null;
}

/** The steps that may wait for this editor, oldest first, after the step `after`. */
async function waitingSteps(
  strapi: Core.Strapi,
  editor: Editor,
  scope: Scope,
  after: number | null,
): Promise<Waiting[]> {
  const verbs = (Object.keys(next) as Verb[]).filter((verb) =>
    editor.powers.has(rules[next[verb] as Deed].power),
  );
  const steps = lastSteps(strapi, verbs)
    .join(readableDrafts(strapi, editor, scope), (on) =>
      on.on('seen.document_id', 'steps.document_id').andOn('seen.doc_type', 'steps.doc_type'),
    )
    .select('seen.title')
    // Nobody approves what they submitted.
    .whereNot((own) => own.where({ 'steps.verb': 'submit', 'steps.user_id': editor.id }))
    .orderBy('steps.id')
    .limit(atOnce);
  return after === null ? steps : steps.where('steps.id', '>', after);
}

/** What waits for this editor; what has waited longest comes first. */
export async function openTasks(strapi: Core.Strapi, editor: Editor): Promise<Task[]> {
  const scope = await scopeFor(strapi, editor);
  const tasks: Task[] = [];
  let after: number | null = null;
  for (;;) {
    const steps: Waiting[] = await waitingSteps(strapi, editor, scope, after);
    for (const step of steps) {
      const task = await taskBehind(strapi, step, editor);
      if (task) tasks.push(task);
      if (tasks.length === mostTasks) return tasks;
    }
    const last = steps.at(-1);
    if (!last || steps.length < atOnce) return tasks;
    after = last.id;
  }
}
