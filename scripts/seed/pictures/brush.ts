import { between, pick, type Random } from '../random.ts';

/** What a scene is drawn with: its size in pixels and its own random numbers. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly random: Random;
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

export const rect = (x: number, y: number, width: number, height: number, fill: string, more = ''): string => `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" ${more}/>`;
export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string, more = ''): string => `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`;
export const shape = (points: readonly (readonly [number, number])[], fill: string, more = ''): string => `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}" ${more}/>`;
export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`;
export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width: number, more = ''): string => `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" ${more}/>`;

/** A vertical gradient; the answer is the paint to use and the definition to put before it. */
export function gradient(id: string, stops: readonly (readonly [number, string, number?])[], horizontal = false): string {
  return `<linearGradient id="${id}" x1="0" y1="0" x2="${horizontal ? 1 : 0}" y2="${horizontal ? 0 : 1}">${stops.map(([at, color, opacity = 1]) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${opacity}"/>`).join('')}</linearGradient>`;
}
export function glow(id: string, color: string, strength = 0.9): string {
  return `<radialGradient id="${id}"><stop offset="0" stop-color="${color}" stop-opacity="${strength}"/><stop offset="0.35" stop-color="${color}" stop-opacity="${strength * 0.4}"/><stop offset="1" stop-color="${color}" stop-opacity="0"/></radialGradient>`;
}

/** Mixes two '#rrggbb' colours; 0 gives the first. */
export function mix(one: string, other: string, share: number): string {
  const channel = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  return `#${[1, 3, 5].map((at) => Math.round(channel(one, at) * (1 - share) + channel(other, at) * share).toString(16).padStart(2, '0')).join('')}`;
}

export const shade = (color: string, amount: number): string => mix(color, amount < 0 ? '#10141c' : '#fffaf0', Math.abs(amount));

/** The heights of a ridge by midpoint displacement, 65 points. */
export function ridge(random: Random, roughness: number): number[] {
  const heights = new Array<number>(65).fill(0);
  heights[0] = random() - 0.5;
  heights[64] = random() - 0.5;
  let step = 64;
  let swing = 1;
  while (step > 1) {
    const half = step / 2;
    for (let at = half; at < 65; at += step) heights[at] = ((heights[at - half] ?? 0) + (heights[at + half] ?? 0)) / 2 + (random() - 0.5) * swing;
    swing *= roughness;
    step = half;
  }
  return heights;
}

/** A band of land from a rough upper edge at `y` down to `bottom`. */
export function land({ width, random }: Canvas, y: number, swing: number, bottom: number, fill: string, roughness = 0.5): string {
  const edge = ridge(random, roughness).map((height, index) => `${n((index / 64) * width)},${n(y - height * swing)}`);
  return path(`M${edge.join(' L')} L${width},${bottom} L0,${bottom} Z`, fill);
}

/** Short strokes that give a surface its grain: grass, gravel, stubble. */
export function strokes({ random }: Canvas, area: readonly [number, number, number, number], count: number, colors: readonly string[], length: number, lean = 0.4): string {
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
  return [...groups].map(([color, list]) => `<path d="${list.join('')}" stroke="${color}" stroke-width="2.2" fill="none" opacity="0.75"/>`).join('');
}

/** Dots of many sizes: pebbles, leaves on the ground, rubble. */
export function specks({ random }: Canvas, area: readonly [number, number, number, number], count: number, colors: readonly string[], size: number): string {
  const [x, y, width, height] = area;
  let drawn = '';
  for (let index = 0; index < count; index += 1) {
    const depth = random();
    const radius = size * (0.3 + depth * 0.7) * (0.4 + random());
    drawn += oval(x + random() * width, y + depth * height, radius, radius * 0.6, pick(random, colors), 'opacity="0.8"');
  }
  return drawn;
}

