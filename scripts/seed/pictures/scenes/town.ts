import { oval, rect, shade, specks, type Canvas } from '../brush.ts';
import { pick } from '../../random.ts';
import { bench } from '../furniture.ts';
import type { Scenes } from '../scene.ts';
import { car, carriageway, fronts, lamp, lampLight, outdoors, streetTree, wires } from '../street.ts';
import { block, edge, face, level, panel, side, sit, stand, viewOf, type View } from '../view.ts';
import { lights, rain } from '../weather.ts';
import { digger } from './waterside.ts';

const townWalls = ['#d9cfbd', '#cbb7a0', '#e6dfd0', '#bfc3bd', '#d2b49a'];
const oldWalls = ['#a9a08d', '#968f80', '#b3a48c', '#8f8a80'];

const alley =
  (lit: boolean) =>
  (canvas: Canvas): string => {
    const view = viewOf(canvas, { horizon: 0.46, centre: 0.47 });
    const light = lights.night;
    let drawn =
      outdoors(view, light, '#15181f', '#222838', 1) +
      carriageway(view, 1.6, '#3a3d42', 'none', '#2f3136') +
      fronts(view, light, { from: 2.6, storeys: 3, walls: townWalls }, 44);
    drawn += wires(view, 3);
    if (!lit) {
      const glimmer = view.at([2.5, 4.8, 15]);
      return (
        drawn +
        side(view, 2.55, 4, 5.4, 14, 16, '#ffd98a') +
        stand(view, 0.3, 9, { coat: '#1f2733', away: true, hair: '#0f1114' }) +
        oval(...view.at([0.6, 1, 8.9]), 10, 10, '#fff3c4') +
        oval(...view.at([0.9, 0, 7.5]), 130, 26, '#f2e3b0', 'opacity="0.14"') +
        oval(glimmer[0], glimmer[1], 150, 150, '#ffd98a', 'opacity="0.1"') +
        rect(0, 0, canvas.width, canvas.height, '#04070f', 'opacity="0.2"')
      );
    }
    drawn += lampLight();
    for (const z of [40, 32, 25, 19, 14, 10, 7]) drawn += lamp(view, z % 2 ? -2.2 : 2.2, z, true, 4.4);
    return (
      drawn +
      stand(view, -0.5, 11, { coat: '#5b5470' }) +
      stand(view, 0.1, 11.4, { coat: '#8a4a44' }, 1.1) +
      stand(view, 0.9, 8, { coat: '#3d5a80', away: true })
    );
  };

const litStreet = (canvas: Canvas): string => {
  const view = viewOf(canvas, { horizon: 0.5, centre: 0.4 + canvas.random() * 0.2 });
  let drawn =
    outdoors(view, lights.night, '#191c22', '#252c3d', 2) +
    carriageway(view, 4, '#3b3f46', 'line', '#4a4945') +
    fronts(view, lights.night, { from: 7, storeys: 4, walls: townWalls, shops: true }, 54) +
    lampLight();
  for (const z of [52, 42, 33, 25, 18, 12, 7.5])
    drawn +=
      streetTree(view, lights.night, -6, z + 2, 4) +
      streetTree(view, lights.night, 6, z + 2, 4) +
      lamp(view, -4.7, z, true, 6) +
      lamp(view, 4.7, z, true, 6);
  drawn += car(view, 2, 17) + car(view, -2, 26, '#b9bcbd');
  for (const [x, z] of [
    [-5.4, 13],
    [-5, 13.2],
    [5.3, 10],
    [5.8, 16],
  ] as const)
    drawn += stand(view, x, z, { away: canvas.random() < 0.5 });
  return drawn;
};

const schoolGate = (view: View): string => {
  let drawn =
    block(view, [4.6, 0, 15], [5.2, 3.4, 15.6], '#b5553f') +
    block(view, [9.4, 0, 15], [10, 3.4, 15.6], '#b5553f') +
    panel(view, 4.5, 10.1, 3.3, 4.2, 15, '#a8432f') +
    panel(view, 5.4, 9.2, 3.55, 3.95, 14.98, '#f2dfae');
  for (let bar = 0; bar < 16; bar += 1)
    drawn += edge(view, [5.3 + bar * 0.26, 0, 15.3], [5.3 + bar * 0.26, 2, 15.3], '#c9cdce', 0.05);
  return drawn;
};

