import { pick, type Random } from '../random.ts';

/** What a scene is drawn with: its size in pixels and its own random numbers. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly random: Random;
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

export const rect = (x: number, y: number, width: number, height: number, fill: string, more = ''): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" ${more}/>`;
export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string, more = ''): string =>
  `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`;
export const shape = (points: readonly (readonly [number, number])[], fill: string, more = ''): string =>
  `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}" ${more}/>`;
export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`;
export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  width: number,
  more = '',
): string =>
  `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" ${more}/>`;

/** A vertical gradient; the answer is the paint to use and the definition to put before it. */
export function gradient(
  id: string,
  stops: readonly (readonly [number, string, number?])[],
  horizontal = false,
): string {
  return `<linearGradient id="${id}" x1="0" y1="0" x2="${horizontal ? 1 : 0}" y2="${horizontal ? 0 : 1}">${stops.map(([at, color, opacity = 1]) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${opacity}"/>`).join('')}</linearGradient>`;
}
export function glow(id: string, color: string, strength = 0.9): string {
  return `<radialGradient id="${id}"><stop offset="0" stop-color="${color}" stop-opacity="${strength}"/><stop offset="0.35" stop-color="${color}" stop-opacity="${strength * 0.4}"/><stop offset="1" stop-color="${color}" stop-opacity="0"/></radialGradient>`;
}

/** Mixes two '#rrggbb' colours; 0 gives the first. */
export function mix(one: string, other: string, share: number): string {
  const channel = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round(channel(one, at) * (1 - share) + channel(other, at) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

export const shade = (color: string, amount: number): string =>
  mix(color, amount < 0 ? '#10141c' : '#fffaf0', Math.abs(amount));

/** The heights of a ridge by midpoint displacement, 65 points. */
export function ridge(random: Random, roughness: number): number[] {
  const heights = new Array<number>(65).fill(0);
  heights[0] = random() - 0.5;
  heights[64] = random() - 0.5;
  let step = 64;
  let swing = 1;
  while (step > 1) {
    const half = step / 2;
    for (let at = half; at < 65; at += step)
      heights[at] = ((heights[at - half] ?? 0) + (heights[at + half] ?? 0)) / 2 + (random() - 0.5) * swing;
    swing *= roughness;
    step = half;
  }
  return heights;
}

/** A band of land from a rough upper edge at `y` down to `bottom`. */
export function land(
  { width, random }: Canvas,
  y: number,
  swing: number,
  bottom: number,
  fill: string,
  roughness = 0.5,
): string {
  const edge = ridge(random, roughness).map(
    (height, index) => `${n((index / 64) * width)},${n(y - height * swing)}`,
  );
  return path(`M${edge.join(' L')} L${width},${bottom} L0,${bottom} Z`, fill);
}

/** Short strokes that give a surface its grain: grass, gravel, stubble. */
export function strokes(
  { random }: Canvas,
  area: readonly [number, number, number, number],
  count: number,
  colors: readonly string[],
  length: number,
  lean = 0.4,
): string {
  const [x, y, width, height] = area;
  const groups = new Map<string, string[]>();
  for (let index = 0; index < count; index += 1) {
    const depth = Math.sqrt(random());
    const px = x + random() * width;
    const py = y + depth * height;
    const long = length * (0.35 + 0.65 * depth) * (0.6 + random() * 0.8);
    const color = pick(random, colors);
    const list = groups.get(color) ?? [];
    list.push(`M${n(px)},${n(py)}l${n((random() - 0.5) * long * lean * 2)},${n(-long)}`);
    groups.set(color, list);
  }
  return [...groups]
    .map(
      ([color, list]) =>
        `<path d="${list.join('')}" stroke="${color}" stroke-width="2.2" fill="none" opacity="0.75"/>`,
    )
    .join('');
}

/** Dots of many sizes: pebbles, leaves on the ground, rubble. */
export function specks(
  { random }: Canvas,
  area: readonly [number, number, number, number],
  count: number,
  colors: readonly string[],
  size: number,
): string {
  const [x, y, width, height] = area;
  let drawn = '';
  for (let index = 0; index < count; index += 1) {
    const depth = random();
    const radius = size * (0.3 + depth * 0.7) * (0.4 + random());
    drawn += oval(
      x + random() * width,
      y + depth * height,
      radius,
      radius * 0.6,
      pick(random, colors),
      'opacity="0.8"',
    );
  }
  return drawn;
}
