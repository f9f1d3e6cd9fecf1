import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { xmlLine, xmlText } from '../feeds/xml-text.ts';
import { dayAfter, type CalendarEvent } from './calendar-events.ts';

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * A calendar that phones and computers subscribe to (RFC 5545). Times are told in UTC, so that they need no table of
 * time zones and the same bytes come out on any machine; whole days have no zone.
 */
export function calendarFeed(name: string, origin: string, events: readonly CalendarEvent[]): Response {
  const host = new URL(origin).host;
  const calendar = ical({ name: xmlLine(name), prodId: { company: 'xianfeng', product: 'portal', language: 'ZH' }, ttl: 6 * 3600 });
  for (const { id, title, when, place, description, address, cancelled, sequence, changed } of events.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    calendar.createEvent({
      id: `${id}@${host}`,
      summary: xmlLine(title),
      ...('day' in when ? { allDay: true, start: midnight(when.day), end: midnight(dayAfter(when.day)), transparency: ICalEventTransparency.TRANSPARENT } : { start: new Date(when.from), end: new Date(when.to) }),
      ...(place ? { location: xmlLine(place) } : {}),
      ...(description ? { description: xmlText(description) } : {}),
      url: `${origin}${address}`,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      sequence,
      stamp: new Date(changed),
      lastModified: new Date(changed),
    });
  }
  return new Response(calendar.toString(), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}