const street =
  (state: 'flooded' | 'dry' | 'works') =>
  (canvas: Canvas): string => {
    const view = viewOf(canvas, { horizon: 0.44, centre: 0.4 });
    const light = state === 'works' ? lights.noon : lights.rain;
    let drawn =
      outdoors(view, light, '#6d7270', '#8b908e', 2) +
      carriageway(view, 4, state === 'works' ? '#6d6f72' : '#4f555a') +
      fronts(view, light, { from: 7.2, storeys: 4, walls: townWalls, shops: true }, 54) +
      schoolGate(view);
    for (const z of [40, 30, 22, 13]) drawn += streetTree(view, light, -6, z, 4.6);
    if (state === 'works') {
      drawn +=
        level(view, 0.4, 2.4, 0.01, 4, 26, '#5a4632') +
        level(view, 0.7, 2.1, 0.012, 4, 26, '#33281c') +
        digger(view.at([-1.6, 0, 12])[0], view.at([-1.6, 0, 12])[1], 330);
      for (let z = 20; z > 4; z -= 2)
        drawn +=
          face(
            view,
            [
              [-0.45, 0, z],
              [-0.05, 0, z],
              [-0.22, 0.7, z],
              [-0.28, 0.7, z],
            ],
            '#e2572b',
          ) +
          face(
            view,
            [
              [-0.38, 0.25, z],
              [-0.12, 0.25, z],
              [-0.17, 0.42, z],
              [-0.33, 0.42, z],
            ],
            '#f6f2ea',
          );
      for (let pipe = 0; pipe < 3; pipe += 1)
        drawn += block(view, [2.9, pipe * 0.42, 8], [3.3, pipe * 0.42 + 0.4, 14], '#4b5a5f');
      return (
        drawn +
        stand(view, 1.4, 9, { vest: true, hat: '#f4c430' }) +
        stand(view, 3.2, 7, { vest: true, hat: '#f2f2f2', away: true }) +
        stand(view, -3, 15, { vest: true, hat: '#d44a3a' })
      );
    }
    if (state === 'flooded') {
      drawn +=
        car(view, -1.9, 11, '#e9e9e6') +
        car(view, 1.9, 16, '#4a6a8a') +
        level(view, -9, 9, 0.42, 0.9, 32, '#8c8166', 'opacity="0.88"');
      for (let wave = 0; wave < 70; wave += 1) {
        const z = 3 + canvas.random() * 24;
        const [px, py] = view.at([(canvas.random() - 0.5) * 14, 0.42, z]);
        drawn += rect(
          px,
          py,
          view.metre(z) * (0.3 + canvas.random()),
          2 + 12 / z,
          canvas.random() < 0.6 ? '#c6c2b2' : '#6b634d',
          'opacity="0.4"',
        );
      }
      return (
        drawn +
        stand(view, 4.4, 10, { coat: '#e0b83c', away: true }) +
        stand(view, 5, 10.2, { coat: '#d9534a' }, 1.15) +
        level(view, 3.6, 5.8, 0.43, 9.4, 9.9, '#8c8166', 'opacity="0.9"') +
        rain(canvas)
      );
    }
    for (let shine = 0; shine < 26; shine += 1)
      drawn += level(
        view,
        -3.6 + canvas.random() * 6.6,
        -3.2 + canvas.random() * 6.6,
        0.004,
        4 + canvas.random() * 20,
        6 + canvas.random() * 22,
        '#c9d3d8',
        'opacity="0.08"',
      );
    drawn += car(view, -1.9, 19, '#e9e9e6') + level(view, 3.5, 3.95, 0.006, 7, 8, '#2c2f31');
    for (let bar = 0; bar < 6; bar += 1)
      drawn += level(view, 3.5 + bar * 0.075, 3.53 + bar * 0.075, 0.008, 7.05, 7.95, '#7d8486');
    for (const [x, z, color] of [
      [4.8, 11, '#d9534a'],
      [5.6, 12.5, '#4f8fc0'],
      [-5.4, 10, '#e0b83c'],
    ] as const) {
      const [ux, uy] = view.at([x, 1.75, z]);
      const m = view.metre(z);
      drawn +=
        stand(view, x, z, {}, z > 12 ? 1.2 : 1.6) +
        `<path d="M${(ux - m * 0.6).toFixed(0)},${uy.toFixed(0)} Q${ux.toFixed(0)},${(uy - m * 0.75).toFixed(0)} ${(ux + m * 0.6).toFixed(0)},${uy.toFixed(0)} Z" fill="${color}"/>`;
    }
    return drawn + rain(canvas);
  };

