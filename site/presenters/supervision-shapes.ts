import type { SupervisionState } from '@xianfeng/content-types/rules/supervision-state';

/** A shape for each state of a supervision, as a path in a square of ten: nobody has to tell colours apart. */
export const supervisionShapes: Readonly<Record<SupervisionState, string>> = {
  awaiting: 'M5 0a5 5 0 1 1 0 10A5 5 0 0 1 5 0zm0 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  'putting-right': 'M5 0a5 5 0 1 1 0 10A5 5 0 0 1 5 0zm0 1.5a3.5 3.5 0 0 0 0 7z',
  'not-put-right': 'M5 0 10 10H0z',
  'put-right': 'M0 5.2 1.4 3.8 4 6.4 8.6 1.2 10 2.6 4 9.4z',
  'nothing-found': 'M0 4h10v2H0z',
};
