import { oval, rect, shade, type Canvas } from '../brush.ts';
import { bench, counter, notice, shelves, table, things } from '../furniture.ts';
import { room, type RoomLook } from '../room.ts';
import type { Scenes } from '../scene.ts';
import { block, edge, level, panel, side, sit, stand, viewOf, type View } from '../view.ts';

const white = '#c9c6c0';
const grey = '#8f8b86';

const canteen =
  (state: 'empty' | 'open') =>
  (canvas: Canvas): string => {
    const served = canvas.height > 1100;
    const view = viewOf(canvas, { horizon: 0.4, centre: 0.46 });
    const old = state === 'empty';
    const hall: RoomLook = {
      half: 4,
      height: 3.2,
      depth: 10,
      wall: old ? '#b3a88f' : '#f0e8d6',
      floor: old ? '#7a7061' : '#b9a488',
      tile: old ? 0 : 0.6,
      windows: 'left',
      lamps: !old,
      worn: old,
      ...(old ? {} : { dado: '#8fae9b' }),
    };
    let drawn = room(view, hall);
    if (old) {
      drawn +=
        table(view, 1.2, 2.6, 5, 5.8, '#6d563c') +
        table(view, 1.5, 2.9, 5.2, 6, '#5d4933', 1.25) +
        block(view, [-1.8, 0, 7], [-0.6, 0.9, 7.6], '#6a5a46') +
        edge(view, [0.4, 0, 4.2], [1.1, 1.6, 5.2], '#54432f', 0.07);
      return (
        drawn +
        block(view, [2.6, 0, 3.6], [3.3, 0.5, 4.2], '#8d7653') +
        panel(view, -0.6, 0.4, 0, 2.1, 10, '#3f3a33') +
        level(view, -2, 0.5, 0.005, 3, 4.2, '#4d4538', 'opacity="0.5"')
      );
    }
    drawn +=
      panel(view, -2.4, 2.8, 1, 2.1, 10, '#4c5350') + panel(view, -2.3, 2.7, 1.05, 2.05, 9.99, '#d9d8c8');
    for (const x of [-1.5, 0.2, 1.8]) drawn += sit(view, x, 9.9, { coat: '#f3f3ef', hat: '#f6f6f2' });
    drawn += counter(view, -2.5, 2.9, 9.4, '#dcd5c4') + notice(view, 3, 3.7, 1.3, 2.3, 9.98);
    if (served)
      for (let place = 0; place < 6; place += 1)
        drawn += stand(view, 0.1 - place * 0.52, 8.5 - place * 0.42, {
          away: true,
          hair: place % 2 ? white : grey,
        });
    for (const [z, from] of [
      [7.6, 0.7],
      [5.8, 0.9],
      [4.1, 1.1],
    ] as const) {
      for (const [x0, x1] of served
        ? ([[from, from + 2.2]] as const)
        : ([
            [-3.1, -1],
            [from, from + 2.2],
          ] as const)) {
        for (const x of [x0 + 0.5, x1 - 0.5])
          drawn += sit(view, x, z + 1.05, { hair: canvas.random() < 0.6 ? white : grey });
        drawn +=
          table(view, x0, x1, z, z + 0.8, '#c98f4f') + things(view, x0 + 0.1, x1 - 0.1, z + 0.15, 7, 'bowls');
        if (z < 7)
          for (const x of [x0 + 0.55, x1 - 0.45])
            drawn += sit(view, x, z - 0.3, { away: true, hair: canvas.random() < 0.6 ? white : grey });
      }
    }
    return drawn;
  };

function pupils(view: View, rows: readonly number[], places: readonly number[]): string {
  let drawn = '';
  for (const z of rows) {
    for (const x of places) drawn += sit(view, x, z + 0.7, {}, 1.15);
    drawn += places
      .map(
        (x) =>
          table(view, x - 0.42, x + 0.42, z, z + 0.5, '#c89b5e', 0.66) +
          things(view, x - 0.35, x + 0.35, z + 0.08, 2, 'papers', 0.67),
      )
      .join('');
  }
  return drawn;
}