const marketRoad = (canvas: Canvas): string => {
  const view = viewOf(canvas, { horizon: 0.4, centre: 0.54, eye: 2.4 });
  let drawn =
    outdoors(view, lights.cloudy, '#7d7568', '#9a9384', 3) +
    carriageway(view, 3.4, '#77746d', 'line', '#a0937d') +
    fronts(view, lights.cloudy, { from: 8, storeys: 2, walls: townWalls, shops: true }, 54);
  const cloths = ['#c0392b', '#2f6f9f', '#3f8a5a', '#d9a021', '#8a5aa0', '#e8e4da'];
  for (let z = 34; z > 4; z -= 2.4) {
    if (z % 7 < 2.4) drawn += car(view, 0.3, z, pick(canvas.random, ['#e9e9e6', '#5b6a74', '#8f2a25']));
    for (const way of [-1, 1] as const) {
      const x = way * (3.5 + canvas.random() * 0.4);
      const cloth = pick(canvas.random, cloths);
      drawn +=
        stand(view, x + way * 1.4, z + 0.8, {}) +
        block(view, [x - 0.9, 0, z], [x + 0.9, 0.7, z + 1], '#9a8a6d');
      for (let heap = 0; heap < 6; heap += 1)
        drawn += oval(
          ...view.at([x - 0.7 + heap * 0.28, 0.76, z + 0.3]),
          view.metre(z) * 0.16,
          view.metre(z) * 0.1,
          pick(canvas.random, ['#5f9a3f', '#c9502f', '#e0b23c', '#8d5a3a', '#eadfc6']),
        );
      for (const post of [-1, 1])
        drawn += edge(view, [x + post, 0, z + 0.1], [x + post, 2.3, z + 0.1], '#7d7a70', 0.05);
      drawn +=
        level(view, x - 1.15, x + 1.15, 2.35, z - 0.2, z + 1.5, shade(cloth, -0.1)) +
        panel(view, x - 1.15, x + 1.15, 2.15, 2.36, z - 0.2, cloth);
      drawn += stand(view, x - way * 1.4, z - 0.5, { away: canvas.random() < 0.6 });
    }
    if (canvas.random() < 0.8)
      drawn += stand(view, (canvas.random() - 0.5) * 3.4, z - 1, { away: canvas.random() < 0.5 });
  }
  return drawn;
};

