import type { DueState } from '@xianfeng/content-types/rules/due-state';

/** A shape for each state, as a path in a square of ten: nobody has to tell colours apart. */
export const stateShapes: Readonly<Record<DueState, string>> = {
  normal: 'M5 0a5 5 0 1 1 0 10A5 5 0 0 1 5 0z',
  extended: 'M5 0a5 5 0 1 1 0 10A5 5 0 0 1 5 0zm0 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  'due-soon': 'M5 0a5 5 0 1 1 0 10A5 5 0 0 1 5 0zm0 1.5a3.5 3.5 0 0 0 0 7z',
  overdue: 'M5 0 10 10H0z',
  'long-overdue': 'M0 0h10v10H0z',
  done: 'M0 5.2 1.4 3.8 4 6.4 8.6 1.2 10 2.6 4 9.4z',
  'partly-done': 'M0 0h10v10H0zm2 2v6h6V2z',
  'closed-adjusted': 'M5 0 10 5 5 10 0 5zm0 2.5L2.5 5 5 7.5 7.5 5z',
  suspended: 'M1 0h3v10H1zm5 0h3v10H6z',
};
