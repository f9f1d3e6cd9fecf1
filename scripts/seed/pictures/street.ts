import { pick } from '../random.ts';
import { glow, mix, oval, shade } from './brush.ts';
import { tree } from './trees.ts';
import { block, edge, level, paint, panel, side, type View } from './view.ts';
import { backdrop, ground, type Light } from './weather.ts';

export interface Fronts {
  /** How far from the middle the houses stand, and how high they are on an average. */
  readonly from: number;
  readonly storeys: number;
  readonly walls: readonly string[];
  readonly shops?: boolean;
  readonly worn?: boolean;
}

const signs = ['#b4141e', '#2f6f9f', '#2f7f58', '#c9812a', '#6a4a86'] as const;

function front(
  view: View,
  light: Light,
  way: -1 | 1,
  z0: number,
  z1: number,
  { from, storeys, walls, shops, worn }: Fronts,
): string {
  const { random } = view.canvas;
  const x = way * from;
  const floors = Math.max(1, storeys + Math.round((random() - 0.5) * 2));
  const height = floors * 3;
  const plain = pick(random, walls);
  const wall = light.dark ? mix(plain, '#141b2e', 0.78) : shade(plain, way < 0 ? -0.16 : 0);
  let drawn =
    way < 0
      ? panel(view, x - 6, x, 0, height, z0, shade(wall, -0.12))
      : panel(view, x, x + 6, 0, height, z0, shade(wall, -0.12));
  drawn +=
    side(view, x, 0, height, z0, z1, wall) + side(view, x, height - 0.3, height, z0, z1, shade(wall, -0.25));
  const bays = Math.max(1, Math.floor((z1 - z0) / 3));
  for (let floor = 0; floor < floors; floor += 1) {
    for (let bay = 0; bay < bays; bay += 1) {
      const z = z0 + ((bay + 0.2) * (z1 - z0)) / bays;
      const end = z + ((z1 - z0) / bays) * 0.6;
      const lit = light.dark === true && random() < 0.25;
      if (floor === 0 && shops) {
        drawn +=
          side(view, x, 0, 2.3, z, end, lit ? '#f6cf7f' : light.dark ? '#1d2433' : '#55636b') +
          side(
            view,
            x - way * 0.05,
            2.35,
            2.95,
            z - 0.3,
            end + 0.3,
            light.dark ? shade(pick(random, signs), -0.55) : pick(random, signs),
          ) +
          side(
            view,
            x - way * 0.06,
            2.52,
            2.78,
            z,
            end - 0.2,
            '#f6ecd0',
            `opacity="${light.dark ? 0.25 : 0.8}"`,
          );
        continue;
      }
      const y = floor * 3 + 1;
      drawn +=
        side(view, x, y - 0.08, y + 1.48, z - 0.08, end + 0.08, shade(wall, worn ? -0.25 : 0.2)) +
        side(view, x, y, y + 1.4, z, end, lit ? '#ffd98a' : light.dark ? '#1a2234' : '#6d8290') +
        edge(view, [x, y, (z + end) / 2], [x, y + 1.4, (z + end) / 2], shade(wall, 0.1), 0.05);
      if (!light.dark && random() < 0.4)
        drawn += block(
          view,
          way < 0 ? [x, y - 0.7, z] : [x - 0.45, y - 0.7, z],
          way < 0 ? [x + 0.45, y - 0.1, z + 0.6] : [x, y - 0.1, z + 0.6],
          worn ? '#a9a596' : '#e9ebe9',
        );
    }
    if (worn)
      drawn += side(
        view,
        x,
        floor * 3 + 0.1,
        floor * 3 + 0.9,
        z0 + random() * (z1 - z0) * 0.5,
        z0 + (0.5 + random() * 0.4) * (z1 - z0),
        '#3f3a2e',
        'opacity="0.22"',
      );
  }
  return drawn;
}

/** Houses along both sides of a street, the far ones first. */
export function fronts(view: View, light: Light, look: Fronts, far = 46): string {
  let drawn = '';
  for (let z = far; z > 3; z -= 9)
    for (const way of [-1, 1] as const) drawn += front(view, light, way, Math.max(1.2, z - 8.4), z, look);
  return drawn;
}

/** Sky, hills and ground behind everything, down to the horizon of the view. */
export const outdoors = (view: View, light: Light, near: string, far: string, ridges = 3): string =>
  backdrop(view.canvas, light, view.horizon, ridges) + ground(view.canvas, view.horizon - 2, near, far);