const parking =
  (state: 'mess' | 'done') =>
  (canvas: Canvas): string => {
    const view = viewOf(canvas, { horizon: 0.36, centre: 0.5, eye: 3.2 });
    const lane = canvas.height > 1100;
    const light = state === 'mess' ? lights.cloudy : lights.noon;
    let drawn =
      outdoors(view, light, '#847b69', '#a39c8c', 2) +
      fronts(
        view,
        light,
        { from: lane ? 5.5 : 10, storeys: 5, walls: state === 'mess' ? oldWalls : townWalls },
        50,
      );
    if (state === 'mess') {
      drawn +=
        level(view, -10, 10, 0.01, 2, 40, '#857a64') +
        specks(
          canvas,
          [0, canvas.height * 0.55, canvas.width, canvas.height * 0.45],
          700,
          ['#6b6250', '#a59a80', '#574f40'],
          10,
        );
      for (let hole = 0; hole < 7; hole += 1)
        drawn += oval(
          ...view.at([(canvas.random() - 0.5) * 12, 0, 7 + canvas.random() * 12]),
          50 + canvas.random() * 90,
          12 + canvas.random() * 14,
          '#8fa0a4',
          'opacity="0.7"',
        );
      for (const [x, z] of [
        [-5, 26],
        [2.6, 24],
        [-1.3, 19],
        [5.8, 17],
        [-6, 14.5],
        [0.9, 12.6],
        [-3.2, 9.4],
        [4.3, 8.8],
      ] as const)
        drawn += car(view, x + canvas.random() * 0.8, z);
      return drawn + block(view, [6.5, 0, 9], [9, 1.1, 11], '#7a6a50') + stand(view, -0.6, 8.6, {});
    }
    drawn += level(view, lane ? -5 : -10, lane ? 5 : 10, 0.01, 2, 46, '#5b6064');
    if (lane) {
      for (let z = 34; z > 4; z -= 5.6)
        drawn +=
          level(view, -4.6, -4.5, 0.02, z, z + 5.4, '#f4f2ea') +
          level(view, -4.6, -2.2, 0.02, z, z + 0.12, '#f4f2ea') +
          level(view, -2.3, -2.2, 0.02, z, z + 5.4, '#f4f2ea') +
          (canvas.random() < 0.85 ? car(view, -3.4, z + 0.6) : '');
      for (let z = 30; z > 6; z -= 8) drawn += streetTree(view, light, 4.6, z, 4.6);
      return (
        drawn +
        stand(view, 2.6, 11, {}) +
        stand(view, 3.1, 11.4, {}, 1.15) +
        stand(view, 2.2, 19, { away: true })
      );
    }
    for (const z of [30, 22, 13.5]) {
      for (let bay = -3; bay <= 3; bay += 1) {
        drawn +=
          level(view, bay * 2.6 - 1.34, bay * 2.6 - 1.24, 0.02, z, z + 5, '#f6f4ec') +
          level(view, bay * 2.6 + 1.24, bay * 2.6 + 1.34, 0.02, z, z + 5, '#f6f4ec');
        if (canvas.random() < 0.78) drawn += car(view, bay * 2.6, z + 0.5);
      }
      drawn += level(view, -9.1, 9.1, 0.02, z + 5, z + 5.12, '#f6f4ec');
    }
    drawn +=
      edge(view, [-8.6, 0, 10], [-8.6, 2.4, 10], '#7d8486', 0.09) +
      panel(view, -9.1, -8.1, 1.7, 2.6, 10, '#1f5fae') +
      panel(view, -8.8, -8.7, 1.85, 2.45, 9.99, '#f4f6f8') +
      panel(view, -8.8, -8.45, 2.35, 2.45, 9.99, '#f4f6f8') +
      panel(view, -8.8, -8.45, 2.1, 2.2, 9.99, '#f4f6f8') +
      panel(view, -8.54, -8.45, 2.1, 2.45, 9.99, '#f4f6f8');
    return drawn + streetTree(view, light, 8.6, 12, 5) + stand(view, 0.6, 10.6, { vest: true });
  };

/** A clipped hedge in a bed with a kerb. */
function hedge(view: View, x0: number, x1: number, z: number): string {
  let drawn =
    block(view, [x0, 0, z], [x1, 0.22, z + 1.2], '#b8b2a4') +
    block(view, [x0 + 0.1, 0.22, z + 0.1], [x1 - 0.1, 0.75, z + 1.1], '#3f6b35');
  for (let leaf = 0; leaf < 160; leaf += 1)
    drawn += oval(
      ...view.at([
        x0 + 0.15 + view.canvas.random() * (x1 - x0 - 0.3),
        0.3 + view.canvas.random() * 0.5,
        z + 0.1,
      ]),
      16,
      11,
      pick(view.canvas.random, ['#4f7f3f', '#5f9148', '#33592c', '#c9627a']),
      'opacity="0.75"',
    );
  return drawn;
}

