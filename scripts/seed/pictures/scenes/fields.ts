import {
  gradient,
  land,
  line,
  mix,
  oval,
  path,
  rect,
  shade,
  shape,
  specks,
  strokes,
  type Canvas,
} from '../brush.ts';
import { house, houseLooks, village } from '../houses.ts';
import { person } from '../people.ts';
import { poplar, tree } from '../trees.ts';
import type { Scenes } from '../scene.ts';
import { backdrop, daylight, ground, lights, type Light } from '../weather.ts';
import { digger } from './waterside.ts';

/** Rows of tea bushes along a slope; `health` 0 leaves gaps and yellow leaves. */
function teaRows(canvas: Canvas, light: Light, health: number): string {
  const { width: w, height: h, random } = canvas;
  let drawn = '';
  for (let row = 0; row < 13; row += 1) {
    const near = row / 12;
    const y = h * (0.46 + near * near * 0.5);
    const thick = 14 + near * 62;
    const color = health < 0.5 ? mix('#7d7b45', '#5d6b37', random()) : mix('#5d9140', '#2f6a33', near * 0.7);
    drawn += path(
      `M0,${y + Math.sin(row) * 14} Q${w * 0.3},${y - 40 * (1 - near)} ${w * 0.6},${y + 10} T${w},${y - 20} L${w},${y + thick * 1.5} Q${w * 0.6},${y + thick * 1.7} 0,${y + thick * 1.7} Z`,
      mix('#7b5d3c', light.grass[1], health < 0.5 ? 0.25 : 0.4),
    );
    for (let x = -20; x < w + 40; x += thick * 0.6) {
      if (random() > health && random() < 0.5) continue;
      const lift = Math.sin((x / w) * 3 + row) * 10 - (x / w - 0.5) * 16;
      const size = thick * (0.55 + random() * 0.25);
      drawn +=
        oval(x + random() * 10, y + lift + thick * 0.3, size * 0.75, size * 0.56, shade(color, -0.25)) +
        oval(
          x + random() * 10,
          y + lift + thick * 0.12,
          size * 0.66,
          size * 0.4,
          shade(color, random() * 0.2 - 0.02),
        );
    }
  }
  return drawn;
}

const tea =
  (state: 'terraces' | 'mist' | 'old') =>
  (canvas: Canvas): string => {
    const { width: w, height: h } = canvas;
    const light = state === 'old' ? lights.cloudy : state === 'mist' ? lights.morning : daylight(canvas);
    let drawn =
      backdrop(canvas, light, h * 0.46, 4) +
      ground(canvas, h * 0.44, '#4b5f33', light.grass[0]) +
      tree(canvas, w * 0.13, h * 0.5, 190, light.hill) +
      tree(canvas, w * 0.9, h * 0.47, 160, light.hill) +
      house(
        canvas,
        w * 0.72,
        h * 0.48,
        110,
        houseLooks[0] ?? { wall: '#eee', roof: '#555', glass: '#567' },
        1,
      );
    drawn += teaRows(canvas, light, state === 'old' ? 0.35 : 1);
    if (state === 'terraces')
      for (const [at, down, size] of [
        [0.28, 0.7, 150],
        [0.4, 0.76, 170],
        [0.66, 0.68, 140],
      ] as const)
        drawn +=
          person(canvas, w * at, h * down, size, { hat: '#d3b35e', away: canvas.random() < 0.5 }) +
          oval(w * at + 30, h * down - size * 0.35, size * 0.13, size * 0.1, '#9a7a45');
    if (state === 'mist') {
      drawn +=
        gradient('mist', [
          [0, '#ffffff', 0],
          [0.5, '#fbfaf2', 0.75],
          [1, '#ffffff', 0],
        ]) +
        rect(0, h * 0.28, w, h * 0.24, 'url(#mist)') +
        rect(0, h * 0.46, w, h * 0.17, 'url(#mist)', 'opacity="0.7"');
    }
    return drawn;
  };

