import { between, pick } from '../random.ts';
import { oval, shade } from './brush.ts';
import { block, edge, level, panel, type View } from './view.ts';

/** A table: its top, an apron and four legs. */
export function table(
  view: View,
  x0: number,
  x1: number,
  z0: number,
  z1: number,
  color = '#a9743f',
  height = 0.76,
): string {
  const leg = shade(color, -0.35);
  let drawn = level(view, x0, x1, 0, z0, z1, '#000', 'opacity="0.2"');
  for (const [x, z] of [
    [x0 + 0.06, z1],
    [x1 - 0.06, z1],
    [x0 + 0.06, z0],
    [x1 - 0.06, z0],
  ] as const)
    drawn += edge(view, [x, 0, z], [x, height, z], leg, 0.06);
  return (
    drawn +
    level(view, x0, x1, height, z0, z1, shade(color, 0.18)) +
    panel(view, x0, x1, height - 0.09, height, z0, shade(color, -0.12))
  );
}

/** A long bench without a back. */
export const bench = (view: View, x0: number, x1: number, z: number, color = '#7d5a36'): string =>
  table(view, x0, x1, z, z + 0.3, color, 0.42);

/** Things on a table: bowls, cups, papers. */
export function things(
  view: View,
  x0: number,
  x1: number,
  z: number,
  count: number,
  kind: 'bowls' | 'papers' | 'cups',
  height = 0.77,
): string {
  const { random } = view.canvas;
  let drawn = '';
  for (let index = 0; index < count; index += 1) {
    const x = x0 + ((index + 0.3 + random() * 0.4) / count) * (x1 - x0);
    const depth = z + random() * 0.35;
    const m = view.metre(depth);
    const [px, py] = view.at([x, height, depth]);
    if (kind === 'papers')
      drawn +=
        level(view, x - 0.12, x + 0.1, height + 0.004, depth, depth + 0.2, '#f7f4ea') +
        level(view, x - 0.08, x + 0.06, height + 0.006, depth + 0.05, depth + 0.07, '#9aa0a4');
    else if (kind === 'cups')
      drawn += `<rect x="${px - m * 0.035}" y="${py - m * 0.1}" width="${m * 0.07}" height="${m * 0.1}" fill="#eef1ee"/>${oval(px, py - m * 0.1, m * 0.035, m * 0.012, '#8a6a42')}`;
    else
      drawn +=
        oval(px, py - m * 0.02, m * 0.085, m * 0.05, '#f2efe6') +
        oval(
          px,
          py - m * 0.045,
          m * 0.08,
          m * 0.026,
          pick(random, ['#f7f6f0', '#7fa04a', '#b5532f', '#d9a948']),
        );
  }
  return drawn;
}

/** A red sheet with lines of writing too small to read. */
export function notice(
  view: View,
  x0: number,
  x1: number,
  y0: number,
  y1: number,
  z: number,
  head = '#b4141e',
  sheet = '#faf6ea',
): string {
  let drawn =
    panel(view, x0 - 0.02, x1 + 0.02, y0 - 0.03, y1 + 0.01, z, '#000', 'opacity="0.18"') +
    panel(view, x0, x1, y0, y1, z, sheet) +
    panel(view, x0, x1, y1 - (y1 - y0) * 0.17, y1, z, head);
  for (let row = 0; row < 7; row += 1) {
    const y = y1 - (y1 - y0) * (0.27 + row * 0.1);
    drawn += panel(
      view,
      x0 + (x1 - x0) * 0.1,
      x1 - (x1 - x0) * (0.1 + view.canvas.random() * 0.3),
      y,
      y + (y1 - y0) * 0.03,
      z,
      '#8d8f92',
      'opacity="0.7"',
    );
  }
  return drawn;
}

