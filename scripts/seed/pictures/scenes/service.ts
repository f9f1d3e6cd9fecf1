import { mix, oval, shade, type Canvas } from '../brush.ts';
import {
  banner,
  counter,
  monitor,
  notice,
  parcelColors,
  parcels,
  shelves,
  table,
  things,
} from '../furniture.ts';
import { pick } from '../../random.ts';
import { room } from '../room.ts';
import type { Scenes } from '../scene.ts';
import { block, damp, edge, level, panel, side, sit, stand, viewOf } from '../view.ts';

const grey = '#8f8b86';

const serviceHall =
  (queue: boolean) =>
  (canvas: Canvas): string => {
    const near = canvas.height > 1100;
    const view = viewOf(canvas, { horizon: 0.4, centre: 0.42 + canvas.random() * 0.16 });
    let drawn = room(view, {
      half: 6,
      height: 3.8,
      depth: 11,
      wall: queue ? '#d9d2bd' : '#eef0ec',
      floor: queue ? '#9a8f78' : '#c4c3bb',
      tile: 0.8,
      windows: 'left',
      lamps: true,
      ...(queue ? { dado: '#b9a98a' } : {}),
    });
    drawn += panel(view, -4.6, 5, 2.7, 3.2, 10.9, queue ? '#3f6f9c' : '#b4141e');
    for (let sign = 0; sign < 5; sign += 1)
      drawn += panel(view, -4.2 + sign * 1.9, -3 + sign * 1.9, 2.85, 3.05, 10.88, '#f6e7b8', 'opacity="0.9"');
    for (let window = 0; window < 5; window += 1) {
      const x = -4.3 + window * 1.9;
      drawn +=
        sit(view, x + 0.6, 10.3, { coat: queue ? '#4b5a6a' : '#24405f' }) +
        panel(view, x, x + 1.5, 2, 2.4, 10.2, '#1d2b38') +
        panel(view, x + 0.15, x + 1.1, 2.12, 2.26, 10.19, window === 1 && !queue ? '#7fd08a' : '#e66b4b');
    }
    drawn += counter(view, -4.9, 5, 9.2, queue ? '#a9906a' : '#e6e1d5');
    for (let window = 0; window < 5; window += 1)
      drawn +=
        monitor(view, -3.9 + window * 1.9, 1.2, 9.3) +
        panel(view, -4.75 + window * 1.9, -4.72 + window * 1.9, 1.05, 1.7, 9.2, '#9fb6bf', 'opacity="0.7"');
    if (queue) {
      for (let place = 0; place < 7; place += 1)
        for (const x of [-3.4, -1.5, 0.4, 2.3])
          if (canvas.random() < 0.93)
            drawn += stand(
              view,
              x + (canvas.random() - 0.5) * 0.3,
              8.6 - place * 0.72,
              { away: true, hair: canvas.random() < 0.3 ? grey : '#241f1e' },
              1.55 + canvas.random() * 0.2,
            );
      return drawn;
    }
    for (const x of near ? [-3.4, -1.5, 2.3] : [-1.5, 0.5, 2.4]) drawn += sit(view, x, 8.5, { away: true });
    for (let row = 0; row < 2; row += 1) {
      const z = 5.8 - row * 1.7;
      for (let seat = 0; seat < 5; seat += 1)
        drawn +=
          block(view, [1.6 + seat * 0.62, 0.42, z], [2.14 + seat * 0.62, 0.48, z + 0.45], '#8fa2ad') +
          panel(view, 1.6 + seat * 0.62, 2.14 + seat * 0.62, 0.5, 0.95, z + 0.45, '#7f949f');
    }
    if (near)
      drawn +=
        stand(view, -2.2, 5.2, { coat: '#24405f' }) + stand(view, -1.6, 5.3, { away: true, hair: grey });
    else drawn += sit(view, 2.6, 5.9, { hair: grey }) + stand(view, -3.1, 5, { coat: '#a0563a', away: true });
    return (
      drawn +
      block(view, [-5.2, 0, 5.4], [-4.5, 1.5, 5.9], '#e9ecec') +
      panel(view, -5.1, -4.6, 0.9, 1.4, 5.39, '#5b87a6')
    );
  };

