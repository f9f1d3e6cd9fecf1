import { between } from '../../random.ts';
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
import { village } from '../houses.ts';
import { person } from '../people.ts';
import { poplar, tree } from '../trees.ts';
import type { Scenes } from '../scene.ts';
import { backdrop, daylight, ground, lights, water } from '../weather.ts';

const dike =
  (state: 'sunken' | 'works' | 'done' | 'patrol') =>
  (canvas: Canvas): string => {
    const { width: w, height: h, random } = canvas;
    const light = state === 'sunken' ? lights.cloudy : daylight(canvas);
    let drawn = backdrop(canvas, light, h * 0.42) + ground(canvas, h * 0.42, light.grass[1], light.grass[0]);
    drawn += village(canvas, w * 0.62, w * 0.98, h * 0.5, 120);
    drawn += `<g clip-path="url(#river)">${water(canvas, h * 0.44, h, light)}</g><clipPath id="river"><polygon points="0,${h * 0.45} ${w * 0.3},${h * 0.44} ${w * 0.16},${h} 0,${h}"/></clipPath>`;
    const good = state === 'done' || state === 'patrol';
    drawn += gradient('bank', [
      [0, shade(light.grass[0], good ? 0.05 : -0.1)],
      [1, light.grass[1]],
    ]);
    drawn +=
      shape(
        [
          [w * 0.3, h * 0.44],
          [w * 0.46, h * 0.43],
          [w * 0.5, h],
          [w * 0.16, h],
        ],
        'url(#bank)',
      ) +
      strokes(
        canvas,
        [w * 0.2, h * 0.5, w * 0.28, h * 0.5],
        700,
        [light.grass[0], light.grass[1], shade(light.grass[0], 0.2)],
        16,
      );
    const top = good ? '#cfc4ac' : state === 'works' ? '#a8835a' : '#86765a';
    drawn +=
      gradient('crest', [
        [0, shade(top, 0.15)],
        [1, shade(top, -0.18)],
      ]) +
      shape(
        [
          [w * 0.455, h * 0.43],
          [w * 0.485, h * 0.43],
          [w * 0.82, h],
          [w * 0.44, h],
        ],
        'url(#crest)',
      );
    drawn += specks(
      canvas,
      [w * 0.46, h * 0.55, w * 0.34, h * 0.45],
      good ? 260 : 420,
      [shade(top, -0.25), shade(top, 0.25)],
      good ? 4 : 8,
    );
    drawn +=
      gradient('outer', [
        [0, light.grass[0]],
        [1, light.grass[1]],
      ]) +
      shape(
        [
          [w * 0.485, h * 0.43],
          [w * 0.62, h * 0.5],
          [w, h * 0.78],
          [w, h],
          [w * 0.82, h],
        ],
        'url(#outer)',
      ) +
      strokes(
        canvas,
        [w * 0.66, h * 0.62, w * 0.34, h * 0.38],
        900,
        [light.grass[0], light.grass[1], shade(light.grass[0], 0.22)],
        24,
      );
    for (let index = 0; index < 7; index += 1)
      drawn += poplar(
        canvas,
        w * (0.55 + index * 0.055),
        h * (0.475 + index * 0.018),
        90 + index * 26,
        mix(light.hill, '#7f9a4a', 0.45),
      );
    if (state === 'sunken') {
      drawn +=
        path(
          `M${w * 0.49},${h * 0.62} q${w * 0.05},${h * 0.035} ${w * 0.14},0 l${w * 0.03},${h * 0.12} q${-w * 0.09},${h * 0.05} ${-w * 0.2},0 Z`,
          '#5e4a33',
          'opacity="0.85"',
        ) + oval(w * 0.58, h * 0.73, w * 0.07, h * 0.018, '#7d8b8c', 'opacity="0.8"');
      drawn += path(
        `M${w * 0.47},${h * 0.82} l18,40 l-14,36 l26,44`,
        'none',
        'stroke="#3f3121" stroke-width="6"',
      );
      drawn += strokes(canvas, [w * 0.45, h * 0.8, w * 0.1, h * 0.2], 90, ['#6f6b3a', '#8d8450'], 60, 0.7);
    }
    if (state === 'works') {
      drawn += land({ ...canvas, width: w }, h * 0.98, 30, h, '#7d5b3a');
      drawn +=
        digger(w * 0.6, h * 0.7, 260, random() > 0.5) +
        person(canvas, w * 0.47, h * 0.86, 170, { vest: true, hat: '#f4c430' }) +
        person(canvas, w * 0.53, h * 0.83, 160, { vest: true, hat: '#f2f2f2', away: true });
      drawn +=
        shape(
          [
            [w * 0.72, h * 0.95],
            [w * 0.8, h * 0.8],
            [w * 0.9, h * 0.96],
          ],
          '#9b7650',
        ) + specks(canvas, [w * 0.7, h * 0.86, w * 0.22, h * 0.12], 120, ['#7b5a3b', '#b48d63'], 9);
    }
    if (good) {
      for (let index = 0; index < 6; index += 1)
        drawn +=
          rect(
            w * (0.468 - index * 0.005),
            h * (0.47 + index * index * 0.019),
            5 + index * 3,
            14 + index * 13,
            '#f3f0e8',
          ) +
          rect(
            w * (0.468 - index * 0.005),
            h * (0.47 + index * index * 0.019),
            5 + index * 3,
            4 + index * 4,
            '#c03a2b',
          );
    }
    if (state === 'patrol') {
      drawn +=
        person(canvas, w * 0.54, h * 0.84, 230, { away: true, vest: true }) +
        person(canvas, w * 0.6, h * 0.86, 240, { away: true, hat: '#c8a24a' }) +
        person(canvas, w * 0.5, h * 0.62, 100, { vest: true });
      drawn += line(w * 0.575, h * 0.7, w * 0.55, h * 0.86, '#6b4d2e', 6);
    }
    return drawn;
  };

