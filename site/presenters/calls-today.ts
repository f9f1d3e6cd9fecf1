import type { Content, PublishedDocument } from '../content/content.ts';
import { callStateOn } from './call-state-on.ts';

/** How many calls a page tells of, the newest. */
const most = 200;

/** How calls stand today: where one can help now, what opens later, what is full or over; newest first. */
export interface CallsToday {
  readonly open: readonly PublishedDocument<'call'>[];
  readonly soon: readonly PublishedDocument<'call'>[];
  readonly over: readonly PublishedDocument<'call'>[];
}

/** Parts the calls by how they stand on the day of this rendering. */
export function callsToday(content: Content): CallsToday {
  const calls = content.list('documents.byType', 'call', { limit: most }) as PublishedDocument<'call'>[];
  const parts = Map.groupBy(calls, ({ data }) => {
    const { state } = content.when((today) => callStateOn(data, today));
    return state === 'recruiting' || state === 'running' ? 'open' : state === 'not-open' ? 'soon' : 'over';
  });
  const part = (name: 'open' | 'soon' | 'over') => parts.get(name) ?? [];
  return { open: part('open'), soon: part('soon'), over: part('over') };
}