const meetingRoom = (canvas: Canvas): string => {
  const view = viewOf(canvas, { horizon: 0.38 });
  let drawn = room(view, {
    half: 3.8,
    height: 3.1,
    depth: 9,
    wall: '#f0e9dc',
    dado: '#c8a478',
    floor: '#8c6d50',
    windows: 'right',
    lamps: true,
  });
  drawn +=
    banner(view, -2.6, 2.6, 2.3, 8.98) +
    panel(view, -1.4, 1.4, 1.1, 2.15, 8.97, '#dfe5e8') +
    panel(view, -1.3, 1.3, 1.18, 2.08, 8.96, '#8fb0c4');
  for (let row = 0; row < 5; row += 1)
    drawn += panel(view, -1.1, 0.2 + canvas.random(), 1.9 - row * 0.15, 1.95 - row * 0.15, 8.95, '#f4f8fa');
  for (const x of [-1.1, 0, 1.1]) drawn += sit(view, x, 8.1, {});
  for (const z of [7, 6, 5, 4])
    drawn += sit(view, -2.3, z, {}) + sit(view, 2.3, z, { hair: canvas.random() < 0.4 ? grey : '#241f1e' });
  drawn += table(view, -1.7, 1.7, 3.6, 7.6, '#8a5a34');
  for (const z of [6.8, 5.8, 4.8, 3.9])
    drawn +=
      things(view, -1.6, -0.8, z, 1, 'papers') +
      things(view, 0.9, 1.6, z, 1, 'papers') +
      things(view, -1.2, 1.3, z + 0.2, 2, 'cups');
  return drawn + sit(view, -0.6, 2.9, { away: true, coat: '#30424d' });
};

const training = (canvas: Canvas): string => {
  const view = viewOf(canvas, { horizon: 0.4, centre: 0.45 + canvas.random() * 0.1 });
  const welding = canvas.random() < 0.5;
  let drawn =
    room(view, {
      half: 5,
      height: 4.2,
      depth: 12,
      wall: '#d8d5c9',
      dado: '#7f97a3',
      floor: '#8d8a82',
      tile: 1.5,
      windows: 'left',
      lamps: true,
    }) + banner(view, -3, 3, 3.2, 11.9);
  for (const z of [10, 7.6, 5.4]) {
    for (const x of [-2.9, 0.1, 2.9]) {
      drawn +=
        stand(view, x + 0.1, z + 0.9, { coat: '#2f4a66', hat: welding ? '#2b2f33' : '#f4c430' }) +
        block(view, [x - 0.8, 0, z], [x + 0.8, 0.85, z + 0.6], '#6e7f86') +
        block(view, [x - 0.5, 0.85, z + 0.1], [x - 0.1, 1.15, z + 0.4], '#c47f2a');
      if (canvas.random() < 0.6) {
        const [px, py] = view.at([x + 0.25, 0.95, z]);
        const m = view.metre(z);
        drawn +=
          oval(px, py, m * 0.4, m * 0.4, '#fff6cf', 'opacity="0.18"') +
          oval(px, py, m * 0.12, m * 0.12, '#fff6cf', 'opacity="0.6"') +
          oval(px, py, m * 0.04, m * 0.04, '#ffffff');
        for (let spark = 0; spark < 12; spark += 1)
          drawn += oval(
            px + (canvas.random() - 0.5) * m * 0.7,
            py + (canvas.random() - 0.2) * m * 0.5,
            2,
            2,
            '#ffd27a',
          );
      }
    }
  }
  return (
    drawn +
    stand(view, -1.5, 4.2, { coat: '#7a3b3b', hair: grey }) +
    stand(view, 1.6, 4, { away: true, coat: '#2f4a66', hat: '#f4c430' })
  );
};