/** A yellow excavator of about `size` pixels. */
export function digger(x: number, foot: number, size: number, flip = false): string {
  const u = size / 100;
  const body = `${rect(-38 * u, -16 * u, 76 * u, 16 * u, '#2a2a2c', `rx="${8 * u}"`)}${[-28, -10, 8, 26].map((at) => oval(at * u, -8 * u, 6 * u, 6 * u, '#4c4c50')).join('')}${rect(-30 * u, -38 * u, 56 * u, 20 * u, '#e8a91c', `rx="${3 * u}"`)}${rect(-8 * u, -64 * u, 28 * u, 28 * u, '#e2a015', `rx="${3 * u}"`)}${rect(-4 * u, -60 * u, 20 * u, 18 * u, '#3c5566')}${path(`M${18 * u},${-44 * u} L${52 * u},${-84 * u} L${62 * u},${-80 * u} L${26 * u},${-34 * u} Z`, '#d99712')}${path(`M${54 * u},${-84 * u} L${86 * u},${-46 * u} L${80 * u},${-40 * u} L${48 * u},${-74 * u} Z`, '#e8a91c')}${path(`M${78 * u},${-48 * u} L${94 * u},${-40 * u} L${88 * u},${-18 * u} L${70 * u},${-26 * u} Z`, '#55504a')}`;
  return `<g transform="translate(${x} ${foot}) scale(${flip ? -1 : 1} 1)">${body}</g>`;
}

