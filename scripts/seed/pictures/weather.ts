import { pick } from '../random.ts';
import { glow, gradient, land, mix, oval, rect, shade, type Canvas } from './brush.ts';

export interface Light {
  readonly sky: readonly [string, string, string];
  readonly haze: string;
  readonly hill: string;
  readonly grass: readonly [string, string];
  readonly dark?: boolean;
  readonly sun?: string;
}

export const lights = {
  morning: {
    sky: ['#7fa9c9', '#c9d9dc', '#f6e3c3'],
    haze: '#dfe3da',
    hill: '#4d6b52',
    grass: ['#8d9a55', '#4d6a35'],
    sun: '#fff2cf',
  },
  noon: {
    sky: ['#4e8fc6', '#9cc5e0', '#e3eef0'],
    haze: '#cfe0e6',
    hill: '#3f6a4a',
    grass: ['#86a14d', '#4c7432'],
  },
  cloudy: {
    sky: ['#8d9aa3', '#b9c2c6', '#dcdedb'],
    haze: '#cdd2d1',
    hill: '#55675a',
    grass: ['#7f8b55', '#4f6238'],
  },
  rain: {
    sky: ['#5d6770', '#858f95', '#a9b0b1'],
    haze: '#9ea6a8',
    hill: '#46544f',
    grass: ['#6b7850', '#3d4e32'],
  },
  dusk: {
    sky: ['#45598a', '#c4826a', '#f5bf76'],
    haze: '#d9a680',
    hill: '#4a4a5e',
    grass: ['#7d7446', '#41492f'],
    sun: '#ffe0a0',
  },
  night: {
    sky: ['#0b1226', '#16213f', '#2c3556'],
    haze: '#273150',
    hill: '#131a2b',
    grass: ['#1d2824', '#0f1714'],
    dark: true,
  },
} as const satisfies Record<string, Light>;

/** Sky with clouds, and ridges of hills that fade with distance, down to the horizon at `y`. */
export function backdrop(canvas: Canvas, light: Light, y: number, ridges = 3): string {
  const { width, random } = canvas;
  let drawn =
    gradient('sky', [
      [0, light.sky[0]],
      [0.6, light.sky[1]],
      [1, light.sky[2]],
    ]) + rect(0, 0, width, y + 60, 'url(#sky)');
  if (light.sun)
    drawn +=
      glow('sun', light.sun) +
      oval(
        width * (0.15 + random() * 0.7),
        y * (0.45 + random() * 0.3),
        width * 0.22,
        width * 0.22,
        'url(#sun)',
      );
  if (light.dark)
    for (let index = 0; index < 70; index += 1)
      drawn += oval(
        random() * width,
        random() * y * 0.8,
        1.2,
        1.2,
        '#dfe6ff',
        `opacity="${(random() * 0.7).toFixed(2)}"`,
      );
  drawn += glow('cloud', light.dark ? '#2b3350' : mix(light.sky[2], '#ffffff', 0.6), light.dark ? 0.5 : 0.75);
  for (let bank = 0; bank < 5; bank += 1) {
    const [cx, cy, size] = [random() * width, y * (0.08 + random() * 0.6), width * (0.06 + random() * 0.09)];
    for (let puff = 0; puff < 8; puff += 1)
      drawn += oval(
        cx + (random() - 0.5) * size * 3.4,
        cy + (random() - 0.5) * size * 0.35,
        size * (0.6 + random()),
        size * (0.16 + random() * 0.2),
        'url(#cloud)',
      );
  }
  for (let index = 0; index < ridges; index += 1) {
    const near = (index + 1) / ridges;
    const color = mix(light.haze, light.hill, 0.25 + near * 0.6);
    drawn += gradient(`hill${index}`, [
      [0, color],
      [1, mix(color, light.haze, 0.45)],
    ]);
    drawn += land(
      canvas,
      y - (1 - near) * width * 0.075 - width * 0.03,
      width * (0.12 - near * 0.04),
      y + 40,
      `url(#hill${index})`,
      0.48,
    );
  }
  return drawn;
}

/** Ground from the horizon to the lower edge. */
export function ground(
  { width, height }: Canvas,
  y: number,
  near: string,
  far: string,
  id = 'ground',
): string {
  return (
    gradient(id, [
      [0, far],
      [1, near],
    ]) + rect(0, y, width, height - y, `url(#${id})`)
  );
}

/** Falling rain and a wet sheen. */
export function rain({ width, height, random }: Canvas): string {
  let d = '';
  for (let index = 0; index < 420; index += 1) {
    const [x, y, long] = [random() * width, random() * height, 22 + random() * 34];
    d += `M${x.toFixed(0)},${y.toFixed(0)}l${(-long * 0.16).toFixed(0)},${long.toFixed(0)}`;
  }
  return `<path d="${d}" stroke="#e4ecf0" stroke-width="1.6" opacity="0.34" fill="none"/>`;
}

export const daylight = (canvas: Canvas): Light =>
  pick(canvas.random, [lights.morning, lights.noon, lights.cloudy, lights.noon]);

/** Water between two edges, with reflections of the sky and streaks. */
export function water(
  canvas: Canvas,
  y: number,
  bottom: number,
  light: Light,
  tint = '#5c7f86',
  from = 0,
  to = canvas.width,
): string {
  let drawn =
    gradient('water', [
      [0, mix(light.sky[2], tint, 0.35)],
      [0.5, mix(light.sky[1], tint, 0.6)],
      [1, shade(tint, -0.25)],
    ]) + rect(from, y, to - from, bottom - y, 'url(#water)');
  for (let index = 0; index < 90; index += 1) {
    const depth = canvas.random();
    const long = (20 + canvas.random() * 120) * (0.3 + depth);
    const x = from + canvas.random() * Math.max(1, to - from - long);
    drawn += rect(
      x,
      y + depth * (bottom - y),
      long,
      1 + depth * 2.6,
      canvas.random() < 0.6 ? '#ffffff' : shade(tint, -0.4),
      `opacity="${(0.06 + canvas.random() * 0.2).toFixed(2)}"`,
    );
  }
  return drawn;
}