const ledgerClass = (canvas: Canvas): string => {
  const view = viewOf(canvas, { horizon: 0.38 });
  let drawn =
    room(view, {
      half: 4,
      height: 3.1,
      depth: 9,
      wall: '#efe6d4',
      dado: '#a9b89a',
      floor: '#a08a6c',
      tile: 0.6,
      windows: 'right',
      lamps: true,
    }) +
    banner(view, -2.4, 2.4, 2.35, 8.98) +
    panel(view, -1.5, 1.5, 1.1, 2.2, 8.97, '#f6f7f5') +
    stand(view, 1.9, 8, { coat: '#30424d' });
  for (let row = 0; row < 4; row += 1)
    drawn += panel(
      view,
      -1.2,
      0.4 + canvas.random() * 0.7,
      2 - row * 0.2,
      2.05 - row * 0.2,
      8.96,
      row === 2 ? '#c0392b' : '#3d5a80',
    );
  for (const [z, x] of [
    [6.8, -1.9],
    [6.8, 1.9],
    [4.2, -1.9],
    [4.2, 1.9],
  ] as const) {
    for (const dx of [-0.8, 0, 0.8])
      drawn += sit(view, x + dx, z + 1, { hair: canvas.random() < 0.4 ? grey : '#241f1e' });
    drawn +=
      table(view, x - 1.3, x + 1.3, z, z + 0.8, '#b98a56') +
      things(view, x - 1.1, x + 1.1, z + 0.15, 4, 'papers') +
      things(view, x - 1, x + 1, z + 0.45, 2, 'cups');
    drawn +=
      sit(view, x - 0.5, z - 0.45, { away: true }) + sit(view, x + 0.6, z - 0.45, { away: true, hair: grey });
  }
  return drawn;
};

const workshop = (canvas: Canvas): string => {
  const view = viewOf(canvas, { horizon: 0.38, centre: 0.4 });
  const press = canvas.height > 1100;
  let drawn = room(view, {
    half: 5.5,
    height: 5,
    depth: 15,
    wall: '#dde1df',
    dado: '#a8b7bd',
    floor: '#7d9a86',
    windows: 'left',
    lamps: true,
  });
  for (let z = 3; z < 15; z += 3)
    drawn +=
      edge(view, [-5.5, 4.4, z], [5.5, 4.4, z], '#8d979b', 0.16) +
      edge(view, [0, 5, z], [0, 4.4, z], '#8d979b', 0.1);
  drawn +=
    level(view, -2.6, -2.45, 0.01, 2, 14, '#e7c53a') + level(view, -0.9, -0.75, 0.01, 2, 14, '#e7c53a');
  for (let step = 0; step < (press ? 5 : 6); step += 1) {
    const z = 12.4 - step * 1.8;
    if (press) {
      drawn +=
        block(view, [0.4, 0, z], [2.6, 1.5, z + 1.1], mix('#b9c4c8', '#8fa0a6', step / 6)) +
        block(view, [1, 1.5, z + 0.2], [1.9, 2.4, z + 0.8], '#c9a13c') +
        panel(view, 0.6, 1, 0.9, 1.2, z - 0.01, '#2b3a33') +
        edge(view, [2.3, 1.3, z], [2.3, 1.3, z + 1.8], '#c9cfd1', 0.14);
      if (step === 2 || step === 4)
        drawn += stand(view, step === 2 ? -0.3 : 0.1, z - 0.3, {
          coat: '#eef1ef',
          hat: '#f6f6f2',
          away: step === 4,
        });
    } else {
      drawn +=
        stand(view, 2.6, z + 0.4, { coat: '#f0f2ef', hat: '#f7f7f3' }) +
        block(view, [0.6, 0, z], [1.9, 0.85, z + 1.75], '#9fb0b6') +
        level(view, 0.7, 1.8, 0.87, z, z + 1.75, '#3a4145');
      for (let item = 0; item < 3; item += 1)
        drawn += block(
          view,
          [0.95, 0.87, z + 0.2 + item * 0.5],
          [1.35, 1.02, z + 0.45 + item * 0.5],
          pick(canvas.random, ['#c9953f', '#6f9a4a', '#b5532f']),
        );
      drawn += stand(view, 0.1, z + 0.2, { coat: '#f0f2ef', hat: '#f7f7f3', away: canvas.random() < 0.5 });
    }
  }
  for (let stack = 0; stack < 4; stack += 1)
    drawn += block(
      view,
      [-4.6, 0, 5 + stack * 2],
      [-3.2, 1.1 + canvas.random() * 0.6, 6 + stack * 2],
      pick(canvas.random, parcelColors),
    );
  return drawn;
};

