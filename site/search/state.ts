import { contentTypes, type Snapshot } from '@xianfeng/content-types';
import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import { callStateWords } from '@xianfeng/content-types/rules/call-state';
import { supervisionState, supervisionStateWords } from '@xianfeng/content-types/rules/supervision-state';
import { dueStateWords, projectDueState } from '@xianfeng/content-types/rules/due-state';
import type { PublishedDocument } from '../content/content.ts';
import { callStateOn } from '../presenters/call-state-on.ts';

/** How a document stands on a day, and the next day on which that may change by time alone. */
export interface StateOnDay {
  readonly state?: string;
  readonly changesOn: CalendarDate | null;
}

/** Words of all states, of projects, of calls and of supervision. */
export const stateWords: Readonly<Record<string, string>> = {
  ...dueStateWords,
  ...callStateWords,
  ...supervisionStateWords,
};

/** Words of all stages of a project. */
export const stageWords: Readonly<Record<string, string>> = contentTypes.project.fields.stage.words ?? {};

/** Projects stand against their dates, calls and supervision against their own; other documents have no state. */
export function stateOf({ type, data }: PublishedDocument, today: CalendarDate): StateOnDay {
  if (type === 'project') return projectDueState(data as Snapshot<'project'>, today);
  if (type === 'call') return callStateOn(data as Snapshot<'call'>, today);
  if (type === 'supervision') return supervisionState(data as Snapshot<'supervision'>, today);
  return { changesOn: null };
}
