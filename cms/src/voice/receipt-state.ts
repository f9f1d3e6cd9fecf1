import type { Core } from '@strapi/strapi';
import type { ReceiptState } from '@xianfeng/content-types/forms/voice-message';
import { countyCalendar } from '../reports/county-calendar.ts';
import { answerOf, mayRecheck } from './answer-of.ts';
import { dueOf } from './due-of.ts';
import { letterTable, type LetterRow } from './letter-table.ts';
import { opinionAddress } from './opinion-of-letter.ts';
import { sealedParts } from './sealed-parts.ts';
import { unitNames } from './unit-names.ts';

/** The letter with which this one is answered: itself, or the one into which it was merged. */
async function answeredWith(strapi: Core.Strapi, row: LetterRow): Promise<LetterRow> {
  const other: LetterRow | undefined = await strapi.db.transaction(({ trx }) =>
    trx(letterTable).where({ id: row.merged_into }).first(),
  );
  return other ?? row;
}

/** What the holder of a receipt is told; null when no letter with it ever came. */
export async function receiptState(strapi: Core.Strapi, receipt: string): Promise<ReceiptState | null> {
  const row: LetterRow | undefined = await strapi.db.transaction(({ trx }) =>
    trx(letterTable).where({ receipt }).first(),
  );
  if (!row) return null;
  const { county, units } = await unitNames(strapi);
  const unit = units.get(row.organization_id ?? '') ?? county;
  const waits = row.state === 'received' || row.state === 'accepted';
  return {
    state: row.state,
    kind: row.kind,
    receivedOn: row.received_on,
    due: waits ? (dueOf(row, await countyCalendar(strapi))?.answer ?? null) : null,
    unit: row.state === 'withdrawn' ? null : unit,
    answer: answerOf(strapi, row),
    first: sealedParts(strapi).answer(row.first_answer),
    mayRecheck: mayRecheck(row),
    opinion: await opinionAddress(strapi, await answeredWith(strapi, row)),
    rating: row.rating,
    keptUntil: row.letter_until,
  };
}
