import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { addDays, type CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import { calendarWith, guessedWords, type SetDays } from '@xianfeng/content-types/rules/working-calendar';
import { unknownYear, type WorkingCalendar } from '@xianfeng/content-types/rules/working-days';

/** The calendar of working days with what the county set in 站点设置. */
export async function countyCalendar(strapi: Core.Strapi): Promise<WorkingCalendar> {
  const settings: { calendarDays?: readonly SetDays[] | null } | null = await strapi.db
    .query(uidOf('siteSettings') as UID.ContentType)
    .findOne({ populate: { calendarDays: true } as never });
  return calendarWith(settings?.calendarDays ?? []);
}

/** So far ahead the desk looks at deadlines; who sets the days needs some time as well. */
const lookedAhead = 60;

/** What editors have to know about counts of working days from `today` on, and what to do; null while every day is known. */
export function calendarNote(calendar: WorkingCalendar, today: CalendarDate): string | null {
  const year = unknownYear(today, addDays(today, lookedAhead), calendar);
  if (year === null) return null;
  return `${guessedWords(year)}国务院公布以后，请有权修改“站点设置”的人把放假和调休上班的日子填在“节假日安排”里。`;
}
