import type { PublicTypeName } from '@xianfeng/content-types';
import { calendarWith } from '@xianfeng/content-types/rules/working-calendar';
import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import type { PublishedDocument } from '../store/published-document.ts';
import type { Store } from '../store/store.ts';
import type { IndexName } from './indexes.ts';
import { onceEach } from './once-each.ts';

/** Where the county's settings are listed: there is one, or none yet. */
export const settingsList = ['documents.byType', 'siteSettings'] as const satisfies readonly [
  IndexName,
  PublicTypeName,
];

const usual = calendarWith([]);
const setBy = onceEach((settings: PublishedDocument<'siteSettings'>) =>
  calendarWith(settings.data.calendarDays),
);

/** The calendar of working days with what the county set; `settings` are undefined before anybody wrote them. */
export function calendarOf(settings: PublishedDocument | undefined): WorkingCalendar {
  return settings ? setBy(settings as PublishedDocument<'siteSettings'>) : usual;
}

/** The county's calendar as it is public in a store. */
export function calendarIn(store: Pick<Store, 'memberships' | 'documents'>): WorkingCalendar {
  const [member] = store.memberships.list(...settingsList, { limit: 1, order: 'ascending' });
  return calendarOf(member && store.documents.get(member.documentId));
}
