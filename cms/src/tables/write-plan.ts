import { setImmediate as pause } from 'node:timers/promises';
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '@xianfeng/content-types';
import { holdRows } from '../snapshot/hold-rows.ts';
import { refusalOf } from '../strapi-in-chinese/refusal-of.ts';
import type { ImportPlan, PlannedStep } from './plan-import.ts';
import type { TableKind } from './table-kinds.ts';
import { pendingName, resolved } from './within-sheet.ts';

async function writeStep(
  strapi: Core.Strapi,
  { type }: TableKind,
  { documentId, data, row, title }: Omit<PlannedStep, 'action' | 'changes'>,
): Promise<string> {
  const documents = strapi.documents(uidOf(type.name) as UID.ContentType);
  try {
    if (documentId === null) return (await documents.create({ data: data as never })).documentId;
    await documents.update({ documentId, data: data as never });
    return documentId;
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === null) throw error;
    throw new errors.ApplicationError(`第 ${row} 行《${title}》没有写进去：${reason}整张表都没有导入。`);
  }
}

/**
 * Does what a plan says, all of it or nothing, as drafts, through the document service: what holds for an editor's form
 * holds here. `make` plans anew in the same transaction, in which nobody else writes these documents any more: what
 * somebody changed since the plan was shown is seen.
 * @param named documentIds that the table names
 * @param onDone called with the count after each document
 * @throws ApplicationError in Chinese
 */
export async function writePlan(
  strapi: Core.Strapi,
  kind: TableKind,
  named: readonly string[],
  digest: string,
  make: () => Promise<ImportPlan>,
  onDone: (done: number, total: number) => void,
): Promise<{ created: number; changed: number }> {
  return strapi.db.transaction(async () => {
    await holdRows(
      strapi,
      named.map((documentId) => ({ type: kind.type, documentId })),
    );
    const { steps, problems, digest: now } = await make();
    if (problems.some(({ level }) => level === 'blocking'))
      throw new errors.ApplicationError('表里还有没有改好的问题，什么都没有写入。请再检查一次。');
    if (now !== digest)
      throw new errors.ApplicationError(
        '检查以后，表格或者编辑台里的内容有了变化，什么都没有写入。请再检查一次。',
      );
    const known = new Map<string, string>();
    onDone(0, steps.length);
    for (const [index, step] of steps.entries()) {
      const written = await writeStep(strapi, kind, { ...step, data: resolved(kind.type, step.data, known) });
      if (step.documentId === null) known.set(pendingName(kind.type, step.data), written);
      // SQLite answers at once: without a pause nobody else would be heard until the end, not even who asks how far it is.
      await pause();
      onDone(index + 1, steps.length);
    }
    return {
      created: steps.filter(({ action }) => action === 'create').length,
      changed: steps.filter(({ action }) => action === 'change').length,
    };
  });
}
