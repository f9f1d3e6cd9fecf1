import type { Core } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { errors } from '@strapi/utils';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import { requireScope } from '../permissions/guard-scope.ts';
import { readFacts } from './read-facts.ts';
import { possibleDeeds, stateOf, stateWords, type DeskState } from './states.ts';
import { besideTheWay, stepTable, type StepRow } from '../journal/steps.ts';

/** A document that waits for something that this editor can do. */
export interface Task {
  readonly uid: string;
  readonly documentId: string;
  readonly type: string;
  readonly title: string;
  readonly state: DeskState;
  readonly words: string;
  readonly note: string | null;
}

const waiting: ReadonlySet<DeskState> = new Set(['submitted', 'resubmitted', 'returned', 'approved']);
const mostSteps = 200;
const mostTasks = 20;

async function taskBehind(strapi: Core.Strapi, step: StepRow, editor: Editor): Promise<Task | null> {
  const type = publicTypeByPath(step.doc_type);
  const target = type && { type, documentId: step.document_id };
  const read = target && (await readFacts(strapi, target));
  if (!target || !read) return null;
  const state = stateOf(read.facts);
  if (
    !waiting.has(state) ||
    !possibleDeeds(read.facts, editor).some(
      (deed) => deed === 'approve' || deed === 'publish' || deed === 'submit',
    )
  )
    return null;
  try {
    await requireScope(strapi, target.type, target.documentId, editor);
  } catch (error) {
    if (error instanceof errors.PolicyError) return null;
    throw error;
  }
  return {
    uid: uidOf(target.type.name),
    documentId: target.documentId,
    type: target.type.label,
    title: String(read.row[target.type.titleField] ?? ''),
    state,
    words: stateWords[state],
    note: state === 'returned' ? step.note : null,
  };
}

/** What waits for this editor, newest first. */
export async function openTasks(strapi: Core.Strapi, editor: Editor): Promise<Task[]> {
  const steps: StepRow[] = await strapi.db
    .connection(stepTable)
    .whereIn(
      'id',
      strapi.db
        .connection(stepTable)
        .max('id')
        .whereNotIn('verb', [...besideTheWay])
        .groupBy('document_id'),
    )
    .whereIn('verb', ['submit', 'return', 'approve'])
    .orderBy('id', 'desc')
    .limit(mostSteps);
  const tasks: Task[] = [];
  for (const step of steps) {
    const task = await taskBehind(strapi, step, editor);
    if (task) tasks.push(task);
    if (tasks.length === mostTasks) break;
  }
  return tasks;
}
