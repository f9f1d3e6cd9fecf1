import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { PublishedDocument } from '../content/content.ts';
import { addressOfDocument } from '../content/indexes.ts';

/** One entry of a calendar. */
export interface CalendarEvent {
  /** Stays while the thing stays the same, whatever is changed about it. */
  readonly id: string;
  readonly title: string;
  readonly when: { readonly day: CalendarDate } | { readonly from: string; readonly to: string };
  readonly place?: string | undefined;
  readonly description?: string | undefined;
  /** Site-relative address of the page that tells more. */
  readonly address: string;
  readonly cancelled: boolean;
  /** Grows with every change of its document, its withdrawal and its return included. */
  readonly sequence: number;
  /** Instant of the last change. */
  readonly changed: string;
}

/** What every event takes over from its document. */
export const common = (document: PublishedDocument) => ({
  address: addressOfDocument(document) ?? '/',
  sequence: 2 * (document.versions - 1),
  changed: document.lastChanged,
});
