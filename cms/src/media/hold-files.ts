import type { Core } from '@strapi/strapi';
import { explainWaits } from '../strapi-in-chinese/explain-waits.ts';

/** For each file that is held or waited for, the end of the last who asked for it. */
const ends = new Map<number, Promise<unknown>>();

/** Does something with files after all who asked for one of them before, and before all who ask later. */
export async function inTurn<T>(ids: readonly number[], work: () => Promise<T>): Promise<T> {
  const done = Promise.all(ids.map((id) => ends.get(id))).then(work);
  const end = done.then(
    () => undefined,
    () => undefined,
  );
  for (const id of ids) ends.set(id, end);
  try {
    return await done;
  } finally {
    for (const id of ids) if (ends.get(id) === end) ends.delete(id);
  }
}

/**
 * Keeps other processes from writing the bytes of files, or taking them away, meanwhile. SQLite needs none of this: only the
 * one process that serves does either.
 * @throws ApplicationError in Chinese when another process holds one for too long
 */
export async function lockFiles<T>(
  strapi: Core.Strapi,
  ids: readonly number[],
  work: () => Promise<T>,
): Promise<T> {
  if (strapi.db.dialect.client !== 'postgres' || ids.length === 0) return work();
  const { tableName } = strapi.db.metadata.get('plugin::upload.file');
  return strapi.db.transaction(async ({ trx }) => {
    await explainWaits(() =>
      // Weaker than `forUpdate`: a document that shows the file may be saved meanwhile.
      trx(tableName).select('id').whereIn('id', ids).orderBy('id').forNoKeyUpdate(),
    );
    return work();
  });
}