const river =
  (state: 'dirty' | 'clean') =>
  (canvas: Canvas): string => {
    const { width: w, height: h, random } = canvas;
    const light = state === 'dirty' ? lights.cloudy : lights.noon;
    let drawn = backdrop(canvas, light, h * 0.36) + ground(canvas, h * 0.36, light.grass[1], light.grass[0]);
    drawn +=
      village(canvas, w * 0.02, w * 0.34, h * 0.45, 170) + village(canvas, w * 0.68, w * 0.95, h * 0.44, 150);
    for (let index = 0; index < 5; index += 1)
      drawn += tree(canvas, w * (0.36 + index * 0.07), h * 0.42, 90 + random() * 60, light.hill);
    const clean = state === 'clean';
    drawn += `<clipPath id="bed"><path d="M${w * 0.44},${h * 0.4} C${w * 0.6},${h * 0.5} ${w * 0.3},${h * 0.62} ${w * 0.1},${h} L${w * 0.86},${h} C${w * 0.74},${h * 0.7} ${w * 0.66},${h * 0.55} ${w * 0.52},${h * 0.4} Z"/></clipPath><g clip-path="url(#bed)">${water(canvas, h * 0.4, h, light, clean ? '#4b8a94' : '#6a6a48')}</g>`;
    const edge = clean ? '#b9b3a2' : '#6f5f43';
    drawn +=
      path(
        `M${w * 0.44},${h * 0.4} C${w * 0.6},${h * 0.5} ${w * 0.3},${h * 0.62} ${w * 0.1},${h} L${w * 0.02},${h} C${w * 0.24},${h * 0.62} ${w * 0.52},${h * 0.5} ${w * 0.42},${h * 0.4} Z`,
        edge,
      ) +
      path(
        `M${w * 0.52},${h * 0.4} C${w * 0.66},${h * 0.55} ${w * 0.74},${h * 0.7} ${w * 0.86},${h} L${w * 0.95},${h} C${w * 0.8},${h * 0.68} ${w * 0.69},${h * 0.55} ${w * 0.54},${h * 0.4} Z`,
        shade(edge, -0.1),
      );
    drawn +=
      specks(canvas, [w * 0.04, h * 0.8, w * 0.14, h * 0.2], 120, ['#8d8a80', '#c9c5b8', '#6e6b62'], 12) +
      specks(canvas, [w * 0.8, h * 0.72, w * 0.12, h * 0.28], 130, ['#8d8a80', '#c9c5b8', '#6e6b62'], 12);
    drawn +=
      strokes(canvas, [0, h * 0.6, w * 0.14, h * 0.4], 420, [light.grass[0], light.grass[1]], 30) +
      strokes(
        canvas,
        [w * 0.86, h * 0.55, w * 0.14, h * 0.45],
        420,
        [light.grass[0], light.grass[1], '#a7b566'],
        30,
      );
    if (clean) {
      for (let step = 0; step < 6; step += 1)
        drawn +=
          rect(
            w * (0.79 - step * 0.012),
            h * (0.74 + step * 0.032),
            w * 0.09,
            h * 0.022,
            shade('#a9a496', step * 0.05),
          ) + rect(w * (0.79 - step * 0.012), h * (0.755 + step * 0.032), w * 0.09, h * 0.009, '#6e6a5f');
      drawn += person(canvas, w * 0.77, h * 0.9, 150, { sitting: true, coat: '#a04848' });
      for (let lotus = 0; lotus < 12; lotus += 1)
        drawn += oval(
          w * (0.2 + random() * 0.16),
          h * (0.86 + random() * 0.12),
          28,
          9,
          '#4d7d45',
          'opacity="0.9"',
        );
    } else {
      for (let bag = 0; bag < 46; bag += 1)
        drawn += oval(
          w * (0.14 + random() * 0.6),
          h * (0.68 + random() * 0.3),
          9 + random() * 22,
          6 + random() * 10,
          ['#d8d4ca', '#b04a3a', '#3d6a9a', '#c9b24a', '#7d7668'][between(random, 0, 4)] ?? '#ddd',
          'opacity="0.85"',
        );
      drawn +=
        path(
          `M${w * 0.2},${h * 0.9} q${w * 0.16},${-h * 0.09} ${w * 0.3},${h * 0.02} q${w * 0.1},${h * 0.08} ${w * 0.04},${h * 0.12} L${w * 0.16},${h} Z`,
          '#4d4631',
          'opacity="0.85"',
        ) + strokes(canvas, [w * 0.2, h * 0.86, w * 0.32, h * 0.14], 160, ['#6d6a3c', '#57552f'], 46);
    }
    return drawn;
  };

