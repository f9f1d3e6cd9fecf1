import type { Core } from '@strapi/strapi';
import type { ReceiptState } from '@xianfeng/content-types/forms/voice-message';
import type { LetterRow } from './letter-table.ts';
import { sealedParts } from './sealed-parts.ts';

/** What a letter was answered; null before it was, and once that was deleted. */
export function answerOf(strapi: Core.Strapi, row: LetterRow): ReceiptState['answer'] {
  const text = sealedParts(strapi).open(row.answer);
  return text !== null && row.outcome && row.answered_on
    ? { text, outcome: row.outcome, on: row.answered_on, unit: row.answered_by ?? '' }
    : null;
}

/** Whether the writer of a letter may have it looked at again: once, while it is kept, and before it is made public. */
export const mayRecheck = ({
  state,
  rechecked_on: rechecked,
  letter,
  opinion_id: opinion,
}: LetterRow): boolean => state === 'answered' && rechecked === null && letter !== null && opinion === null;
