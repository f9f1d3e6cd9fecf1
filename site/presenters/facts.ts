import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import type { AnnouncedType } from '../content/announced-types.ts';
import type { PublishedDocument } from '../content/content.ts';
import { announcedOf } from './types/index.ts';

/** One thing that a document says in a field of its own: who, when, where. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What stands in the fields of a document, in the order in which a reader asks for it; empty fields are left out. */
export function factsOf<T extends AnnouncedType>(
  { type, data }: PublishedDocument<T>,
  calendar: WorkingCalendar,
): Fact[] {
  return announcedOf(type)
    .facts(data, calendar)
    .flatMap(([label, value]) =>
      value === undefined || value === '' ? [] : [{ label, value: String(value) }],
    );
}