const pond =
  (state: 'dry' | 'full') =>
  (canvas: Canvas): string => {
    const { width: w, height: h } = canvas;
    const light = lights.morning;
    let drawn = backdrop(canvas, light, h * 0.4) + ground(canvas, h * 0.4, light.grass[1], light.grass[0]);
    drawn +=
      village(canvas, w * 0.3, w * 0.72, h * 0.47, 140) +
      tree(canvas, w * 0.16, h * 0.5, 230, light.hill) +
      tree(canvas, w * 0.86, h * 0.49, 200, light.hill);
    const bed = `<clipPath id="pond"><ellipse cx="${w / 2}" cy="${h * 0.75}" rx="${w * 0.5}" ry="${h * 0.22}"/></clipPath>`;
    drawn +=
      oval(w / 2, h * 0.75, w * 0.53, h * 0.25, '#8a7b58') +
      oval(w / 2, h * 0.755, w * 0.5, h * 0.22, '#6f5c40');
    if (state === 'full') {
      drawn += `${bed}<g clip-path="url(#pond)">${water(canvas, h * 0.53, h, light, '#5a8a86')}</g>`;
      drawn +=
        rect(w * 0.78, h * 0.6, 60, 90, '#b8b2a4') +
        rect(w * 0.79, h * 0.56, 12, 70, '#4a5a66') +
        oval(w * 0.795, h * 0.56, 22, 6, '#c03a2b');
      for (let index = 0; index < 7; index += 1)
        drawn +=
          oval(w * (0.3 + index * 0.035), h * (0.72 + (index % 3) * 0.02), 17, 8, '#f4f1e8') +
          oval(w * (0.3 + index * 0.035) + 14, h * (0.713 + (index % 3) * 0.02), 6, 5, '#f4f1e8');
    } else {
      drawn += `${bed}<g clip-path="url(#pond)">${specks(canvas, [0, h * 0.53, w, h * 0.45], 700, ['#5a4932', '#84704f', '#4b3d2a'], 14)}${oval(w * 0.45, h * 0.82, w * 0.16, h * 0.03, '#8fa3a4', 'opacity="0.8"')}</g>`;
      drawn +=
        digger(w * 0.62, h * 0.8, 300) +
        person(canvas, w * 0.32, h * 0.74, 130, { vest: true, hat: '#f4c430' });
      for (let crack = 0; crack < 16; crack += 1)
        drawn += path(
          `M${w * (0.1 + canvas.random() * 0.75)},${h * (0.62 + canvas.random() * 0.28)} l${20 + canvas.random() * 40},${6 + canvas.random() * 14} l${10 + canvas.random() * 30},${-canvas.random() * 16}`,
          'none',
          'stroke="#3d3020" stroke-width="3" opacity="0.6"',
        );
    }
    return (
      drawn + strokes(canvas, [0, h * 0.9, w, h * 0.1], 500, [light.grass[0], light.grass[1], '#b3ad63'], 42)
    );
  };

