import type { Snapshot } from '@xianfeng/content-types';
import type { DueState } from '@xianfeng/content-types/rules/due-state';
import { outcomeWords } from '@xianfeng/content-types/rules/stages';

/** What a list says of a project in one word. */
export interface ShownState {
  readonly state: DueState;
  readonly days: number | null;
  readonly word?: string;
}

/** A project that ended without keeping the whole promise is not called done. */
export function shownStateOf(
  { outcome }: Pick<Snapshot<'project'>, 'outcome'>,
  due: { readonly state: DueState; readonly days: number | null },
): ShownState {
  if (outcome === 'partly-completed') return { state: 'extended', days: null, word: outcomeWords[outcome] };
  return { state: due.state, days: due.days };
}