const parcelStation = (canvas: Canvas): string => {
  const view = viewOf(canvas, { horizon: 0.4 });
  const served = canvas.height > 1100;
  let drawn = room(view, {
    half: 3.4,
    height: 3,
    depth: 8,
    wall: '#eef0ea',
    floor: '#b3aa98',
    tile: 0.6,
    windows: 'right',
    lamps: true,
  });
  drawn +=
    shelves(view, -3.2, -0.6, 7.4, 5, parcelColors, 0.95, 2.2) +
    shelves(view, -0.4, 2.2, 7.4, 5, parcelColors, 0.9, 2.2) +
    notice(view, 2.45, 3.1, 1.2, 2.1, 7.98, '#2f6f9f');
  drawn +=
    stand(view, -0.2, 6.3, { coat: '#2f6f9f' }) +
    counter(view, -2.2, 1.2, 5.2, '#d8cdb4') +
    monitor(view, -1.4, 1.2, 5.3) +
    block(view, [0.2, 1.05, 5.3], [0.75, 1.35, 5.7], '#c39a63');
  if (served)
    drawn +=
      stand(view, 0.5, 4.5, { away: true, hair: grey }) +
      stand(view, -0.9, 4.3, { away: true, coat: '#a0563a' });
  return drawn + parcels(view, 1.5, 2.9, 3.8, 5.8, served ? 6 : 12) + parcels(view, -3.2, -2.6, 3.4, 5, 6);
};