/** A broad tree whose crown is many shaded balls. */
export function tree({ random }: Canvas, x: number, foot: number, size: number, color: string): string {
  let crown = '';
  for (let index = 0; index < 26; index += 1) {
    const angle = random() * Math.PI * 2;
    const away = Math.sqrt(random());
    const cx = x + Math.cos(angle) * away * size * 0.36;
    const cy = foot - size * 0.66 + Math.sin(angle) * away * size * 0.3;
    const light = (foot - size * 0.66 - cy) / size - (cx - x) / size / 3;
    crown += oval(cx, cy, size * (0.1 + random() * 0.08), size * (0.09 + random() * 0.06), shade(color, Math.max(-0.4, Math.min(0.3, light * 0.9 + (random() - 0.6) * 0.2))));
  }
  return `${oval(x + size * 0.05, foot, size * 0.34, size * 0.05, '#1a2014', 'opacity="0.28"')}${path(`M${n(x - size * 0.035)},${n(foot)} Q${n(x - size * 0.015)},${n(foot - size * 0.3)} ${n(x - size * 0.05)},${n(foot - size * 0.6)} L${n(x + size * 0.05)},${n(foot - size * 0.6)} Q${n(x + size * 0.015)},${n(foot - size * 0.3)} ${n(x + size * 0.04)},${n(foot)} Z`, '#54402c')}${crown}`;
}

/** A slender poplar, for rows along roads and dikes. */
export function poplar({ random }: Canvas, x: number, foot: number, size: number, color: string): string {
  let crown = '';
  for (let index = 0; index < 15; index += 1) {
    const up = index / 15;
    const wide = size * 0.11 * Math.sin(Math.PI * (0.15 + up * 0.85));
    crown += oval(x + (random() - 0.5) * wide * 0.7, foot - size * (0.24 + up * 0.74), wide * (0.8 + random() * 0.4) + size * 0.015, size * 0.075, shade(color, (random() - 0.6) * 0.35));
  }
  return line(x, foot, x, foot - size * 0.4, '#5a4632', size * 0.025) + crown;
}

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
export function house({ random }: Canvas, x: number, foot: number, width: number, look: HouseLook, floors = 2, lit = false): string {
  const storey = width * 0.27;
  const tall = storey * floors;
  const top = foot - tall;
  const eave = width * 0.07;
  const glass = lit ? '#ffd98a' : look.glass;
  let drawn = oval(x + width * 0.55, foot, width * 0.62, width * 0.03, '#10140c', 'opacity="0.3"');
  drawn += rect(x, top, width, tall, look.wall) + rect(x, top, width, tall * 0.13, '#000', 'opacity="0.16"') + rect(x + width * 0.86, top, width * 0.14, tall, '#000', 'opacity="0.1"');
  drawn += rect(x, foot - storey * 0.16, width, storey * 0.16, shade(look.wall, -0.35));
  drawn += shape([[x - eave, top + 4], [x + width * 0.12, top - width * 0.2], [x + width * 0.88, top - width * 0.2], [x + width + eave, top + 4]], look.roof);
  for (let row = 1; row < 6; row += 1) {
    const y = top + 4 - (row / 6) * (width * 0.2 + 4);
    const slip = (row / 6) * (eave + width * 0.12);
    drawn += line(x - eave + slip, y, x + width + eave - slip, y, shade(look.roof, 0.16), 1.4, 'opacity="0.6"');
  }
  drawn += rect(x + width * 0.12, top - width * 0.215, width * 0.76, width * 0.022, shade(look.roof, -0.35));
  const panes = 3;
  for (let floor = 0; floor < floors; floor += 1) {
    for (let pane = 0; pane < panes; pane += 1) {
      const wx = x + width * (0.1 + pane * 0.3);
      const wy = foot - storey * (floor + 0.8);
      if (floor === 0 && pane === 1) {
        drawn += rect(wx, foot - storey * 0.72, width * 0.17, storey * 0.72, '#5a3b28') + rect(wx + width * 0.085 - 1, foot - storey * 0.72, 2, storey * 0.72, '#2f1e14') + rect(wx - 3, foot - storey * 0.74, width * 0.17 + 6, storey * 0.05, '#b9402f');
        continue;
      }
      drawn += rect(wx - 3, wy - 3, width * 0.17 + 6, storey * 0.46 + 6, shade(look.wall, -0.22)) + rect(wx, wy, width * 0.17, storey * 0.46, random() < 0.25 && lit ? look.glass : glass);
      drawn += shape([[wx, wy], [wx + width * 0.1, wy], [wx, wy + storey * 0.3]], '#fff', 'opacity="0.16"') + rect(wx + width * 0.085 - 1, wy, 2, storey * 0.46, shade(look.wall, -0.1));
    }
  }
  return drawn;
}

