import { between, pick } from '../random.ts';
import { line, oval, rect, shade, shape, type Canvas } from './brush.ts';

export interface HouseLook {
  readonly wall: string;
  readonly roof: string;
  readonly glass: string;
}

export const houseLooks: readonly HouseLook[] = [
  { wall: '#ece6da', roof: '#4a4d53', glass: '#5d7385' },
  { wall: '#e3d3b8', roof: '#7c4232', glass: '#4f6472' },
  { wall: '#d9d6cf', roof: '#5b5148', glass: '#60737d' },
  { wall: '#d7b08b', roof: '#6a3a2e', glass: '#4b5b66' },
];

/** A village house of one or two floors with a tiled roof. */
export function house(
  { random }: Canvas,
  x: number,
  foot: number,
  width: number,
  look: HouseLook,
  floors = 2,
  lit = false,
): string {
  const storey = width * 0.27;
  const tall = storey * floors;
  const top = foot - tall;
  const eave = width * 0.07;
  const glass = lit ? '#ffd98a' : look.glass;
  let drawn = oval(x + width * 0.55, foot, width * 0.62, width * 0.03, '#10140c', 'opacity="0.3"');
  drawn +=
    rect(x, top, width, tall, look.wall) +
    rect(x, top, width, tall * 0.13, '#000', 'opacity="0.16"') +
    rect(x + width * 0.86, top, width * 0.14, tall, '#000', 'opacity="0.1"');
  drawn += rect(x, foot - storey * 0.16, width, storey * 0.16, shade(look.wall, -0.35));
  drawn += shape(
    [
      [x - eave, top + 4],
      [x + width * 0.12, top - width * 0.2],
      [x + width * 0.88, top - width * 0.2],
      [x + width + eave, top + 4],
    ],
    look.roof,
  );
  for (let row = 1; row < 6; row += 1) {
    const y = top + 4 - (row / 6) * (width * 0.2 + 4);
    const slip = (row / 6) * (eave + width * 0.12);
    drawn += line(
      x - eave + slip,
      y,
      x + width + eave - slip,
      y,
      shade(look.roof, 0.16),
      1.4,
      'opacity="0.6"',
    );
  }
  drawn += rect(x + width * 0.12, top - width * 0.215, width * 0.76, width * 0.022, shade(look.roof, -0.35));
  const panes = 3;
  for (let floor = 0; floor < floors; floor += 1) {
    for (let pane = 0; pane < panes; pane += 1) {
      const wx = x + width * (0.1 + pane * 0.3);
      const wy = foot - storey * (floor + 0.8);
      if (floor === 0 && pane === 1) {
        drawn +=
          rect(wx, foot - storey * 0.72, width * 0.17, storey * 0.72, '#5a3b28') +
          rect(wx + width * 0.085 - 1, foot - storey * 0.72, 2, storey * 0.72, '#2f1e14') +
          rect(wx - 3, foot - storey * 0.74, width * 0.17 + 6, storey * 0.05, '#b9402f');
        continue;
      }
      drawn +=
        rect(wx - 3, wy - 3, width * 0.17 + 6, storey * 0.46 + 6, shade(look.wall, -0.22)) +
        rect(wx, wy, width * 0.17, storey * 0.46, random() < 0.25 && lit ? look.glass : glass);
      drawn +=
        shape(
          [
            [wx, wy],
            [wx + width * 0.1, wy],
            [wx, wy + storey * 0.3],
          ],
          '#fff',
          'opacity="0.16"',
        ) + rect(wx + width * 0.085 - 1, wy, 2, storey * 0.46, shade(look.wall, -0.1));
    }
  }
  return drawn;
}

/** A row of houses along a foot line, smaller ones first. */
export function village(
  canvas: Canvas,
  from: number,
  to: number,
  foot: number,
  width: number,
  lit = false,
): string {
  let drawn = '';
  for (let x = from; x < to; x += width * (0.9 + canvas.random() * 0.55)) {
    const size = width * (0.75 + canvas.random() * 0.45);
    drawn += house(
      canvas,
      x,
      foot + (canvas.random() - 0.5) * width * 0.08,
      size,
      pick(canvas.random, houseLooks),
      between(canvas.random, 1, 2),
      lit,
    );
  }
  return drawn;
}
