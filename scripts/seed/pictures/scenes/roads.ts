import { mix, oval, rect, shade, specks, strokes, type Canvas } from '../brush.ts';
import { village } from '../houses.ts';
import { parcels } from '../furniture.ts';
import type { Scenes } from '../scene.ts';
import { outdoors, streetTree } from '../street.ts';
import { block, edge, face, level, panel, side, stand, viewOf, type View } from '../view.ts';
import { lights, type Light } from '../weather.ts';

/** A country road between fields, bending towards a village. */
function countryRoad(view: View, light: Light, color: string, half: number): string {
  const { canvas, horizon } = view;
  const { width: w, height: h } = canvas;
  let drawn =
    outdoors(view, light, light.grass[1], light.grass[0], 4) +
    village(canvas, w * 0.3, w * 0.66, horizon + h * 0.035, 120);
  for (const z of [60, 44, 32])
    drawn += streetTree(view, light, -half - 3.5, z, 6) + streetTree(view, light, half + 4, z + 6, 6);
  for (let strip = 0; strip < 7; strip += 1)
    drawn +=
      level(
        view,
        half + 2 + strip * 4,
        half + 5.4 + strip * 4,
        0.002,
        3,
        70,
        strip % 2 ? '#b99a4d' : mix(light.grass[0], '#a9b04f', 0.4),
        'opacity="0.75"',
      ) +
      level(
        view,
        -half - 5.4 - strip * 4,
        -half - 2 - strip * 4,
        0.002,
        3,
        70,
        strip % 2 ? mix(light.grass[0], '#7fa04a', 0.5) : '#a58d4a',
        'opacity="0.7"',
      );
  const bend = (z: number): number => (z > 20 ? (z - 20) ** 2 * 0.004 : 0);
  for (let z = 70; z > 1; z -= z > 12 ? 2 : 0.9) {
    const next = Math.max(0.8, z - (z > 12 ? 2.1 : 1));
    drawn += face(
      view,
      [
        [bend(z) - half, 0, z],
        [bend(z) + half, 0, z],
        [bend(next) + half, 0, next],
        [bend(next) - half, 0, next],
      ],
      mix(shade(color, -0.12), shade(color, 0.2), z / 70),
    );
  }
  return (
    drawn +
    strokes(
      canvas,
      [0, h * 0.66, w * 0.2, h * 0.34],
      380,
      [light.grass[0], light.grass[1], shade(light.grass[0], 0.2)],
      34,
    ) +
    strokes(
      canvas,
      [w * 0.82, h * 0.66, w * 0.18, h * 0.34],
      380,
      [light.grass[0], light.grass[1], '#b3a95a'],
      34,
    )
  );
}

const road =
  (state: 'broken' | 'paved') =>
  (canvas: Canvas): string => {
    const view = viewOf(canvas, { horizon: 0.42, centre: 0.46 });
    const broken = state === 'broken';
    const light = broken ? lights.cloudy : lights.noon;
    let drawn = countryRoad(view, light, broken ? '#836a4c' : '#c9c6bc', 1.9);
    if (broken) {
      drawn += specks(
        canvas,
        [canvas.width * 0.2, canvas.height * 0.56, canvas.width * 0.5, canvas.height * 0.44],
        520,
        ['#6a543a', '#a38a68', '#54432f'],
        13,
      );
      for (let hole = 0; hole < 13; hole += 1) {
        const z = 3.2 + canvas.random() * 16;
        const [px, py] = view.at([(canvas.random() - 0.5) * 2.8, 0, z]);
        const m = view.metre(z);
        drawn +=
          oval(px, py, m * 0.5, m * 0.13, '#54422e') +
          oval(px, py + m * 0.02, m * 0.42, m * 0.09, '#9aa9ae') +
          oval(px - m * 0.08, py, m * 0.18, m * 0.02, '#dfe6e6', 'opacity="0.7"');
      }
      for (const x of [-0.9, 0.8])
        drawn += level(view, x - 0.18, x + 0.18, 0.003, 2, 26, '#5d4932', 'opacity="0.45"');
      return (
        drawn +
        stand(view, 1, 9, { away: true, coat: '#4f6b4a', hat: '#c8a24a' }) +
        edge(view, [0.6, 0.9, 8.9], [1.4, 0.9, 8.9], '#6d5232', 0.04)
      );
    }
    for (let joint = 3; joint < 40; joint += 4)
      drawn += level(view, -1.9, 1.9, 0.004, joint, joint + 0.06, '#8d8a80', 'opacity="0.7"');
    for (let z = 5; z < 40; z += 5)
      drawn +=
        edge(view, [2.25, 0, z], [2.25, 0.7, z], '#f1efe8', 0.12) +
        edge(view, [2.25, 0.45, z], [2.25, 0.6, z], '#c0392b', 0.12);
    const [bx, by] = view.at([-0.9, 0, 10]);
    const m = view.metre(10);
    drawn +=
      oval(bx, by, m * 1.1, m * 0.1, '#000', 'opacity="0.25"') +
      rect(bx - m * 0.75, by - m * 1.15, m * 1.5, m * 0.85, '#3f7fa6') +
      rect(bx - m * 0.65, by - m * 1.9, m * 1.3, m * 0.8, '#dfe6e8') +
      oval(bx - m * 0.55, by - m * 0.22, m * 0.22, m * 0.22, '#1f2022') +
      oval(bx + m * 0.55, by - m * 0.22, m * 0.22, m * 0.22, '#1f2022');
    return (
      drawn +
      stand(view, 1.2, 12, { away: true, coat: '#a04848' }) +
      stand(view, 0.8, 12.2, { away: true, coat: '#d9a021' }, 1.1)
    );
  };

