import type { Core, UID } from '@strapi/strapi';

interface Question {
  readonly where?: Readonly<Record<string, unknown>>;
  readonly select?: readonly string[];
  readonly populate?: object;
}

const atOnce = 500;

/**
 * All rows that a question finds, in the order of their numbers. They are asked for some hundred at a time: what belongs to
 * them is looked up by their numbers, of which a database takes only so many in one question.
 */
export async function allRows<Row>(
  strapi: Core.Strapi,
  uid: string,
  { where = {}, select, populate }: Question,
): Promise<Row[]> {
  const found: Row[] = [];
  for (let last = 0; ;) {
    const rows: { readonly id: number }[] = await strapi.db.query(uid as UID.ContentType).findMany({
      where: { $and: [where, { id: { $gt: last } }] },
      ...(select ? { select: ['id', ...select] } : {}),
      ...(populate ? { populate } : {}),
      orderBy: { id: 'asc' },
      limit: atOnce,
    } as never);
    found.push(...(rows as Row[]));
    if (rows.length < atOnce) return found;
    last = rows.at(-1)?.id ?? last;
  }
}

/** The same for rows whose `documentId` is one of these, however many they are. */
export async function rowsOf<Row>(
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
  { where = {}, ...question }: Question,
): Promise<Row[]> {
  const found: Row[] = [];
  for (let from = 0; from < documentIds.length; from += atOnce) {
    const some = documentIds.slice(from, from + atOnce);
    found.push(
      ...(await allRows<Row>(strapi, uid, {
        ...question,
        where: { $and: [where, { documentId: { $in: some } }] },
      })),
    );
  }
  return found;
}