const bridge =
  (state: 'broken' | 'works' | 'done') =>
  (canvas: Canvas): string => {
    const { width: w, height: h } = canvas;
    const light = state === 'broken' ? lights.cloudy : lights.morning;
    let drawn = backdrop(canvas, light, h * 0.42) + ground(canvas, h * 0.42, light.grass[1], light.grass[0]);
    drawn +=
      village(canvas, w * 0.02, w * 0.24, h * 0.52, 150) +
      village(canvas, w * 0.76, w * 0.97, h * 0.5, 140) +
      tree(canvas, w * 0.3, h * 0.5, 150, light.hill);
    drawn +=
      water(canvas, h * 0.64, h, light, '#5d8084') +
      path(`M0,${h * 0.6} L${w * 0.2},${h * 0.58} L${w * 0.14},${h} L0,${h} Z`, light.grass[1]) +
      path(`M${w},${h * 0.6} L${w * 0.82},${h * 0.57} L${w * 0.88},${h} L${w},${h} Z`, light.grass[1]);
    drawn +=
      strokes(canvas, [0, h * 0.62, w * 0.15, h * 0.38], 350, [light.grass[0], light.grass[1]], 34) +
      strokes(canvas, [w * 0.86, h * 0.62, w * 0.14, h * 0.38], 350, [light.grass[0], light.grass[1]], 34);
    const deck = h * 0.52;
    if (state === 'broken') {
      const stone = '#948b7b';
      for (const at of [0.2, 0.41, 0.62])
        drawn += path(
          `M${w * at},${deck} L${w * (at + 0.21)},${deck} L${w * (at + 0.21)},${h * 0.7} Q${w * (at + 0.105)},${h * (at === 0.41 ? 0.5 : 0.46)} ${w * at},${h * 0.7} Z`,
          at === 0.41 ? shade(stone, -0.22) : stone,
        );
      for (let block = 0; block < 130; block += 1)
        drawn += rect(
          w * 0.2 + canvas.random() * w * 0.6,
          deck + canvas.random() * h * 0.09,
          26 + canvas.random() * 26,
          13,
          canvas.random() < 0.5 ? shade(stone, 0.12) : shade(stone, -0.15),
          'opacity="0.55"',
        );
      drawn +=
        rect(w * 0.16, deck - 26, w * 0.26, 26, '#857c6d') +
        rect(w * 0.5, deck - 22, w * 0.34, 26, '#857c6d') +
        shape(
          [
            [w * 0.42, deck - 24],
            [w * 0.47, deck + 18],
            [w * 0.5, deck - 20],
            [w * 0.5, deck + 46],
            [w * 0.42, deck + 40],
          ],
          '#5a5348',
        );
      for (const at of [0.18, 0.24, 0.3, 0.36, 0.56, 0.68, 0.8])
        drawn += rect(
          w * at,
          deck - 62,
          13,
          40,
          '#a29a8a',
          `transform="rotate(${(canvas.random() - 0.5) * 18} ${w * at} ${deck - 30})"`,
        );
      drawn +=
        rect(w * 0.175, deck - 130, 10, 110, '#777') +
        oval(w * 0.178, deck - 140, 36, 36, '#f5f5f0') +
        oval(w * 0.178, deck - 140, 36, 36, 'none', 'stroke="#c0281e" stroke-width="9"') +
        `<g transform="translate(${w * 0.178} ${deck - 140})" stroke="#222" stroke-width="5" fill="none"><path d="M-16,-10 q6,-6 11,-2 q5,7 -5,11 q12,3 7,11 q-6,6 -14,-1"/><path d="M11,-10 v18 q0,5 7,3 M6,-3 h11"/></g>`;
      drawn += specks(canvas, [w * 0.42, h * 0.7, w * 0.14, h * 0.1], 46, ['#8d8576', '#6d6658'], 22);
      return drawn;
    }
    const concrete = '#d5d1c6';
    for (const at of [0.36, 0.62])
      drawn +=
        rect(w * at, deck, 52, h * 0.26, shade(concrete, -0.12)) +
        rect(w * at - 26, deck - 2, 104, 26, shade(concrete, -0.05)) +
        rect(w * at + 34, deck, 18, h * 0.26, '#000', 'opacity="0.12"');
    const end = state === 'done' ? w * 0.98 : w * 0.64;
    drawn +=
      rect(w * 0.06, deck - 30, end - w * 0.06, 34, concrete) +
      rect(w * 0.06, deck + 4, end - w * 0.06, 15, shade(concrete, -0.3));
    if (state === 'done') {
      for (let at = 0.07; at < 0.97; at += 0.018) drawn += rect(w * at, deck - 82, 6, 52, '#f1efe9');
      drawn +=
        rect(w * 0.06, deck - 88, w * 0.92, 9, '#f6f4ee') +
        rect(w * 0.2, deck - 104, 150, 74, '#e9b43c', 'rx="12"') +
        rect(w * 0.21, deck - 96, 120, 28, '#4a6575') +
        oval(w * 0.22, deck - 30, 16, 16, '#222') +
        oval(w * 0.285, deck - 30, 16, 16, '#222') +
        person(canvas, w * 0.48, deck - 30, 104) +
        person(canvas, w * 0.51, deck - 30, 84);
      for (const at of [0.3, 0.5, 0.7]) drawn += oval(w * at, h * 0.8, 120, 7, '#ffffff', 'opacity="0.14"');
    } else {
      drawn +=
        rect(w * 0.8, h * 0.12, 16, h * 0.48, '#d9a21b') +
        line(w * 0.4, h * 0.14, w * 0.92, h * 0.13, '#d9a21b', 15) +
        line(w * 0.7, h * 0.14, w * 0.7, deck - 100, '#333', 4) +
        rect(w * 0.62, deck - 104, w * 0.2, 34, shade(concrete, 0.2));
      drawn +=
        digger(w * 0.15, deck - 30, 190) +
        person(canvas, w * 0.4, deck - 30, 110, { vest: true, hat: '#f4c430' }) +
        person(canvas, w * 0.45, deck - 30, 106, { vest: true, hat: '#f2f2f2' }) +
        person(canvas, w * 0.57, deck - 30, 110, { vest: true, hat: '#d44a3a' });
      drawn +=
        line(w * 0.05, h * 0.77, w * 0.95, h * 0.74, '#8f6a3e', 13) +
        line(w * 0.05, h * 0.72, w * 0.95, h * 0.69, '#6c5232', 4);
    }
    return drawn;
  };

