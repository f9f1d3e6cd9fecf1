import { addDays } from '@xianfeng/content-types/rules/calendar-date';
import { xmlLine } from '../plain-text/xml-text.ts';
import type { CalendarEvent } from '../presenters/calendar-event.ts';
import { calendarText, escapeText, type Property } from './calendar-text.ts';

const zone = 'Asia/Shanghai';

// One offset without daylight saving since 1991; nothing that is told here is older.
const timeZone: readonly Property[] = [
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', zone],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19910915T000000'],
  ['TZOFFSETFROM', '+0800'],
  ['TZOFFSETTO', '+0800'],
  ['TZNAME', 'CST'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
];

const compact = (text: string): string => text.replace(/[-:]/g, '').replace(/\.\d+/, '');
const inUtc = (instant: string): string => compact(new Date(instant).toISOString());
const onBeijingClock = (instant: string): string =>
  compact(new Date(Date.parse(instant) + 8 * 3_600_000).toISOString()).slice(0, -1);

function eventLines(
  { id, title, when, place, description, address, cancelled, sequence, changed }: CalendarEvent,
  origin: string,
): Property[] {
  const days = (day: string): string => compact(day);
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', `${id}@${new URL(origin).host}`],
    ['SEQUENCE', String(sequence)],
    ['DTSTAMP', inUtc(changed)],
    ['LAST-MODIFIED', inUtc(changed)],
    ...('day' in when
      ? ([
          ['DTSTART;VALUE=DATE', days(when.day)],
          ['DTEND;VALUE=DATE', days(addDays(when.day, 1))],
          ['TRANSP', 'TRANSPARENT'],
        ] as const)
      : ([
          [`DTSTART;TZID=${zone}`, onBeijingClock(when.from)],
          [`DTEND;TZID=${zone}`, onBeijingClock(when.to)],
        ] as const)),
    ['SUMMARY', escapeText(xmlLine(title))],
    ...(place ? ([['LOCATION', escapeText(xmlLine(place))]] as const) : []),
    ...(description ? ([['DESCRIPTION', escapeText(description)]] as const) : []),
    ['URL', `${origin}${address}`],
    ['STATUS', cancelled ? 'CANCELLED' : 'CONFIRMED'],
    ['END', 'VEVENT'],
  ];
}

/**
 * A calendar that phones and computers subscribe to (RFC 5545): times on Beijing's clock with its zone described, whole
 * days without a zone. Its bytes depend on the events alone.
 */
export function calendarFeed(
  name: string,
  origin: string,
  address: string,
  events: readonly CalendarEvent[],
): Response {
  const title = escapeText(xmlLine(name));
  const lines: Property[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//xianfeng//portal//ZH'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['NAME', title],
    ['X-WR-CALNAME', title],
    ['X-WR-TIMEZONE', zone],
    ['SOURCE;VALUE=URI', `${origin}${address}`],
    ['REFRESH-INTERVAL;VALUE=DURATION', 'PT6H'],
    ['X-PUBLISHED-TTL', 'PT6H'],
    ...timeZone,
    ...events
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .flatMap((event) => eventLines(event, origin)),
    ['END', 'VCALENDAR'],
  ];
  return new Response(calendarText(lines), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}