const pupil = (view: View, x: number, z: number, away: boolean): string =>
  stand(
    view,
    x,
    z,
    {
      away,
      coat: ['#c0392b', '#2f6f9f', '#d9a021', '#3f8a5a'][Math.floor(view.canvas.random() * 4)] ?? '#c0392b',
    },
    1.15,
  ) + (away ? panel(view, x - 0.14, x + 0.14, 0.55, 0.88, z - 0.02, '#3d4f7a') : '');

const busstop =
  (state: 'bare' | 'shelter') =>
  (canvas: Canvas): string => {
    const view = viewOf(canvas, { horizon: 0.44, centre: 0.34 });
    const bare = state === 'bare';
    const light = bare ? lights.cloudy : lights.morning;
    let drawn = countryRoad(view, light, '#7d7f80', 3.4);
    for (let z = 3; z < 50; z += 4) drawn += level(view, -0.07, 0.07, 0.005, z, z + 2, '#efece2');
    drawn += level(view, 3.4, 7.5, 0.003, 2, 16, bare ? '#8d7d62' : '#b7b1a3');
    if (bare) {
      drawn +=
        edge(view, [4, 0, 11], [4, 2.4, 11], '#7d7a70', 0.08) +
        panel(view, 3.7, 4.3, 1.9, 2.5, 11, '#9a9486') +
        specks(
          canvas,
          [canvas.width * 0.6, canvas.height * 0.6, canvas.width * 0.4, canvas.height * 0.4],
          300,
          ['#6d5f48', '#a5967a'],
          9,
        );
      for (const [x, z] of [
        [3.6, 10.2],
        [4.3, 10],
        [4.9, 9.4],
        [3.5, 8.6],
      ] as const)
        drawn += pupil(view, x, z, canvas.random() < 0.4);
      const [tx, ty] = view.at([-1.8, 0, 15]);
      const m = view.metre(15);
      return (
        drawn +
        rect(tx - m * 1.3, ty - m * 3, m * 2.6, m * 2.7, '#5b6a4a') +
        rect(tx - m * 1.1, ty - m * 2.2, m * 2.2, m * 0.9, '#31404a') +
        rect(tx - m * 1.3, ty - m * 0.5, m * 2.6, m * 0.25, '#2b2e30')
      );
    }
    if (canvas.height > 1100) {
      drawn +=
        block(view, [0.6, 0.45, 12], [3, 3, 20], '#e9b43c') +
        panel(view, 0.8, 2.8, 1.6, 2.6, 11.98, '#3f5664') +
        panel(view, 0.6, 3, 0.9, 1.1, 11.97, '#222') +
        block(view, [0.7, 0, 12.4], [1, 0.7, 13], '#1d1e20') +
        block(view, [2.6, 0, 12.4], [2.9, 0.7, 13], '#1d1e20') +
        panel(view, 1.2, 2.4, 2.68, 2.9, 11.97, '#b4141e');
    }
    drawn +=
      side(view, 6.6, 0.3, 2.2, 7, 11, '#cfe0e4', 'opacity="0.55"') +
      edge(view, [6.6, 0, 11], [6.6, 2.6, 11], '#3f6f8f', 0.1) +
      panel(view, 4.4, 6.6, 0.3, 2.2, 11, '#cfe0e4', 'opacity="0.45"') +
      edge(view, [4.4, 0, 11], [4.4, 2.6, 11], '#3f6f8f', 0.1);
    for (const [x, z] of [
      [4.9, 10],
      [5.6, 10.2],
      [6.1, 9.6],
    ] as const)
      drawn += pupil(view, x, z, false);
    drawn +=
      block(view, [4.7, 0.4, 10.5], [6.4, 0.48, 10.8], '#a9743f') +
      edge(view, [6.6, 0, 7], [6.6, 2.6, 7], '#3f6f8f', 0.1) +
      edge(view, [4.4, 0, 7], [4.4, 2.6, 7], '#3f6f8f', 0.1) +
      face(
        view,
        [
          [4.1, 2.55, 6.7],
          [6.9, 2.55, 6.7],
          [6.9, 2.8, 11.3],
          [4.1, 2.8, 11.3],
        ],
        '#2f6f9f',
      ) +
      panel(view, 4.1, 6.9, 2.5, 2.68, 6.7, '#b4141e');
    for (let z = 5; z < 16; z += 0.1)
      drawn += z % 1 < 0.06 ? '' : level(view, 3.55, 3.68, 0.006, z, z + 0.1, '#e7c02a');
    return (
      drawn + pupil(view, 4.6, 8.2, true) + pupil(view, 5.2, 7.8, true) + stand(view, 3.9, 9, { vest: true })
    );
  };