const classroom = (canvas: Canvas): string => {
  const view = viewOf(canvas, { horizon: 0.36, centre: 0.44 + canvas.random() * 0.12 });
  const taught = canvas.height > 1100;
  const evening = canvas.random() < 0.4;
  let drawn = room(view, {
    half: 3.6,
    height: 3.1,
    depth: 8.6,
    wall: '#efe9da',
    dado: evening ? '#9db4c2' : '#a5bd9a',
    floor: '#a89477',
    tile: 0.6,
    windows: evening ? 'right' : 'left',
    lamps: true,
  });
  drawn +=
    panel(view, -1.9, 1.9, 1, 2.2, 8.59, '#7c6242') + panel(view, -1.8, 1.8, 1.08, 2.12, 8.58, '#2e4a3d');
  for (let mark = 0; mark < 9; mark += 1)
    drawn += panel(
      view,
      -1.5 + (mark % 3) * 1.1,
      -0.9 + (mark % 3) * 1.1,
      1.4 + Math.floor(mark / 3) * 0.22,
      1.43 + Math.floor(mark / 3) * 0.22,
      8.57,
      '#e9efe6',
      'opacity="0.6"',
    );
  for (let picture = 0; picture < 5; picture += 1)
    drawn += panel(
      view,
      2.1 + (picture % 2) * 0.6,
      2.55 + (picture % 2) * 0.6,
      1.1 + Math.floor(picture / 2) * 0.5,
      1.5 + Math.floor(picture / 2) * 0.5,
      8.57,
      ['#f2d479', '#9fc7e0', '#e8a79a', '#b6d6a0', '#f3efe4'][picture] ?? '#fff',
    );
  if (taught) drawn += stand(view, -1.2, 7.9, { coat: '#6d7f9c', hair: grey });
  drawn += pupils(view, [6.6, 5.2, 3.9, 2.8], [-2.2, -0.75, 0.75, 2.2]);
  return drawn + (taught ? '' : stand(view, 2.9, 4.4, { coat: '#8a5560', hair: grey }));
};

const clinic =
  (state: 'old' | 'new') =>
  (canvas: Canvas): string => {
    const view = viewOf(canvas, { horizon: 0.4 });
    const old = state === 'old';
    let drawn = room(view, {
      half: 3,
      height: 3,
      depth: 7.5,
      wall: old ? '#b4ad97' : '#f2f4f0',
      dado: old ? '#7f8b79' : '#b9d8d4',
      floor: old ? '#7b7264' : '#c3c6c0',
      tile: old ? 0 : 0.5,
      windows: 'right',
      lamps: !old,
      worn: old,
    });
    const drugs = old
      ? ['#8f8a7b', '#a59c86', '#7d6f5c']
      : ['#ffffff', '#d9534a', '#4f8fc0', '#7fb685', '#f1d27a'];
    drawn += shelves(view, -2.7, -0.9, 7.1, 5, drugs, old ? 0.3 : 0.97, old ? 1.9 : 2.2);
    if (old)
      return (
        drawn +
        block(view, [0.4, 0, 6.4], [1.8, 0.75, 7], '#6d5a43') +
        edge(view, [-1.4, 0, 4.6], [-1.2, 0.9, 4.9], '#5a4a36', 0.05) +
        block(view, [-2.4, 0, 4.2], [-0.9, 0.55, 5], '#8e8675') +
        level(view, 0.4, 2, 0.006, 3.4, 4.6, '#4f4a3e', 'opacity="0.45"')
      );
    drawn +=
      notice(view, 0.1, 0.9, 1.2, 2.2, 7.49, '#2f7f78') +
      notice(view, 1.2, 2, 1.2, 2.2, 7.49, '#2f7f78') +
      block(view, [1.6, 0, 4.8], [2.8, 0.6, 6.8], '#e8eef0') +
      level(view, 1.6, 2.8, 0.66, 4.8, 6.8, '#f7fafa') +
      level(view, 1.7, 2.7, 0.72, 6.2, 6.7, '#bcd7e4');
    drawn += sit(view, -0.5, 5.5, { coat: '#fbfbf8' });
    if (canvas.height > 1100) drawn += sit(view, 0.7, 5.5, { hair: white, coat: '#5b5470' });
    drawn +=
      table(view, -1.2, 1.1, 4.5, 5.2, '#d8c3a0') +
      things(view, -0.9, 0.9, 4.65, 3, 'papers') +
      block(view, [0.55, 0.76, 4.7], [0.85, 0.9, 4.9], '#3f6f8f');
    return drawn + (canvas.height > 1100 ? '' : stand(view, -2.2, 4.8, { coat: '#fbfbf8' }));
  };