const stairwell =
  (state: 'cluttered' | 'clean') =>
  (canvas: Canvas): string => {
    const view = viewOf(canvas, { horizon: 0.44, centre: 0.52, focal: 0.72 });
    const old = state === 'cluttered';
    const ground = canvas.height > 1100;
    const wall = old ? '#aaa18b' : '#f1f0e9';
    let drawn = room(view, {
      half: 1.7,
      height: 2.8,
      depth: 6,
      wall,
      dado: old ? '#6f8371' : '#8fb59d',
      floor: old ? '#746c5f' : '#a9a59b',
      tile: old ? 0 : 0.6,
      lamps: !old,
      worn: old,
    });
    const bright = old ? '#9fa8a4' : '#eef6f8';
    drawn +=
      panel(view, -0.55, 0.45, 1.25, 2.35, 5.99, old ? '#6f6654' : '#d9dcd8') +
      panel(view, -0.48, 0.38, 1.32, 2.28, 5.98, bright) +
      edge(view, [-0.05, 1.32, 5.97], [-0.05, 2.28, 5.97], old ? '#6f6654' : '#d9dcd8', 0.04);
    if (ground)
      drawn +=
        side(view, 1.69, 0, 2.05, 4, 5, old ? '#5f4a38' : '#8a4a36') +
        side(view, 1.68, 0.95, 1.05, 4.1, 4.2, '#d8c27a') +
        side(view, 1.69, 1.4, 2, 2.4, 3.6, old ? '#7d8a80' : '#4f8a6a') +
        side(view, 1.68, 1.45, 1.68, 2.5, 3.5, '#cfd9d2');
    for (let step = 0; step < 8; step += 1)
      drawn += block(
        view,
        [-1.7, 0, 3.4 + step * 0.3],
        [-0.6, 0.16 * (step + 1), 3.7 + step * 0.3],
        old ? '#857c6b' : '#c2beb3',
      );
    for (let post = 0; post < 8; post += 1)
      drawn += edge(
        view,
        [-0.6, 0.16 * (post + 1), 3.45 + post * 0.3],
        [-0.6, 0.16 * (post + 1) + 0.9, 3.45 + post * 0.3],
        old ? '#5d5a52' : '#59666a',
        0.03,
      );
    drawn += edge(view, [-0.6, 1.06, 3.45], [-0.6, 2.2, 5.55], old ? '#6d3f2a' : '#9a3f2a', 0.08);
    if (!old)
      return (
        drawn +
        notice(view, 0.7, 1.3, 1.2, 2, 5.98, '#2f7f58') +
        (ground
          ? stand(view, 0.5, 4.6, { away: true, hair: grey })
          : level(view, -0.3, 1.2, 0.01, 2.4, 5, '#fff7e0', 'opacity="0.25"'))
      );
    drawn += damp(view, -1.5, 1.5, 1.1, 2.6, 5.95, 14);
    for (let cable = 0; cable < 5; cable += 1)
      drawn += edge(
        view,
        [1.65, 2.3 - cable * 0.1, 2.2],
        [0.2 + cable * 0.2, 2.5 - cable * 0.12, 5.9],
        '#2c2a27',
        0.02,
      );
    for (let sticker = 0; sticker < 12; sticker += 1)
      drawn += panel(
        view,
        -1.5 + canvas.random() * 2.8,
        -1.3 + canvas.random() * 2.8,
        1.2 + canvas.random(),
        1.28 + canvas.random(),
        5.96,
        pick(canvas.random, ['#d9d2bf', '#c9a9a0', '#a9b9c9']),
        'opacity="0.35"',
      );
    drawn +=
      block(view, [0.7, 0, 4.6], [1.65, 1.7, 5.3], '#6b4f38') +
      edge(view, [1.15, 0.1, 4.59], [1.15, 1.6, 4.59], '#3d2c1f', 0.02) +
      parcels(view, 0.2, 1.1, 3, 4.4, 9) +
      parcels(view, 0.9, 1.3, 2.4, 3.2, 4);
    if (!ground)
      return (
        drawn +
        block(view, [0.5, 0, 3.9], [0.9, 0.5, 4.2], '#8d3f36') +
        edge(view, [0.3, 0, 3.4], [0.1, 1.5, 3.9], '#8a6a42', 0.05)
      );
    const [px, py] = view.at([0.4, 0, 3.1]);
    const m = view.metre(3.1);
    return (
      drawn +
      `<g transform="translate(${px.toFixed(0)} ${py.toFixed(0)}) scale(${(m / 300).toFixed(3)})">${oval(0, 0, 260, 26, '#000', 'opacity="0.35"')}${oval(-170, -72, 72, 72, '#1f2022')}${oval(-170, -72, 40, 40, '#8b8f92')}${oval(180, -72, 72, 72, '#1f2022')}${oval(180, -72, 40, 40, '#8b8f92')}<path d="M-200,-150 Q-120,-200 -40,-160 L60,-110 L120,-230 L170,-330 L210,-330 L190,-230 L200,-140 L110,-70 L-90,-70 Z" fill="#9c2f2a"/><path d="M-210,-170 L-40,-176 L-40,-200 L-200,-206 Z" fill="#1d1d1f"/><path d="M150,-340 L240,-352" stroke="#26282a" stroke-width="14"/><circle cx="205" cy="-285" r="24" fill="#e9e6d2"/></g>${edge(view, [1.66, 1.5, 3.2], [0.6, 0.5, 3.1], '#1f1d1b', 0.02)}${oval(px, py - m * 1.15, 3, 3, shade(wall, -0.2))}`
    );
  };

export const serviceScenes: Scenes = {
  'service-hall': serviceHall(false),
  'service-hall-queue': serviceHall(true),
  'meeting-room': meetingRoom,
  workshop,
  'parcel-station': parcelStation,
  training,
  'training-ledger': ledgerClass,
  'stairwell-cluttered': stairwell('cluttered'),
  'stairwell-clean': stairwell('clean'),
};
