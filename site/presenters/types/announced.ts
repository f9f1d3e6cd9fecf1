import type { Snapshot } from '@xianfeng/content-types';
import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import type { AnnouncedType } from '../../content/announced-types.ts';
import type { Content, PublishedDocument } from '../../content/content.ts';
import type { CalendarEvent } from '../calendar-event.ts';
import type { TextWriter } from '../text-writer.ts';

/** A label and its value; rows without a value are not shown. */
export type FactRow = readonly [label: string, value: string | number | undefined];

/** How a document stands on a day, and the next day on which that may change by time alone. */
export interface StateOnDay {
  readonly state?: string;
  readonly changesOn: CalendarDate | null;
}

/** All that the portal knows of one announced type: its section, its words and shapes, what hangs on its address. */
export interface Announced<T extends AnnouncedType> {
  /** The section that holds the type. */
  readonly section: {
    readonly title: string;
    readonly about: string;
    /** What the section says while it has no document. */
    readonly empty: string;
    /** The entry of the head under which the section stands, when it has none of its own. */
    readonly under?: 'results';
  };
  /** What stands in fields of their own, in the order in which a reader asks for it. */
  facts(data: Snapshot<T>, calendar: WorkingCalendar): readonly FactRow[];
  /** What a document is about, in its own words and at most `limit` characters. */
  gist(data: Snapshot<T>, limit: number): string;
  /** The same for feeds, where the full text follows; without it the gist serves. */
  opening?(document: PublishedDocument<T>, content: Content, limit: number): string;
  /** The whole text below the facts, as HTML for other people's programs, in reading order. */
  fullText(document: PublishedDocument<T>, write: TextWriter): readonly string[];
  /** The year by which people look for a document; `programmeYear` is that of its project's programme. */
  year(document: PublishedDocument<T>, programmeYear: number | undefined): number;
  /** For types that stand somehow on a day: the words of all their states, and the state. */
  readonly states?: {
    readonly words: Readonly<Record<string, string>>;
    on(data: Snapshot<T>, today: CalendarDate, calendar: WorkingCalendar): StateOnDay;
  };
  /** For types with dates: what calendars say of a document. When it is withdrawn, calendars are told that it is off. */
  events?(document: PublishedDocument<T>, calendar: WorkingCalendar): readonly CalendarEvent[];
  /** What hangs on a document's address besides its page. */
  readonly companions: readonly string[];
}
