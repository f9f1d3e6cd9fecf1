import type { PublicTypeName } from '@xianfeng/content-types';
import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import { isAnnounced, type AnnouncedType } from '../content/announced-types.ts';
import type { PublishedDocument } from '../content/content.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { announcedOf } from './types/index.ts';

/** Whether documents of a type have dates of which calendars speak. */
export function hasDates(type: PublicTypeName): boolean {
  return isAnnounced(type) && announcedOf(type).events !== undefined;
}

/** What calendars say of a document. */
export function eventsOf<T extends AnnouncedType>(
  document: PublishedDocument<T>,
  calendar: WorkingCalendar,
): readonly CalendarEvent[] {
  return announcedOf(document.type).events?.(document, calendar) ?? [];
}
