import type { Core } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { touchedSince, writtenBy } from '../journal/touched-since.ts';
import { lastSteps, type StepRow } from '../journal/steps.ts';
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
const next: Partial<Record<Deed, Deed>> = { submit: 'approve', return: 'submit', approve: 'publish' };
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

/** A part of a list, and where the next one begins. */
export interface TaskPart {
  readonly tasks: readonly Task[];
  /** The step after which the list goes on; null at its end. */
  readonly next: number | null;
  /** How many there are in all. */
  readonly total: number;
}

/** The steps that may wait for this editor, as the database can tell. */
function waitingSteps(strapi: Core.Strapi, editor: Editor, scope: Scope) {
  const deeds = (Object.keys(next) as Deed[]).filter((deed) =>
    editor.powers.has(rules[next[deed] as Deed].power),
  );
  return (
    lastSteps(strapi, deeds)
      .join(readableDrafts(strapi, editor, scope), (on) =>
        on.on('seen.document_id', 'steps.document_id').andOn('seen.doc_type', 'steps.doc_type'),
      )
      .select('seen.title')
      // Nobody approves what they submitted.
      .whereNot((own) => own.where({ 'steps.verb': 'submit', 'steps.user_id': editor.id }))
  );
}

/** How many wait, without comparing what each says now: whatever was written at since its step counts as waiting no longer. */
async function countTasks(strapi: Core.Strapi, editor: Editor, scope: Scope): Promise<number> {
  const counted: { count?: number | string } | undefined = await waitingSteps(strapi, editor, scope)
    .whereNotExists(touchedSince(strapi))
    .whereNot((own) => own.where('steps.verb', 'submit').whereExists(writtenBy(strapi, editor.id)))
    .clearSelect()
    .count({ count: '*' })
    .first();
  return Number(counted?.count ?? 0);
}

/**
 * What waits for this editor; what has waited longest comes first.
 * @param after the step after which the part begins; null for the first
 * @param most how many are wanted
 */
export async function openTasks(
  strapi: Core.Strapi,
  editor: Editor,
  after: number | null,
  most: number,
): Promise<TaskPart> {
  const scope = await scopeFor(strapi, editor);
  const tasks: Task[] = [];
  let last = after;
  for (;;) {
    const query = waitingSteps(strapi, editor, scope).orderBy('steps.id').limit(atOnce);
    const steps: Waiting[] = await (last === null ? query : query.where('steps.id', '>', last));
    for (const step of steps) {
      // One more was looked for, to know whether the list goes on.
      const task = await taskBehind(strapi, step, editor);
      if (task && tasks.length === most)
        return { tasks, next: last, total: Math.max(await countTasks(strapi, editor, scope), most + 1) };
      if (task) tasks.push(task);
      last = step.id;
    }
    if (steps.length < atOnce)
      return {
        tasks,
        next: null,
        total: after === null ? tasks.length : await countTasks(strapi, editor, scope),
      };
  }
}
