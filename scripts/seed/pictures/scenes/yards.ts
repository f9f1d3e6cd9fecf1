import { mix, oval, shade, strokes, type Canvas } from '../brush.ts';
import { house, houseLooks, village } from '../houses.ts';
import { banner, bench, notice, table, things } from '../furniture.ts';
import { pick } from '../../random.ts';
import type { Scenes } from '../scene.ts';
import { outdoors, streetTree } from '../street.ts';
import { block, damp, edge, face, level, panel, sit, stand, viewOf, type View } from '../view.ts';
import { daylight, lights } from '../weather.ts';

const hairs = ['#241f1e', '#241f1e', '#8f8b86', '#c9c6c0'] as const;

/** Rows of people on benches, seen from behind; nearer rows are drawn later. */
function audience(view: View, rows: readonly number[], half: number): string {
  const { random } = view.canvas;
  return rows
    .map((z) => {
      let row = '';
      for (let x = -half; x <= half; x += 0.75)
        if (Math.abs(x) > 0.3 && random() < 0.88)
          row += sit(view, x + (random() - 0.5) * 0.15, z, {
            away: true,
            hair: pick(random, hairs),
            ...(random() < 0.15 ? { hat: '#d3b35e' } : {}),
          });
      return row + bench(view, -half - 0.3, -0.4, z - 0.15) + bench(view, 0.4, half + 0.3, z - 0.15);
    })
    .join('');
}

/** A yard of beaten earth or concrete with houses behind. */
function yard(view: View, color: string): { drawn: string; light: ReturnType<typeof daylight> } {
  const light = daylight(view.canvas);
  const { width: w } = view.canvas;
  const grass = mix(light.grass[0], color, 0.35);
  let drawn =
    outdoors(view, light, color, grass, 3) +
    village(view.canvas, 0, w * 0.95, view.horizon + 46, 190) +
    level(view, -16, 16, 0.002, 1, 26, color);
  for (let crack = 0; crack < 9; crack += 1)
    drawn += edge(
      view,
      [-14, 0.003, 3 + crack * 2.6],
      [14, 0.003, 3 + crack * 2.6],
      shade(color, -0.2),
      0.02,
      'opacity="0.6"',
    );
  return { drawn, light };
}

const courtyard =
  (small: boolean) =>
  (canvas: Canvas): string => {
    const view = viewOf(canvas, { horizon: 0.4, centre: 0.44 + canvas.random() * 0.12, eye: 1.8 });
    const { drawn: place, light } = yard(view, pick(canvas.random, ['#b3a78e', '#a89a80', '#bdb4a2']));
    let drawn = place + streetTree(view, light, canvas.random() < 0.5 ? -4.6 : 4.4, 13, 7.5);
    const [hx, hy] = view.at([small ? -7 : 3.5, 0, 15]);
    drawn += house(canvas, hx, hy, view.metre(15) * 7, pick(canvas.random, houseLooks), 2);
    if (small) {
      for (const [x, z] of [
        [-1.6, 9.4],
        [0, 9.8],
        [1.5, 9.3],
        [-2.3, 8],
        [2.2, 8],
      ] as const)
        drawn += sit(view, x, z, { hair: pick(canvas.random, hairs) });
      drawn += table(view, -1.2, 1.2, 7.4, 8.4, '#8f6b42', 0.62) + things(view, -1, 1, 7.5, 5, 'cups', 0.63);
      for (const [x, z] of [
        [-1.2, 6.4],
        [0.9, 6.3],
      ] as const)
        drawn += sit(view, x, z, { away: true, hair: pick(canvas.random, hairs) });
      return drawn + block(view, [-5.6, 0, 9], [-4, 0.7, 10], '#8f7a55') + stand(view, 3.6, 9.4, {});
    }
    drawn +=
      table(view, -1.6, 1.6, 12.6, 13.4, '#9a3b2f') +
      things(view, -1.4, 1.4, 12.7, 3, 'cups') +
      sit(view, -0.9, 13.6, {}) +
      sit(view, 0.9, 13.6, {}) +
      stand(view, 0, 13.8, { coat: '#30424d' });
    drawn += audience(view, [11, 9.6, 8.2, 6.9], 3.6);
    return drawn + stand(view, -1.9, 7.6, { away: true, coat: '#a0563a' });
  };