const tank = (canvas: Canvas): string => {
  const { width: w, height: h, random } = canvas;
  const light = daylight(canvas);
  let drawn = backdrop(canvas, light, h * 0.45, 4) + ground(canvas, h * 0.44, light.grass[1], light.grass[0]);
  for (let index = 0; index < 9; index += 1)
    drawn += tree(
      canvas,
      w * (random() < 0.5 ? random() * 0.3 : 0.72 + random() * 0.28),
      h * (0.46 + random() * 0.08),
      180 + random() * 90,
      light.hill,
    );
  drawn +=
    gradient(
      'tank',
      [
        [0, '#8f9494'],
        [0.35, '#d7dad6'],
        [1, '#747a7c'],
      ],
      true,
    ) +
    rect(w * 0.34, h * 0.36, w * 0.34, h * 0.34, 'url(#tank)') +
    oval(w * 0.51, h * 0.36, w * 0.17, h * 0.04, '#e2e4df') +
    oval(w * 0.51, h * 0.7, w * 0.17, h * 0.03, '#5c615f') +
    oval(w * 0.51, h * 0.36, w * 0.04, h * 0.012, '#4a5557');
  for (let rung = 0; rung < 13; rung += 1)
    drawn += line(w * 0.38, h * (0.4 + rung * 0.022), w * 0.405, h * (0.4 + rung * 0.022), '#3f4648', 4);
  drawn +=
    line(w * 0.68, h * 0.66, w * 0.98, h * 0.86, '#2f5f8a', 17) +
    line(w * 0.68, h * 0.655, w * 0.98, h * 0.855, '#6d9cc4', 5) +
    person(canvas, w * 0.26, h * 0.84, 250, { hat: '#c8a24a' }) +
    person(canvas, w * 0.74, h * 0.83, 240, { vest: true });
  for (let stain = 0; stain < 9; stain += 1)
    drawn += rect(
      w * (0.35 + random() * 0.31),
      h * (0.4 + random() * 0.06),
      7,
      60 + random() * 120,
      '#6f6a5b',
      'opacity="0.28"',
    );
  return (
    drawn +
    strokes(
      canvas,
      [0, h * 0.8, w, h * 0.2],
      900,
      [light.grass[0], light.grass[1], shade(light.grass[0], 0.2)],
      40,
    )
  );
};