const parcelShed = (canvas: Canvas): string => {
  const view = viewOf(canvas, { horizon: 0.44, centre: 0.5 });
  let drawn =
    outdoors(view, lights.cloudy, '#8a7b60', lights.cloudy.grass[0], 3) +
    village(canvas, canvas.width * 0.02, canvas.width * 0.3, view.horizon + 40, 150) +
    streetTree(view, lights.cloudy, 7.5, 18, 6);
  drawn +=
    level(view, -9, 9, 0.002, 2, 22, '#94866b') +
    specks(
      canvas,
      [0, canvas.height * 0.6, canvas.width, canvas.height * 0.4],
      420,
      ['#7a6c53', '#aa9c80', '#5f5441'],
      9,
    );
  drawn +=
    panel(view, -3.4, 3.4, 0, 2.5, 13, '#8f8a7c') +
    panel(view, -3.4, 3.4, 1.2, 1.26, 12.99, '#6d685c') +
    side(view, -3.4, 0, 2.5, 8, 13, '#a29c8c') +
    side(view, 3.4, 0, 2.5, 8, 13, '#7d786b');
  for (const x of [-3.4, 0, 3.4]) drawn += edge(view, [x, 0, 8], [x, 2.6, 8], '#6a5b44', 0.12);
  drawn +=
    parcels(view, -3, 2.6, 8.6, 12, 30) +
    face(
      view,
      [
        [-3.8, 2.5, 7.6],
        [3.8, 2.5, 7.6],
        [3.6, 3.1, 13.4],
        [-3.6, 3.1, 13.4],
      ],
      '#5d7a8d',
    ) +
    panel(view, -3.8, 3.8, 2.36, 2.55, 7.6, '#47606f');
  for (let ridge = -3.6; ridge < 3.8; ridge += 0.35)
    drawn += edge(view, [ridge, 2.52, 7.6], [ridge * 0.95, 3.1, 13.4], '#4a6272', 0.03);
  return (
    drawn +
    stand(view, 1.2, 8, { away: true, hair: '#8f8b86' }) +
    stand(view, -2, 7.2, { coat: '#2f6f9f' }) +
    block(view, [-2.6, 0, 6.4], [-1.6, 0.5, 7], '#c39a63')
  );
};

export const roadScenes: Scenes = {
  'road-broken': road('broken'),
  'road-paved': road('paved'),
  'busstop-bare': busstop('bare'),
  'busstop-shelter': busstop('shelter'),
  'parcel-shed': parcelShed,
};
