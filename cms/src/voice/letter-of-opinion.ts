import type { Core } from '@strapi/strapi';
import { letterTable, type LetterRow } from './letter-table.ts';

/** The letter of which an opinion was made; undefined when somebody wrote the opinion by hand. */
export async function letterOfOpinion(
  strapi: Core.Strapi,
  documentId: string,
): Promise<LetterRow | undefined> {
  const rows: LetterRow[] = await strapi.db.transaction(({ trx }) =>
    trx(letterTable).where({ opinion_id: documentId }).limit(1),
  );
  return rows[0];
}
