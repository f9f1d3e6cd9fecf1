import type { Core } from '@strapi/strapi';
import { uidOf, type ContentType } from '@xianfeng/content-types';

/** Reverting a draft to what is public makes a new row of it; more often than that nobody does so within one wait. */
const attempts = 5;

/**
 * Holds a document until the current transaction ends: whoever else wants to write it waits, so what is read from now on
 * stays as it is. SQLite has one writer anyway.
 */
export async function holdRow(strapi: Core.Strapi, type: ContentType, documentId: string): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  const { tableName } = strapi.db.metadata.get(uidOf(type.name));
  await strapi.db.transaction(async ({ trx }) => {
    const rows = (): Promise<{ id: number }[]> =>
      trx(tableName).select('id').where({ document_id: documentId }).orderBy('id').forUpdate();
    let held = await rows();
    // The one that was waited for may have put another row in the place of the one that this waited at.
    for (let attempt = 1; attempt < attempts; attempt += 1) {
      const now = await rows();
      if (now.every(({ id }) => held.some((row) => row.id === id))) return;
      held = now;
    }
  });
}