/** A carriageway with pavements. */
export function carriageway(
  view: View,
  half: number,
  color: string,
  marks: 'line' | 'none' = 'line',
  pavement = '#b3aa9c',
): string {
  const surface = paint([
    [0, shade(color, 0.14)],
    [1, shade(color, -0.22)],
  ]);
  let drawn =
    surface.define +
    level(view, -half - 2.2, half + 2.2, 0, 0.8, 90, pavement) +
    level(view, -half, half, 0, 0.8, 90, surface.fill);
  drawn +=
    level(view, -half - 0.15, -half, 0.1, 0.8, 90, shade(pavement, 0.25)) +
    level(view, half, half + 0.15, 0.1, 0.8, 90, shade(pavement, 0.25));
  if (marks === 'line')
    for (let z = 2; z < 60; z += 3.4)
      drawn += level(view, -0.07, 0.07, 0.005, z, z + 1.7, '#efece2', 'opacity="0.85"');
  return drawn;
}

/** A street lamp; when lit, with its light on the ground. */
export function lamp(view: View, x: number, z: number, lit: boolean, height = 5): string {
  const arm = x < 0 ? 1 : -1;
  let drawn =
    edge(view, [x, 0, z], [x, height, z], lit ? '#5c6470' : '#6d7478', 0.12) +
    edge(view, [x, height, z], [x + arm * 1.1, height + 0.25, z], lit ? '#5c6470' : '#6d7478', 0.08);
  if (!lit)
    return (
      drawn +
      block(
        view,
        [x + arm * 1.1 - 0.2, height + 0.1, z],
        [x + arm * 1.1 + 0.2, height + 0.25, z + 0.2],
        '#dfe3e2',
      )
    );
  const [px, py] = view.at([x + arm * 1.1, height + 0.15, z]);
  const [gx, gy] = view.at([x + arm * 1.1, 0, z]);
  const m = view.metre(z);
  drawn +=
    oval(gx, gy, m * 3.4, m * 0.9, 'url(#lampground)') +
    oval(px, py, m * 2.2, m * 2.2, 'url(#lamplight)') +
    oval(px, py, m * 0.3, m * 0.16, '#fffbe6');
  return drawn;
}
/** What lit lamps are painted with; once in a picture. */
export const lampLight = (): string =>
  glow('lamplight', '#ffdf9a', 0.85) + glow('lampground', '#ffd384', 0.55);

const carColors = ['#e9e9e6', '#30363d', '#8f2a25', '#4a6a8a', '#b9bcbd', '#6d6a60'] as const;

/** A parked or waiting car, seen from behind. */
export function car(view: View, x: number, z: number, color?: string): string {
  const paintwork = color ?? pick(view.canvas.random, carColors);
  let drawn = level(view, x - 1, x + 1, 0.01, z - 0.2, z + 4, '#000', 'opacity="0.3"');
  for (const wheel of [-0.78, 0.62])
    drawn += block(view, [x + wheel, 0, z + 0.2], [x + wheel + 0.2, 0.55, z + 0.8], '#1c1d1f');
  drawn +=
    block(view, [x - 0.85, 0.25, z], [x + 0.85, 0.85, z + 4], paintwork) +
    block(view, [x - 0.68, 0.85, z + 0.6], [x + 0.68, 1.42, z + 2.8], shade(paintwork, -0.1));
  drawn +=
    panel(view, x - 0.58, x + 0.58, 0.92, 1.34, z + 0.59, '#39474f') +
    panel(view, x - 0.8, x - 0.5, 0.58, 0.75, z - 0.01, '#c03a2b') +
    panel(view, x + 0.5, x + 0.8, 0.58, 0.75, z - 0.01, '#c03a2b');
  return (
    drawn +
    panel(view, x - 0.24, x + 0.24, 0.42, 0.56, z - 0.01, '#2f5fae') +
    panel(view, x - 0.85, x + 0.85, 0.25, 0.34, z - 0.01, '#26292c')
  );
}

export function streetTree(view: View, light: Light, x: number, z: number, height = 5): string {
  const [px, foot] = view.at([x, 0, z]);
  return tree(
    view.canvas,
    px,
    foot,
    height * view.metre(z),
    light.dark ? '#16241f' : mix(light.hill, '#7f9a4a', 0.4),
  );
}

/** A rope of wires across a street. */
export const wires = (view: View, count: number): string =>
  Array.from({ length: count }, (_, index) =>
    edge(view, [-5, 5 + index * 0.25, 6 + index], [5, 6.2 - index * 0.2, 8 + index], '#22252a', 0.03),
  ).join('');
