import type { Core } from '@strapi/strapi';
import { contentTypeOf, readSnapshot, type PublicTypeName, type Snapshot } from '@xianfeng/content-types';
import { beijingDate, startOfBeijingDay } from '@xianfeng/content-types/rules/beijing-time';
import { addDays, type CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import { z } from 'zod';
import { ledgerTable, type LedgerRow } from '../ledger/ledger-table.ts';

/** A document as the public read it at the end of a day. */
export interface Recorded<T extends PublicTypeName> {
  readonly documentId: string;
  readonly data: Snapshot<T>;
  /** The day on which it first became public. */
  readonly since: CalendarDate;
}

type Row = Pick<LedgerRow, 'document_id' | 'snapshot'> & { readonly first_at: string };

/** The rows of the ledger that say what was public of a type at the end of a day (Beijing). */
function rowsUntil(strapi: Core.Strapi, name: PublicTypeName, until: CalendarDate): Promise<Row[]> {
  return strapi.db.transaction(({ trx }) => {
    const ends = trx(ledgerTable)
      .select('document_id')
      .max('seq as seq')
      .min('at as first_at')
      .where({ doc_type: name })
      .andWhere('at', '<', startOfBeijingDay(addDays(until, 1)))
      .whereNot({ action: 'redact' })
      .groupBy('document_id')
      .as('ends');
    return trx(`${ledgerTable} as entry`)
      .join(ends, 'entry.seq', 'ends.seq')
      .select('entry.document_id', 'entry.snapshot', 'ends.first_at')
      .whereNot('entry.action', 'withdraw')
      .whereNotNull('entry.snapshot')
      .orderBy('entry.seq');
  });
}

/** All documents of a type that were public at the end of a day (Beijing). */
export async function publicRecord<T extends PublicTypeName>(
  strapi: Core.Strapi,
  name: T,
  until: CalendarDate,
): Promise<Recorded<T>[]> {
  const type = contentTypeOf(name);
  const rows = await rowsUntil(strapi, name, until);
  return rows.flatMap(({ document_id: documentId, snapshot, first_at: first }) => {
    const read = readSnapshot(type, JSON.parse(snapshot ?? 'null'));
    return read.success ? [{ documentId, data: read.data as Snapshot<T>, since: beijingDate(first) }] : [];
  });
}

const tellingSchema = z.object({ project: z.string(), asOf: z.string() });
/** What an update says of when it was, and of which project. */
export type Telling = z.output<typeof tellingSchema>;

/** The same of updates, of which there are many: read no further than their project and their day. */
export async function publicTellings(strapi: Core.Strapi, until: CalendarDate): Promise<Telling[]> {
  const rows = await rowsUntil(strapi, 'update', until);
  return rows.flatMap(({ snapshot }) => {
    const read = tellingSchema.safeParse(JSON.parse(snapshot ?? 'null'));
    return read.success ? [read.data] : [];
  });
}
