import type { ContentType } from '@xianfeng/content-types';
import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import { startOfBeijingDay } from '@xianfeng/content-types/rules/beijing-time';
import type { StoredRow } from '../snapshot/index.ts';

/** What the desk proposes for the withdrawal of a notice whose days are over; the public reads it. */
export const whenOver = '公示期已满';

/** The moment from which a document says of itself that it is over: a notice after its last day. Null when it says nothing. */
export function standsUntil(type: ContentType, { closes }: StoredRow): string | null {
  return type.name === 'notice' && typeof closes === 'string'
    ? startOfBeijingDay(addDays(closes.slice(0, 10), 1))
    : null;
}
