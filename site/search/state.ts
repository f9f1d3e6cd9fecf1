import { contentTypes, type Snapshot } from '@xianfeng/content-types';
import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import { announcedTypes, isAnnounced, type AnnouncedType } from '../content/announced-types.ts';
import type { PublishedDocument } from '../content/content.ts';
import type { StateOnDay } from '../presenters/types/announced.ts';
import { announcedOf } from '../presenters/types/index.ts';

/** Words of the states of all types that have states. */
export const stateWords: Readonly<Record<string, string>> = Object.assign(
  {},
  ...announcedTypes.map((type) => announcedOf(type).states?.words),
);

/** Words of all stages of a project. */
export const stageWords: Readonly<Record<string, string>> = contentTypes.project.fields.stage.words ?? {};

/** How a document stands on a day; documents of most types have no state. */
export function stateOf(
  { type, data }: PublishedDocument,
  today: CalendarDate,
  calendar: WorkingCalendar,
): StateOnDay {
  const states = isAnnounced(type) ? announcedOf(type).states : undefined;
  return states?.on(data as Snapshot<AnnouncedType>, today, calendar) ?? { changesOn: null };
}
