import type { DueState } from '@xianfeng/content-types/rules/due-state';

/** The colour that a bar takes from the state beside it; the state is always said in words too. */
export function toneOf(state: DueState): 'late' | 'soon' | undefined {
  if (state === 'overdue' || state === 'long-overdue') return 'late';
  return state === 'due-soon' ? 'soon' : undefined;
}