/** A row of houses along a foot line, smaller ones first. */
export function village(canvas: Canvas, from: number, to: number, foot: number, width: number, lit = false): string {
  let drawn = '';
  for (let x = from; x < to; x += width * (0.9 + canvas.random() * 0.55)) {
    const size = width * (0.75 + canvas.random() * 0.45);
    drawn += house(canvas, x, foot + (canvas.random() - 0.5) * width * 0.08, size, pick(canvas.random, houseLooks), between(canvas.random, 1, 2), lit);
  }
  return drawn;
}

const clothes = ['#3d5a80', '#7a3b3b', '#4f6b4a', '#8a7a55', '#5b5470', '#30424d', '#a0563a'];

export interface PersonLook {
  readonly coat?: string;
  /** Orange vest with bright stripes. */
  readonly vest?: boolean;
  readonly hat?: string;
  readonly hair?: string;
  readonly sitting?: boolean;
  /** Seen from behind. */
  readonly away?: boolean;
}

/** A person of `size` pixels without a face, as people appear in a wide picture. */
export function person({ random }: Canvas, x: number, foot: number, size: number, look: PersonLook = {}): string {
  const coat = look.vest ? '#f07f1f' : (look.coat ?? pick(random, clothes));
  const head = size * 0.085;
  const shoulder = foot - size * (look.sitting ? 0.62 : 0.82);
  const hip = foot - size * (look.sitting ? 0.26 : 0.46);
  const wide = size * 0.14;
  const swing = (random() - 0.5) * size * 0.12;
  let drawn = look.sitting ? '' : oval(x, foot, size * 0.2, size * 0.03, '#000', 'opacity="0.3"');
  if (!look.sitting) drawn += line(x - wide * 0.4, hip, x - wide * 0.5 - swing * 0.4, foot, '#2b2f3a', size * 0.085) + line(x + wide * 0.4, hip, x + wide * 0.5 + swing * 0.4, foot, '#353a46', size * 0.085);
  drawn += path(`M${n(x - wide)},${n(hip)} Q${n(x - wide * 1.15)},${n(shoulder)} ${n(x - wide * 0.55)},${n(shoulder)} L${n(x + wide * 0.55)},${n(shoulder)} Q${n(x + wide * 1.15)},${n(shoulder)} ${n(x + wide)},${n(hip)} Z`, coat);
  drawn += path(`M${n(x + wide * 0.2)},${n(shoulder)} L${n(x + wide * 0.55)},${n(shoulder)} Q${n(x + wide * 1.15)},${n(shoulder)} ${n(x + wide)},${n(hip)} L${n(x + wide * 0.3)},${n(hip)} Z`, '#000', 'opacity="0.14"');
  drawn += line(x - wide * 0.95, shoulder + size * 0.05, x - wide * 1.15 + swing, hip + size * 0.02, shade(coat, -0.12), size * 0.065) + line(x + wide * 0.95, shoulder + size * 0.05, x + wide * 1.15 - swing, hip + size * 0.02, shade(coat, -0.2), size * 0.065);
  if (look.vest) drawn += rect(x - wide, shoulder + size * 0.14, wide * 2, size * 0.035, '#f6f2b8') + rect(x - wide, shoulder + size * 0.22, wide * 2, size * 0.035, '#f6f2b8');
  const cy = shoulder - head * 1.05;
  drawn += rect(x - head * 0.4, cy + head * 0.5, head * 0.8, head, '#c99878') + oval(x, cy, head * 0.86, head, look.away ? (look.hair ?? '#241f1e') : '#d9ab8a');
  if (!look.away) drawn += path(`M${n(x - head * 0.9)},${n(cy)} Q${n(x - head * 0.8)},${n(cy - head * 1.3)} ${n(x)},${n(cy - head * 1.12)} Q${n(x + head * 0.9)},${n(cy - head * 1.25)} ${n(x + head * 0.9)},${n(cy)} Q${n(x + head * 0.4)},${n(cy - head * 0.55)} ${n(x - head * 0.9)},${n(cy)} Z`, look.hair ?? '#241f1e');
  if (look.hat) drawn += path(`M${n(x - head * 1.05)},${n(cy - head * 0.3)} A${n(head * 1.05)},${n(head)} 0 0 1 ${n(x + head * 1.05)},${n(cy - head * 0.3)} Z`, look.hat) + rect(x - head * 1.3, cy - head * 0.38, head * 2.6, head * 0.22, shade(look.hat, -0.2));
  return drawn;
}
