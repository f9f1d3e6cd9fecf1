import type { NoteKind } from '@xianfeng/content-types/language/note-kinds';
import type { PublicTypeName } from '../../../content-types/types/index.ts';
import type { Data } from '../operation.ts';
import { fillText, type Calendar, type Day } from './calendar.ts';
import type { Event } from './timeline.ts';

/** A document other than a project, and what was changed in it later. Every text in `data` may hold dates (see `fillText`). */
export interface DocumentStory {
  readonly day: Day;
  readonly type: PublicTypeName;
  readonly key: string;
  readonly data: Data;
  readonly later?: readonly {
    readonly day: Day;
    readonly kind: NoteKind;
    readonly note: string;
    readonly data: Data;
  }[];
  /** Left as a private draft. */
  readonly draft?: true;
}

function filled(value: unknown, calendar: Calendar): unknown {
  if (typeof value === 'string') return fillText(value, calendar);
  if (Array.isArray(value)) return value.map((item) => filled(item, calendar));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filled(member, calendar)]));
}

export function documentEvents(story: DocumentStory, calendar: Calendar): Event[] {
  const data = (source: Data): Data => filled(source, calendar) as Data;
  const { day, type, key } = story;
  return [
    {
      day,
      order: 6,
      operation: { op: story.draft ? 'draft' : 'publish', type, key, data: data(story.data) },
    },
    ...(story.later ?? []).map((change): Event => ({
      day: change.day,
      order: 7,
      operation: {
        op: 'revise',
        key,
        data: data(change.data),
        note: fillText(change.note, calendar),
        noteKind: change.kind,
      },
    })),
  ];
}