const toilet =
  (state: 'old' | 'new') =>
  (canvas: Canvas): string => {
    const view = viewOf(canvas, { horizon: 0.38, centre: 0.56 });
    const old = state === 'old';
    const basins = canvas.height > 1100;
    const tile = old ? '#b6ab8a' : '#eef1ee';
    let drawn = room(view, {
      half: 2.2,
      height: 2.8,
      depth: 7,
      wall: tile,
      floor: old ? '#7d7562' : '#a8a9a4',
      tile: 0.35,
      lamps: !old,
      worn: old,
    });
    for (let y = 0.35; y < 2.4; y += 0.35)
      drawn +=
        edge(view, [-2.2, y, 1], [-2.2, y, 7], shade(tile, -0.2), 0.01, 'opacity="0.6"') +
        edge(view, [2.2, y, 1], [2.2, y, 7], shade(tile, -0.2), 0.01, 'opacity="0.6"') +
        edge(view, [-2.2, y, 7], [2.2, y, 7], shade(tile, -0.2), 0.01, 'opacity="0.6"');
    for (let z = 1.4; z < 7; z += 0.35)
      drawn +=
        edge(view, [-2.2, 0, z], [-2.2, 2.4, z], shade(tile, -0.2), 0.01, 'opacity="0.5"') +
        edge(view, [2.2, 0, z], [2.2, 2.4, z], shade(tile, -0.2), 0.01, 'opacity="0.5"');
    const door = old ? '#7a6a4e' : '#5f8fa0';
    for (let stall = 0; stall < 4; stall += 1) {
      const z = 5.9 - stall * 1.1;
      drawn +=
        side(view, 1.5, 0.12, 1.95, z, z + 1, stall === 1 && old ? '#3a352b' : shade(door, -0.05 * stall)) +
        edge(view, [1.5, 0, z], [1.5, 2.05, z], old ? '#9a9078' : '#dfe5e4', 0.07) +
        (old ? '' : side(view, 1.49, 0.85, 0.92, z + 0.1, z + 0.32, '#d8dcdb'));
    }
    drawn += side(view, 1.5, 1.95, 2.05, 2.5, 6.95, old ? '#9a9078' : '#dfe5e4');
    if (old)
      return (
        drawn +
        level(view, -1.8, 0.9, 0.005, 2.4, 5, '#454a40', 'opacity="0.4"') +
        level(view, -1.2, 0.4, 0.006, 3, 3.9, '#aeb8b4', 'opacity="0.45"') +
        block(view, [-2.15, 0.4, 4], [-1.7, 0.75, 6.4], '#a59c82') +
        panel(view, -0.5, 0.4, 1.5, 2.2, 6.99, '#cfd6d4') +
        edge(view, [-1.2, 0, 3.4], [-0.9, 1.2, 3.9], '#6a5638', 0.04)
      );
    drawn +=
      block(view, [-2.15, 0.6, 3], [-1.55, 0.82, 6.6], '#f7f8f6') +
      side(view, -2.19, 1.05, 2, 3, 6.6, '#c3d7de') +
      side(view, -2.18, 1.3, 1.9, 3.6, 4.4, '#eaf3f5', 'opacity="0.8"');
    for (let z = 3.4; z < 6.6; z += 0.9)
      drawn += edge(view, [-2.1, 0.95, z], [-1.85, 0.95, z], '#7d878a', 0.05);
    drawn +=
      side(view, 1.47, 0.62, 0.68, 2.6, 3.4, '#e0a21f') +
      panel(view, -0.6, 0.5, 1.2, 2.1, 6.99, '#d9ead3') +
      notice(view, 0.7, 1.2, 1.3, 2, 6.98, '#2f7f58');
    const [px, py] = view.at([-1.85, 0.9, 2.9]);
    drawn +=
      oval(px, py - 30, 26, 40, '#3f7d3c') +
      oval(px + 18, py - 52, 18, 34, '#58974e') +
      rect(px - 18, py - 10, 40, 40, '#b5643c');
    return (
      drawn +
      (basins
        ? stand(view, -1.1, 4.6, { away: true, hair: white })
        : stand(view, 0.2, 6.1, { coat: '#4f7fa6', away: true }))
    );
  };

const mediation = (canvas: Canvas): string => {
  const view = viewOf(canvas, { horizon: 0.4 });
  let drawn = room(view, {
    half: 3,
    height: 3,
    depth: 7,
    wall: '#efe6d2',
    dado: '#b98e5f',
    floor: '#9c7a55',
    windows: 'left',
    lamps: true,
  });
  drawn +=
    notice(view, -0.6, 0.8, 1.5, 2.6, 6.99) +
    notice(view, 1.3, 2, 1.4, 2.4, 6.98, '#2f5f8a') +
    shelves(view, -2.6, -1.4, 6.6, 4, ['#35577a', '#7a3b3b', '#d9cfb8'], 0.95, 1.9);
  drawn +=
    sit(view, 0.1, 5.4, { coat: '#2f4a66' }) +
    sit(view, -1.7, 4.9, { coat: '#6b5a48', hair: grey }) +
    sit(view, 1.8, 4.9, { coat: '#5b6a4a' });
  drawn +=
    table(view, -1.5, 1.6, 4.1, 5, '#a3683a') +
    things(view, -1.2, 1.3, 4.25, 4, 'papers') +
    things(view, -1.2, 1.4, 4.6, 3, 'cups') +
    level(view, -0.35, 0.4, 0.775, 4.25, 4.75, '#dfe7cf');
  return (
    drawn +
    sit(view, -2.3, 3.4, { away: true, coat: '#3d5a80' }) +
    sit(view, 2.5, 3.5, { away: true, coat: '#7a3b3b' }) +
    bench(view, -2.8, -1.7, 3.1) +
    bench(view, 1.9, 3, 3.2)
  );
};

export const careScenes: Scenes = {
  'canteen-empty': canteen('empty'),
  'canteen-open': canteen('open'),
  'classroom-children': classroom,
  'clinic-old': clinic('old'),
  'clinic-new': clinic('new'),
  'toilet-old': toilet('old'),
  'toilet-new': toilet('new'),
  mediation,
};
