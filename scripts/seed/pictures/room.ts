import { glow, mix, oval, shade, specks } from './brush.ts';
import { damp, edge, face, level, paint, panel, side, type View } from './view.ts';

export interface RoomLook {
  /** Metres from the middle to a wall, from floor to ceiling, and to the back wall. */
  readonly half: number;
  readonly height: number;
  readonly depth: number;
  readonly wall: string;
  /** The lower third of the walls. */
  readonly dado?: string;
  readonly floor: string;
  readonly tile?: number;
  readonly windows?: 'left' | 'right';
  readonly lamps?: boolean;
  readonly worn?: boolean;
}

function floorOf(view: View, { half, depth, floor, tile, worn }: RoomLook): string {
  const far = paint([
    [0, shade(floor, worn ? -0.1 : 0.12)],
    [1, shade(floor, -0.22)],
  ]);
  let drawn = far.define + level(view, -half, half, 0, 0.6, depth, far.fill);
  if (tile) {
    for (let x = -half; x <= half; x += tile)
      drawn += edge(view, [x, 0, 0.9], [x, 0, depth], shade(floor, -0.3), 0.012, 'opacity="0.5"');
    for (let z = 1; z <= depth; z += tile)
      drawn += edge(view, [-half, 0, z], [half, 0, z], shade(floor, -0.3), 0.012, 'opacity="0.5"');
  }
  const { width: w, height: h } = view.canvas;
  return (
    drawn +
    specks(
      view.canvas,
      [0, view.horizon + (h - view.horizon) * 0.3, w, (h - view.horizon) * 0.7],
      worn ? 260 : 40,
      [shade(floor, -0.35), shade(floor, 0.2)],
      worn ? 8 : 3,
    )
  );
}

function daylightOf(view: View, { half, height, depth, windows, worn }: RoomLook): string {
  if (!windows) return '';
  const x = windows === 'left' ? -half : half;
  const inward = windows === 'left' ? 1 : -1;
  const sky = paint([
    [0, worn ? '#c9d2d2' : '#f3f8fa'],
    [0.6, worn ? '#b3bdb9' : '#d9e9ee'],
    [1, worn ? '#97a493' : '#c3d8bd'],
  ]);
  let drawn = sky.define;
  for (let z = 2.6; z + 1.3 < depth; z += 2.1) {
    drawn +=
      side(view, x, 0.85, height - 0.45, z - 0.08, z + 1.38, worn ? '#7a6a55' : '#f4f2ec') +
      side(view, x, 0.92, height - 0.52, z, z + 1.3, sky.fill);
    drawn +=
      edge(view, [x, 0.92, z + 0.65], [x, height - 0.52, z + 0.65], worn ? '#6d5f4c' : '#e9e6dd', 0.05) +
      edge(view, [x, 1.7, z], [x, 1.7, z + 1.3], worn ? '#6d5f4c' : '#e9e6dd', 0.05);
    if (!worn)
      drawn +=
        level(view, x + inward * 0.5, x + inward * 2.4, 0.01, z - 0.5, z + 0.8, '#fff3d2', 'opacity="0.3"') +
        face(
          view,
          [
            [x, height - 0.52, z],
            [x, height - 0.52, z + 1.3],
            [x + inward * 2.4, 0, z + 0.8],
            [x + inward * 0.5, 0, z - 0.5],
          ],
          '#fff6df',
          'opacity="0.09"',
        );
  }
  return drawn;
}

function lampsOf(view: View, { half, height, depth }: RoomLook): string {
  let drawn = glow('tube', '#fdfbf0', 0.75);
  for (let z = 2.4; z < depth; z += 2.2) {
    for (const x of [-half * 0.45, half * 0.45]) {
      const [px, py] = view.at([x, height - 0.1, z]);
      drawn +=
        oval(px, py, view.metre(z) * 1.3, view.metre(z) * 0.5, 'url(#tube)') +
        level(view, x - 0.6, x + 0.6, height - 0.08, z, z + 0.14, '#fffdf4');
    }
  }
  return drawn;
}

/** An empty room: floor, walls, ceiling, light from windows or lamps, and, when it is worn, damp and peeling paint. */
export function room(view: View, look: RoomLook): string {
  const { half, height, depth, wall, dado, worn } = look;
  const roof = worn ? mix(wall, '#8d8672', 0.35) : mix(wall, '#ffffff', 0.55);
  const back = paint([
    [0, shade(wall, 0.04)],
    [1, shade(wall, -0.1)],
  ]);
  const left = paint(
    [
      [0, shade(wall, look.windows === 'left' ? -0.24 : -0.06)],
      [1, shade(wall, -0.14)],
    ],
    true,
  );
  const right = paint(
    [
      [0, shade(wall, -0.12)],
      [1, shade(wall, look.windows === 'right' ? -0.24 : -0.02)],
    ],
    true,
  );
  let drawn =
    back.define +
    left.define +
    right.define +
    level(view, -half, half, height, 0.6, depth, shade(roof, -0.06));
  drawn +=
    side(view, -half, 0, height, 0.6, depth, left.fill) +
    side(view, half, 0, height, 0.6, depth, right.fill) +
    panel(view, -half, half, 0, height, depth, back.fill);
  if (dado)
    drawn +=
      side(view, -half, 0, 1.05, 0.6, depth, shade(dado, -0.16)) +
      side(view, half, 0, 1.05, 0.6, depth, shade(dado, -0.08)) +
      panel(view, -half, half, 0, 1.05, depth, dado);
  if (worn)
    drawn +=
      damp(view, -half, half * 0.9, height * 0.3, height, depth, 46) +
      panel(view, half * 0.2, half * 0.55, height * 0.55, height * 0.8, depth, '#a79b85', 'opacity="0.5"');
  const shadow = paint([
    [0, '#000000', 0.28],
    [1, '#000000', 0],
  ]);
  drawn +=
    shadow.define + panel(view, -half, half, height - 0.35, height, depth, shadow.fill) + floorOf(view, look);
  drawn +=
    edge(view, [-half, 0.05, depth], [half, 0.05, depth], shade(dado ?? wall, -0.4), 0.09) +
    edge(view, [-half, 0.05, 0.9], [-half, 0.05, depth], shade(dado ?? wall, -0.42), 0.07) +
    edge(view, [half, 0.05, 0.9], [half, 0.05, depth], shade(dado ?? wall, -0.42), 0.07);
  return drawn + daylightOf(view, look) + (look.lamps ? lampsOf(view, look) : '');
}
