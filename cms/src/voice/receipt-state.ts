import type { Core } from '@strapi/strapi';
import type { ReceiptState } from '@xianfeng/content-types/forms/voice-message';
import { countyCalendar } from '../reports/county-calendar.ts';
import { dueOf } from './due-of.ts';
import { letterTable, type LetterRow } from './letter-table.ts';
import { sealedParts } from './sealed-parts.ts';
import { unitNames } from './unit-names.ts';

/** What the holder of a receipt is told; null when no letter with it ever came. */
export async function receiptState(strapi: Core.Strapi, receipt: string): Promise<ReceiptState | null> {
  const row: LetterRow | undefined = await strapi.db.transaction(({ trx }) =>
    trx(letterTable).where({ receipt }).first(),
  );
  if (!row) return null;
  const { county, units } = await unitNames(strapi);
  const unit = units.get(row.organization_id ?? '') ?? county;
  const text = sealedParts(strapi).open(row.answer);
  const waits = row.state === 'received' || row.state === 'accepted';
  return {
    state: row.state,
    kind: row.kind,
    receivedOn: row.received_on,
    due: waits ? (dueOf(row, await countyCalendar(strapi))?.answer ?? null) : null,
    unit: row.state === 'withdrawn' ? null : unit,
    answer:
      text !== null && row.outcome && row.answered_on
        ? { text, outcome: row.outcome, on: row.answered_on, unit: row.answered_by ?? unit }
        : null,
    rating: row.rating,
    keptUntil: row.letter_until,
  };
}