/** A banner of red cloth with signs too far away to read. */
export function banner(view: View, x0: number, x1: number, y: number, z: number): string {
  let drawn =
    panel(view, x0, x1, y, y + 0.45, z, '#b4141e') +
    panel(view, x0, x1, y, y + 0.08, z, '#000', 'opacity="0.18"');
  const signs = Math.floor((x1 - x0) / 0.42);
  for (let sign = 0; sign < signs; sign += 1) {
    const x = x0 + 0.2 + sign * ((x1 - x0 - 0.4) / signs);
    const strokes = between(view.canvas.random, 3, 4);
    for (let stroke = 0; stroke < strokes; stroke += 1)
      drawn += panel(
        view,
        x + 0.02,
        x + 0.24,
        y + 0.1 + stroke * 0.075,
        y + 0.13 + stroke * 0.075,
        z,
        '#f6d66b',
      );
    drawn += panel(view, x + 0.11, x + 0.145, y + 0.09, y + 0.37, z, '#f6d66b');
  }
  return drawn;
}

/** Shelves with boxes of many sizes. */
export function shelves(
  view: View,
  x0: number,
  x1: number,
  z: number,
  boards: number,
  goods: readonly string[],
  fullness = 0.9,
  top = 2,
): string {
  const { random } = view.canvas;
  let drawn =
    block(view, [x0, 0, z], [x1, top, z + 0.4], '#8b9196') +
    panel(view, x0 + 0.04, x1 - 0.04, 0.06, top - 0.04, z, '#3d4247', 'opacity="0.75"');
  const gap = (top - 0.1) / boards;
  for (let board = 0; board < boards; board += 1) {
    const y = 0.08 + board * gap;
    for (let x = x0 + 0.06; x < x1 - 0.15;) {
      const [wide, tall] = [0.1 + random() * 0.28, gap * (0.35 + random() * 0.5)];
      const end = Math.min(x + wide, x1 - 0.05);
      if (random() < fullness)
        drawn +=
          panel(view, x, end, y, y + tall, z - 0.01, pick(random, goods)) +
          panel(view, x, end, y + tall * 0.45, y + tall * 0.55, z - 0.012, '#fff', 'opacity="0.25"');
      x = end + 0.02;
    }
    drawn += panel(view, x0, x1, y - 0.04, y, z - 0.02, '#aab0b4');
  }
  return drawn;
}

/** A counter with a stone top and, where people are served, glass. */
export function counter(
  view: View,
  x0: number,
  x1: number,
  z: number,
  color = '#c9b79a',
  height = 1.05,
): string {
  let drawn =
    block(view, [x0, 0, z], [x1, height, z + 0.7], color) +
    panel(view, x0, x1, height - 0.05, height, z - 0.01, '#f1ede4') +
    panel(view, x0, x1, 0, 0.12, z - 0.01, '#4b463f');
  for (let x = x0 + 1.5; x < x1; x += 1.5)
    drawn += panel(view, x - 0.01, x + 0.01, 0.12, height - 0.05, z - 0.01, shade(color, -0.3));
  return drawn;
}

export const parcelColors = ['#c39a63', '#b98d55', '#d0aa74', '#a97f4b', '#e3dccb', '#5b7fa3'] as const;

/** Parcels heaped on the floor. */
export function parcels(view: View, x0: number, x1: number, z0: number, z1: number, count: number): string {
  const { random } = view.canvas;
  const heap = Array.from({ length: count }, () => ({
    x: x0 + random() * (x1 - x0),
    z: z0 + random() * (z1 - z0),
    size: 0.2 + random() * 0.35,
    up: random() < 0.35 ? 0.35 : 0,
    color: pick(random, parcelColors),
  }));
  return heap
    .sort((a, b) => b.z - a.z || a.up - b.up)
    .map(
      ({ x, z, size, up, color }) =>
        block(view, [x, up, z], [x + size, up + size * 0.75, z + size * 0.8], color) +
        panel(
          view,
          x + size * 0.43,
          x + size * 0.57,
          up,
          up + size * 0.75,
          z - 0.01,
          '#ead9b0',
          'opacity="0.8"',
        ),
    )
    .join('');
}

export const monitor = (view: View, x: number, y: number, z: number): string =>
  panel(view, x - 0.26, x + 0.26, y, y + 0.34, z, '#23282d') +
  panel(view, x - 0.23, x + 0.23, y + 0.04, y + 0.31, z - 0.005, '#6f8fa8') +
  panel(view, x - 0.04, x + 0.04, y - 0.1, y, z, '#2b3036');