const estate =
  (state: 'old' | 'done') =>
  (canvas: Canvas): string => {
    const view = viewOf(canvas, { horizon: 0.48, centre: 0.56, eye: 1.7 });
    const old = state === 'old';
    const yard = canvas.height > 1100;
    const light = old ? lights.cloudy : lights.noon;
    let drawn =
      outdoors(view, light, old ? '#6f6859' : '#8a8f86', '#9a9587', 1) +
      level(view, -14, 14, 0.005, 1, 60, old ? '#7f7767' : '#8f9290');
    const wall = old ? '#a39b8a' : '#ecdcc0';
    for (const [x0, x1, z] of [
      [-15, -2, 26],
      [1, 15, 30],
    ] as const) {
      drawn +=
        block(view, [x0, 0, z], [x1, 18, z + 10], wall) +
        panel(view, x0, x1, 17.2, 18, z - 0.01, old ? '#7d7566' : '#b5563d');
      for (let floor = 0; floor < 6; floor += 1) {
        for (let x = x0 + 0.8; x < x1 - 1.6; x += 2.3) {
          const y = floor * 3 + 0.9;
          drawn +=
            panel(view, x - 0.08, x + 1.48, y - 0.08, y + 1.48, z - 0.02, old ? '#6f685a' : '#f6f2e8') +
            panel(view, x, x + 1.4, y, y + 1.4, z - 0.03, '#5f7583') +
            panel(view, x + 0.66, x + 0.74, y, y + 1.4, z - 0.04, '#d9dad6');
          if (old && canvas.random() < 0.55)
            drawn +=
              block(view, [x - 0.1, y - 0.2, z - 0.7], [x + 1.5, y + 1.5, z - 0.1], '#6d6a60') +
              panel(view, x, x + 1.4, y, y + 1.3, z - 0.71, '#4d5a60');
          else if (canvas.random() < 0.5)
            drawn += block(
              view,
              [x + 0.2, y - 0.75, z - 0.4],
              [x + 1, y - 0.2, z - 0.05],
              old ? '#a5a294' : '#f3f4f2',
            );
          if (old && canvas.random() < 0.5)
            drawn += panel(
              view,
              x + canvas.random(),
              x + 0.5 + canvas.random(),
              y - 2.2,
              y - 0.1,
              z - 0.05,
              '#2e2b24',
              'opacity="0.28"',
            );
        }
        if (!old)
          drawn += panel(
            view,
            x0,
            x1,
            floor * 3 + 0.12,
            floor * 3 + 0.2,
            z - 0.02,
            '#c98d5c',
            'opacity="0.7"',
          );
      }
    }
    if (old) {
      for (let cable = 0; cable < 9; cable += 1)
        drawn += edge(
          view,
          [-14, 5 + canvas.random() * 6, 24],
          [14, 4 + canvas.random() * 8, 18 + canvas.random() * 8],
          '#23231f',
          0.04,
        );
      for (const [x, z] of [
        [-7, 17],
        [4.5, 15],
        [-3, 12],
      ] as const)
        drawn += car(view, x, z);
      return (
        drawn +
        block(view, [6, 0, 11], [8.6, 1.3, 13], '#6d6250') +
        block(view, [6.8, 1.3, 11.3], [8, 1.7, 12.6], '#8f7c5c') +
        specks(
          canvas,
          [0, canvas.height * 0.68, canvas.width, canvas.height * 0.32],
          500,
          ['#665e4e', '#978d78'],
          9,
        ) +
        stand(view, 1, 11, { hair: '#8f8b86' })
      );
    }
    for (const x of [-9, -1.5, 9]) drawn += streetTree(view, light, x, 22, 4.2);
    if (!yard) {
      for (let bay = -4; bay < 4; bay += 1)
        drawn +=
          level(view, bay * 2.6, bay * 2.6 + 0.1, 0.01, 13.5, 18.5, '#f6f4ec') +
          (canvas.random() < 0.7 ? car(view, bay * 2.6 + 1.3, 14) : '');
      return (
        drawn +
        hedge(view, 0.6, 7, 7.4) +
        stand(view, -4, 9.4, {}) +
        stand(view, -3.5, 9.6, { hair: '#c9c6c0' })
      );
    }
    for (const [x, cloth] of [
      [-6, '#d98a9a'],
      [-3.6, '#8fb3cf'],
      [3, '#f0e6cf'],
      [5.6, '#a9c79a'],
    ] as const)
      drawn +=
        edge(view, [x - 0.2, 0, 14], [x - 0.2, 2, 14], '#a3a8a8', 0.07) +
        edge(view, [x + 2.1, 0, 14], [x + 2.1, 2, 14], '#a3a8a8', 0.07) +
        panel(view, x, x + 1.9, 0.6, 1.9, 14, cloth) +
        panel(view, x, x + 1.9, 1.2, 1.26, 13.99, '#fff', 'opacity="0.5"');
    for (const x of [-2.6, -1.8, -0.4])
      drawn += sit(view, x, 9.6, { hair: canvas.random() < 0.7 ? '#c9c6c0' : '#241f1e' });
    return (
      drawn + bench(view, -3.1, 0.1, 9.4) + stand(view, 3.4, 10.4, { away: true }) + hedge(view, 1.4, 6, 7)
    );
  };

export const townScenes: Scenes = {
  'alley-dark': alley(false),
  'alley-lit': alley(true),
  'lamps-lit': litStreet,
  'street-flooded': street('flooded'),
  'street-dry': street('dry'),
  'street-works': street('works'),
  'market-road': marketRoad,
  'parking-mess': parking('mess'),
  'parking-done': parking('done'),
  'estate-old': estate('old'),
  'estate-done': estate('done'),
};