const tractor = (x: number, foot: number, u: number): string =>
  `<g transform="translate(${x} ${foot}) scale(${u})">${oval(0, 2, 120, 10, '#000', 'opacity="0.35"')}${rect(-70, -96, 150, 46, '#c8372d', 'rx="8"')}${rect(60, -84, 40, 34, '#a82c24', 'rx="5"')}${rect(-66, -164, 80, 72, '#27333b', 'rx="6"')}${rect(-60, -158, 68, 54, '#8fb0bf', 'rx="4"')}${rect(-74, -172, 96, 14, '#c8372d', 'rx="5"')}${line(84, -96, 84, -150, '#333', 8)}${oval(-46, -44, 46, 46, '#1d1d1f')}${oval(-46, -44, 22, 22, '#d9a21b')}${oval(76, -28, 29, 29, '#1d1d1f')}${oval(76, -28, 13, 13, '#d9a21b')}${rect(-150, -48, 60, 34, '#2f6f9f', 'rx="4"')}</g>`;

const field =
  (state: 'tractor' | 'harvest') =>
  (canvas: Canvas): string => {
    const { width: w, height: h, random } = canvas;
    const light = daylight(canvas);
    const base = state === 'tractor' ? '#6d5136' : '#c9a24a';
    let drawn =
      backdrop(canvas, light, h * 0.4) +
      ground(canvas, h * 0.4, shade(base, -0.2), mix(base, light.grass[0], 0.6)) +
      village(canvas, w * 0.55, w * 0.92, h * 0.45, 130);
    for (let index = 0; index < 8; index += 1)
      drawn += poplar(canvas, w * (0.03 + index * 0.055), h * 0.44, 110 + random() * 50, light.hill);
    for (let row = -14; row < 15; row += 1)
      drawn += path(
        `M${w / 2 + row * 22},${h * 0.47} L${w / 2 + row * 150},${h} L${w / 2 + row * 150 + 70},${h} L${w / 2 + row * 22 + 8},${h * 0.47} Z`,
        row % 2 ? shade(base, -0.18) : shade(base, 0.08),
        'opacity="0.75"',
      );
    if (state === 'harvest') {
      drawn += strokes(
        canvas,
        [0, h * 0.5, w, h * 0.5],
        2600,
        ['#d8b65c', '#b8913d', '#e6cb7e', '#98803a'],
        46,
        0.5,
      );
      for (const [at, down] of [
        [0.3, 0.78],
        [0.42, 0.82],
        [0.6, 0.76],
        [0.72, 0.84],
      ] as const)
        drawn += person(canvas, w * at, h * down, 190, { hat: '#dfc27a', away: random() < 0.5 });
      for (let sack = 0; sack < 6; sack += 1)
        drawn +=
          oval(w * (0.12 + sack * 0.045), h * 0.9, 44, 58, '#d9cba6') +
          line(
            w * (0.12 + sack * 0.045) - 18,
            h * 0.86,
            w * (0.12 + sack * 0.045) + 18,
            h * 0.86,
            '#8f7f58',
            5,
          );
    } else {
      drawn +=
        specks(canvas, [0, h * 0.55, w, h * 0.45], 900, ['#5a4029', '#8a6a48', '#3f2d1c'], 10) +
        tractor(w * 0.42, h * 0.78, 1.7) +
        person(canvas, w * 0.78, h * 0.86, 220, { hat: '#c8a24a' });
      for (let bird = 0; bird < 7; bird += 1)
        drawn += path(
          `M${w * (0.6 + random() * 0.25)},${h * (0.6 + random() * 0.08)} q8,-12 16,-2 q8,-10 16,2`,
          'none',
          'stroke="#f4f4f0" stroke-width="5"',
        );
    }
    return drawn;
  };