const preaching = (canvas: Canvas): string => {
  const view = viewOf(canvas, { horizon: 0.4, eye: 1.8 });
  const hall = canvas.height > 1100;
  const { drawn: place, light } = yard(view, '#b7ac95');
  let drawn = place + streetTree(view, light, -8, 17, 7) + streetTree(view, light, 8.4, 16, 6.5);
  if (hall) {
    drawn +=
      block(view, [-6, 0, 15], [6, 3.6, 20], '#e9e4d8') +
      panel(view, -6, 6, 0, 0.7, 14.98, '#8d8578') +
      face(
        view,
        [
          [-6.8, 3.5, 14.4],
          [6.8, 3.5, 14.4],
          [5.6, 5.4, 17],
          [-5.6, 5.4, 17],
        ],
        '#45474c',
      ) +
      panel(view, -1.3, 1.3, 0, 2.7, 14.97, '#5a2f22') +
      panel(view, -0.03, 0.03, 0, 2.7, 14.96, '#2f1912');
    for (const x of [-4.6, -2.2, 2.2, 4.6]) drawn += edge(view, [x, 0, 14.5], [x, 3.5, 14.5], '#7a3b2c', 0.3);
    for (const x of [-1.9, 1.9])
      drawn +=
        oval(...view.at([x, 2.9, 14.3]), 30, 36, '#c0281e') +
        oval(...view.at([x, 2.9, 14.3]), 12, 36, '#e0523c');
  } else {
    const [hx, hy] = view.at([-6.5, 0, 16]);
    drawn += house(
      canvas,
      hx,
      hy,
      view.metre(16) * 8,
      houseLooks[0] ?? { wall: '#ece6da', roof: '#4a4d53', glass: '#5d7385' },
      2,
    );
  }
  drawn +=
    edge(view, [-3, 0, 13.4], [-3, 2.9, 13.4], '#8d8f90', 0.07) +
    edge(view, [3, 0, 13.4], [3, 2.9, 13.4], '#8d8f90', 0.07) +
    banner(view, -3, 3, 2.4, 13.4) +
    notice(view, 3.4, 4.4, 0.7, 2, 13.2);
  drawn +=
    stand(view, -0.2, 12.6, { coat: '#30424d' }) +
    audience(view, hall ? [10.6, 9.3, 8, 6.8] : [10.4, 9, 7.6], hall ? 4.2 : 3.2);
  return drawn + stand(view, 4.6, 9.4, { hair: '#c9c6c0' }) + stand(view, 5.1, 9.6, {}, 1.1);
};

const schoolhouse = (canvas: Canvas): string => {
  const view = viewOf(canvas, { horizon: 0.56, centre: 0.54, focal: 0.66 });
  const light = lights.cloudy;
  const { width: w, height: h } = canvas;
  let drawn =
    outdoors(view, light, light.grass[1], light.grass[0], 4) + level(view, -14, 14, 0.002, 1, 24, '#8b8463');
  drawn +=
    block(view, [-8, 0, 14], [6, 6.2, 20], '#c2b79c') +
    panel(view, -8, 6, 0, 0.8, 13.98, '#8f8a72') +
    damp(view, -8, 6, 1, 6, 13.97, 40) +
    face(
      view,
      [
        [-8.7, 6.1, 13.4],
        [6.7, 6.1, 13.4],
        [5.4, 8.1, 17],
        [-7.4, 8.1, 17],
      ],
      '#5d4a40',
    );
  for (let tile = 0; tile < 22; tile += 1)
    drawn += edge(view, [-8.4 + tile * 0.7, 6.15, 13.4], [-7.2 + tile * 0.6, 8, 17], '#4a3a32', 0.05);
  for (let hole = 0; hole < 3; hole += 1)
    drawn += oval(...view.at([-6 + hole * 4.6, 7 + canvas.random() * 0.4, 15]), 44, 22, '#241d19');
  for (let floor = 0; floor < 2; floor += 1) {
    for (let bay = 0; bay < 6; bay += 1) {
      const x = -7.4 + bay * 2.3;
      const y = 0.9 + floor * 3;
      if (floor === 0 && bay === 2) {
        drawn +=
          panel(view, x, x + 1.2, 0, 2.4, 13.96, '#2a241e') +
          panel(view, x - 0.1, x + 0.5, 0, 2.3, 13.95, '#5f7a78');
        continue;
      }
      drawn +=
        panel(view, x - 0.08, x + 1.48, y - 0.08, y + 1.58, 13.96, '#7a8a80') +
        panel(view, x, x + 1.4, y, y + 1.5, 13.95, '#2b302f');
      for (let pane = 0; pane < 4; pane += 1)
        if (canvas.random() < 0.5)
          drawn += panel(
            view,
            x + (pane % 2) * 0.72,
            x + 0.66 + (pane % 2) * 0.72,
            y + Math.floor(pane / 2) * 0.78,
            y + 0.72 + Math.floor(pane / 2) * 0.78,
            13.94,
            '#8fa3a8',
            'opacity="0.8"',
          );
    }
    drawn += panel(view, -8, 6, floor * 3 + 2.85, floor * 3 + 3.05, 13.93, '#9d937b');
  }
  drawn +=
    edge(view, [-3.4, 0, 10.5], [-3.4, 6.5, 10.5], '#a5a8a6', 0.08) +
    streetTree(view, light, 8.6, 15, 8) +
    block(view, [2.4, 0, 9.6], [4.4, 0.72, 10.4], '#9a8f78') +
    block(view, [2.2, 0.72, 9.4], [4.6, 0.82, 10.6], '#87907f');
  drawn += strokes(
    canvas,
    [0, h * 0.6, w, h * 0.4],
    2400,
    [light.grass[0], light.grass[1], '#a3a05c', '#6f7a3f'],
    46,
    0.5,
  );
  return (
    drawn +
    stand(view, -1.2, 8.6, { away: true }) +
    stand(view, -0.5, 8.8, { coat: '#5b6a4a', hair: '#8f8b86' })
  );
};

export const yardScenes: Scenes = {
  'courtyard-meeting': courtyard(false),
  'courtyard-talk': courtyard(true),
  preaching,
  schoolhouse,
};