const tap = (canvas: Canvas): string => {
  const { width: w, height: h, random } = canvas;
  let drawn =
    gradient('wall', [
      [0, '#f1ebdd'],
      [1, '#d3c8b0'],
    ]) +
    rect(0, 0, w, h * 0.8, 'url(#wall)') +
    rect(0, h * 0.58, w, h * 0.2, '#8c7a63', 'opacity="0.55"');
  for (let tile = 0; tile < 9; tile += 1)
    for (let row = 0; row < 4; row += 1)
      drawn += rect(
        w * 0.36 + tile * 72,
        h * 0.3 + row * 72,
        69,
        69,
        (tile + row) % 3 ? '#eef2f1' : '#dfe8e8',
      );
  drawn +=
    gradient('sink', [
      [0, '#cfd2cd'],
      [1, '#84898a'],
    ]) +
    rect(w * 0.3, h * 0.62, w * 0.5, h * 0.16, 'url(#sink)', 'rx="10"') +
    rect(w * 0.33, h * 0.645, w * 0.44, h * 0.06, '#4e5556', 'rx="8"');
  drawn +=
    rect(w * 0.52, h * 0.2, 20, h * 0.2, '#6c9cc0') +
    rect(w * 0.5, h * 0.33, 90, 74, '#3f5f7d', 'rx="10"') +
    oval(w * 0.528, h * 0.368, 32, 32, '#f4f6f4') +
    line(w * 0.528, h * 0.368, w * 0.54, h * 0.355, '#b3382c', 4);
  drawn +=
    path(`M${w * 0.53},${h * 0.44} v44 q0,26 60,26 h34 v44`, 'none', 'stroke="#c9ced0" stroke-width="27"') +
    path(`M${w * 0.53},${h * 0.44} v44 q0,26 60,26 h34 v44`, 'none', 'stroke="#f4f6f6" stroke-width="8"') +
    rect(w * 0.555, h * 0.45, 74, 15, '#b3382c', 'rx="7"');
  drawn +=
    gradient('jet', [
      [0, '#dff1fa', 0.95],
      [1, '#a9d3e8', 0.7],
    ]) + rect(w * 0.582, h * 0.545, 22, h * 0.125, 'url(#jet)', 'rx="9"');
  for (let drop = 0; drop < 40; drop += 1)
    drawn += oval(
      w * 0.59 + (random() - 0.5) * 150,
      h * 0.67 + (random() - 0.6) * 50,
      3 + random() * 6,
      3 + random() * 5,
      '#e8f6fc',
      'opacity="0.85"',
    );
  drawn +=
    gradient('floor', [
      [0, '#8b7f6d'],
      [1, '#5a5145'],
    ]) +
    rect(0, h * 0.78, w, h * 0.22, 'url(#floor)') +
    path(`M${w * 0.1},${h * 0.72} l22,190 h170 l22,-190 Z`, '#c2452f') +
    oval(w * 0.167, h * 0.72, 107, 20, '#7fb6cf') +
    oval(w * 0.167, h * 0.72, 107, 20, 'none', 'stroke="#e0644e" stroke-width="8"');
  drawn += person(canvas, w * 0.88, h * 0.98, 620, { coat: '#6d5d7c', hair: '#b5b1ab' });
  return (
    drawn +
    shape(
      [
        [0, 0],
        [w * 0.45, 0],
        [w * 0.1, h],
        [0, h],
      ],
      '#fff3c9',
      'opacity="0.2"',
    )
  );
};

export const watersideScenes: Scenes = {
  'dike-sunken': dike('sunken'),
  'dike-works': dike('works'),
  'dike-done': dike('done'),
  'dike-patrol': dike('patrol'),
  'river-dirty': river('dirty'),
  'river-clean': river('clean'),
  'pond-dry': pond('dry'),
  'pond-full': pond('full'),
  'bridge-broken': bridge('broken'),
  'bridge-works': bridge('works'),
  'bridge-done': bridge('done'),
  'water-tank': tank,
  'water-tap': tap,
};