const coldStore = (canvas: Canvas): string => {
  const { width: w, height: h } = canvas;
  const light = lights.cloudy;
  let drawn =
    backdrop(canvas, light, h * 0.42, 4) +
    ground(canvas, h * 0.42, '#8d7d62', light.grass[0]) +
    specks(canvas, [0, h * 0.6, w, h * 0.4], 800, ['#7b6c52', '#a6967a', '#5f5440'], 8);
  drawn += rect(w * 0.08, h * 0.34, w * 0.5, h * 0.03, '#4f7fa6');
  for (let post = 0; post < 7; post += 1)
    drawn += rect(w * (0.09 + post * 0.078), h * 0.36, 14, h * 0.3, '#8a8f92');
  drawn += shape(
    [
      [w * 0.06, h * 0.35],
      [w * 0.14, h * 0.25],
      [w * 0.54, h * 0.25],
      [w * 0.61, h * 0.35],
    ],
    '#4a7aa3',
  );
  for (let shelf = 0; shelf < 12; shelf += 1)
    drawn +=
      rect(
        w * (0.1 + (shelf % 6) * 0.077),
        h * (0.5 + Math.floor(shelf / 6) * 0.09),
        w * 0.066,
        h * 0.02,
        '#b08d57',
      ) +
      oval(
        w * (0.133 + (shelf % 6) * 0.077),
        h * (0.5 + Math.floor(shelf / 6) * 0.09),
        w * 0.03,
        h * 0.014,
        '#6a9a45',
      );
  drawn +=
    line(w * 0.64, h * 0.72, w * 0.98, h * 0.66, '#e9e4d6', 4) +
    line(w * 0.64, h * 0.72, w * 0.72, h * 0.94, '#e9e4d6', 4) +
    line(w * 0.72, h * 0.94, w, h * 0.86, '#e9e4d6', 4);
  for (const [at, down] of [
    [0.64, 0.72],
    [0.98, 0.66],
    [0.72, 0.94],
  ] as const)
    drawn +=
      rect(w * at - 6, h * down - 60, 12, 66, '#c0392b') + rect(w * at - 6, h * down - 40, 12, 18, '#f4f1e8');
  return (
    drawn +
    person(canvas, w * 0.78, h * 0.84, 210, { away: true }) +
    person(canvas, w * 0.84, h * 0.85, 220, { hat: '#c8a24a' }) +
    person(canvas, w * 0.3, h * 0.74, 190, { coat: '#7a3b3b' }) +
    strokes(canvas, [w * 0.6, h * 0.6, w * 0.4, h * 0.4], 260, [light.grass[0], light.grass[1]], 22)
  );
};

const factory = (canvas: Canvas): string => {
  const { width: w, height: h, random } = canvas;
  const light = daylight(canvas);
  let drawn = backdrop(canvas, light, h * 0.46, 2) + ground(canvas, h * 0.46, '#9a8b73', '#b6a98e');
  for (let frame = 0; frame < 8; frame += 1) {
    const x = w * (0.14 + frame * 0.095);
    drawn +=
      rect(x, h * 0.27, 15, h * 0.36, '#a34a35') +
      line(x, h * 0.27, x + w * 0.0475, h * 0.2, '#a34a35', 13) +
      line(x + w * 0.0475, h * 0.2, x + w * 0.095, h * 0.27, '#a34a35', 13) +
      line(x, h * 0.4, x + w * 0.095, h * 0.4, '#8c3f2e', 9);
  }
  drawn +=
    rect(w * 0.14, h * 0.27, w * 0.3, h * 0.36, '#d6dde0') +
    shape(
      [
        [w * 0.12, h * 0.28],
        [w * 0.19, h * 0.19],
        [w * 0.42, h * 0.19],
        [w * 0.46, h * 0.28],
      ],
      '#3f77a5',
    );
  for (let seam = 0; seam < 17; seam += 1)
    drawn += line(
      w * (0.145 + seam * 0.0175),
      h * 0.28,
      w * (0.145 + seam * 0.0175),
      h * 0.63,
      '#aab6bb',
      2.4,
    );
  drawn +=
    rect(w * 0.24, h * 0.47, w * 0.1, h * 0.16, '#52646f') +
    line(w * 0.86, h * 0.04, w * 0.86, h * 0.64, '#e0ab23', 19) +
    line(w * 0.5, h * 0.07, w * 0.98, h * 0.07, '#e0ab23', 15) +
    line(w * 0.62, h * 0.07, w * 0.62, h * 0.26, '#333', 4);
  drawn +=
    digger(w * 0.58, h * 0.82, 320, random() < 0.5) +
    person(canvas, w * 0.24, h * 0.86, 200, { vest: true, hat: '#f4c430' }) +
    person(canvas, w * 0.3, h * 0.86, 206, { vest: true, hat: '#f2f2f2' });
  return (
    drawn +
    specks(canvas, [0, h * 0.66, w, h * 0.34], 700, ['#857658', '#b9ab8d', '#6d6049'], 9) +
    land(canvas, h * 0.99, 22, h, '#7d6d52')
  );
};

export const fieldScenes: Scenes = {
  'tea-terraces': tea('terraces'),
  'tea-mist': tea('mist'),
  'tea-old': tea('old'),
  'field-tractor': field('tractor'),
  'field-harvest': field('harvest'),
  'coldstore-site': coldStore,
  factory,
};
