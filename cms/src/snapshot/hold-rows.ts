import type { Core } from '@strapi/strapi';
import { uidOf, type ContentType } from '@xianfeng/content-types';
import { explainWaits } from '../strapi-in-chinese/explain-waits.ts';

/** A document that is to stay as it is. */
export interface Held {
  readonly type: ContentType;
  readonly documentId: string;
}

/** Publishing or reverting a document makes new rows of it; more often than that nobody does so within one wait. */
const attempts = 5;

async function holdOfType(strapi: Core.Strapi, type: ContentType, documentIds: string[]): Promise<void> {
  const { tableName } = strapi.db.metadata.get(uidOf(type.name));
  await strapi.db.transaction(async ({ trx }) => {
    const rows = (): Promise<{ id: number }[]> =>
      trx(tableName)
        .select('id')
        .whereIn('document_id', documentIds)
        .orderBy(['document_id', 'id'])
        // Weaker than `forUpdate`: a document that points at this one may still be saved.
        .forNoKeyUpdate();
    let held = await rows();
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const known = new Set(held.map(({ id }) => id));
      // Who was waited for may have put another row in the place of the one at which this waited.
      held = await rows();
      if (held.every(({ id }) => known.has(id))) return;
    }
    throw Object.assign(new Error('The rows of a document never stay the same.'), { code: '55P03' });
  });
}

/**
 * Holds documents until the current transaction ends: whoever else wants to write them waits, so that what is read from
 * now on stays as it is. How long anybody waits is limited in `config/database.ts`.
 *
 * Whoever holds several asks for them at once, or in this order, and before the lock of the ledger, which comes last: then
 * nobody waits for somebody who waits for them. Types from the end of the alphabet come first, so that an update is held
 * before the project that follows it.
 *
 * SQLite needs none of this. Its pool is one connection, so a transaction has this process to itself; and what another
 * process writes after a transaction has begun to read makes the transaction fail as soon as it writes.
 * @throws ApplicationError in Chinese when somebody else holds one for too long
 */
export async function holdRows(strapi: Core.Strapi, documents: readonly Held[]): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  const byType = Map.groupBy(documents, ({ type }) => type);
  const inOrder = [...byType].sort(([a], [b]) => (a.name < b.name ? 1 : -1));
  for (const [type, group] of inOrder)
    await explainWaits(() =>
      holdOfType(
        strapi,
        type,
        group.map(({ documentId }) => documentId),
      ),
    );
}
