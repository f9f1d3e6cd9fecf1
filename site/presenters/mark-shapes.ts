import type { Mark } from '@xianfeng/content-types/parts/standing-parts';

/** A flat picture for each mark of a standing, as paths in a square of 24: filled, and drawn as a line. */
export const markShapes: Readonly<Record<Mark, { readonly fill: string; readonly line: string }>> = {
  'red-flag': { fill: 'M6 3h14l-4 4.5 4 4.5H6z', line: 'M5 2v20' },
  // The shell, then the body that carries it, the feelers raised.
  snail: {
    fill: 'M10.5 4.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm0 2.2a4.3 4.3 0 1 0 4.3 4.3 3 3 0 0 0-3-3 2.4 2.4 0 0 0-2.4 2.4 1.6 1.6 0 0 0 1.6 1.6.9.9 0 0 0 .9-.9h-1.1a1 1 0 0 1 1-1.1 1.6 1.6 0 0 1 1.4 1.7 2.4 2.4 0 0 1-2.4 2.1 3 3 0 0 1-2.8-3 3.5 3.5 0 0 1 3.5-3.5z',
    line: 'M2.5 19.5h13.2c3 0 4.8-1.9 4.8-4.7V10M20.5 10l1.7-2.8M20.5 10l-1.6-2.8',
  },
  excellent: {
    fill: 'M12 2.5l2.9 6 6.6.9-4.8 4.6 1.2 6.5L12 17.4l-5.9 3.1 1.2-6.5L2.5 9.4l6.6-.9z',
    line: '',
  },
};
