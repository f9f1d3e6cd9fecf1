import { seedOf } from '../random.ts';
import { gradient, line, path, shade, shape, type Canvas } from './brush.ts';
import { person, type PersonLook } from './people.ts';

/** Metres: right of the middle, above the ground, away from the camera. */
export type Spot = readonly [x: number, y: number, z: number];
export type Point = readonly [number, number];

/** A camera that looks straight ahead into a world measured in metres, so that everything in it shrinks with its distance alike. */
export interface View {
  readonly canvas: Canvas;
  readonly horizon: number;
  readonly at: (spot: Spot) => Point;
  /** Pixels of one metre at a distance. */
  readonly metre: (z: number) => number;
}

/** @param lens where the horizon and the vanishing point lie (shares of the picture), the height of the eye, and the length of the lens */
export function viewOf(
  canvas: Canvas,
  lens: {
    readonly horizon?: number;
    readonly centre?: number;
    readonly eye?: number;
    readonly focal?: number;
  } = {},
): View {
  const { horizon = 0.42, centre = 0.5, eye = 1.6, focal = 0.8 } = lens;
  const f = canvas.width * focal;
  const [cx, cy] = [canvas.width * centre, canvas.height * horizon];
  return {
    canvas,
    horizon: cy,
    metre: (z) => f / z,
    at: ([x, y, z]) => [cx + (f * x) / z, cy + (f * (eye - y)) / z],
  };
}

export const face = (view: View, spots: readonly Spot[], fill: string, more = ''): string =>
  shape(spots.map(view.at), fill, more);

/** A surface that stands upright and faces the camera. */
export const panel = (
  view: View,
  x0: number,
  x1: number,
  y0: number,
  y1: number,
  z: number,
  fill: string,
  more = '',
): string =>
  face(
    view,
    [
      [x0, y1, z],
      [x1, y1, z],
      [x1, y0, z],
      [x0, y0, z],
    ],
    fill,
    more,
  );
/** A surface along the line of sight. */
export const side = (
  view: View,
  x: number,
  y0: number,
  y1: number,
  z0: number,
  z1: number,
  fill: string,
  more = '',
): string =>
  face(
    view,
    [
      [x, y1, z0],
      [x, y1, z1],
      [x, y0, z1],
      [x, y0, z0],
    ],
    fill,
    more,
  );
/** A level surface. */
export const level = (
  view: View,
  x0: number,
  x1: number,
  y: number,
  z0: number,
  z1: number,
  fill: string,
  more = '',
): string =>
  face(
    view,
    [
      [x0, y, z0],
      [x1, y, z0],
      [x1, y, z1],
      [x0, y, z1],
    ],
    fill,
    more,
  );

export function edge(view: View, from: Spot, to: Spot, stroke: string, metres: number, more = ''): string {
  const [[x1, y1], [x2, y2]] = [view.at(from), view.at(to)];
  return line(x1, y1, x2, y2, stroke, Math.max(1, metres * view.metre((from[2] + to[2]) / 2)), more);
}

/** A block with the faces that the camera sees, lit from the upper left. */
export function block(view: View, [x0, y0, z0]: Spot, [x1, y1, z1]: Spot, color: string): string {
  const [middle] = view.at([0, 0, 1]);
  const left = view.at([x0, y0, z0])[0];
  const right = view.at([x1, y0, z0])[0];
  let drawn = level(view, x0 - 0.08, x1 + 0.12, y0, z0 - 0.1, z1, '#000', 'opacity="0.16"');
  if (left > middle) drawn += side(view, x0, y0, y1, z0, z1, shade(color, -0.12));
  if (right < middle) drawn += side(view, x1, y0, y1, z0, z1, shade(color, -0.3));
  if (view.at([x0, y1, z0])[1] > view.horizon) drawn += level(view, x0, x1, y1, z0, z1, shade(color, 0.16));
  return drawn + panel(view, x0, x1, y0, y1, z0, color);
}

/** A person who stands at a place. */
export function stand(view: View, x: number, z: number, look: PersonLook = {}, height = 1.65): string {
  const [px, foot] = view.at([x, 0, z]);
  return person(view.canvas, px, foot, height * view.metre(z), look);
}

/** A person on a stool, feet on the ground. */
export function sit(view: View, x: number, z: number, look: PersonLook = {}, height = 1.5): string {
  const seat = height * 0.3;
  let stool = level(view, x - 0.26, x + 0.26, 0, z - 0.1, z + 0.3, '#000', 'opacity="0.2"');
  for (const leg of [-0.17, 0.17])
    stool += edge(view, [x + leg, 0, z + 0.15], [x + leg, seat, z + 0.15], '#4a3826', 0.05);
  const legs = look.away
    ? ''
    : [-0.09, 0.09]
        .map((leg) => edge(view, [x + leg, 0.04, z - 0.1], [x + leg, seat, z], '#2b2f3a', 0.13))
        .join('');
  return (
    stool +
    panel(view, x - 0.21, x + 0.21, seat - 0.05, seat, z + 0.1, '#6a4f34') +
    legs +
    person(view.canvas, ...view.at([x, 0, z]), height * view.metre(z), { ...look, sitting: true })
  );
}

/** A gradient, named after what it looks like, and the paint that refers to it. */
export function paint(
  stops: readonly (readonly [number, string, number?])[],
  horizontal = false,
): { readonly define: string; readonly fill: string } {
  const id = `p${seedOf(JSON.stringify([stops, horizontal]))}`;
  return { define: gradient(id, stops, horizontal), fill: `url(#${id})` };
}

/** Blotches and runs of damp on a wall that faces the camera. */
export function damp(
  view: View,
  x0: number,
  x1: number,
  y0: number,
  y1: number,
  z: number,
  count: number,
  color = '#5d5238',
): string {
  const { random } = view.canvas;
  let drawn = '';
  for (let spot = 0; spot < count; spot += 1) {
    const [x, y] = view.at([x0 + random() * (x1 - x0), y0 + random() * (y1 - y0), z]);
    const m = view.metre(z);
    const [wide, long] = [m * (0.05 + random() * 0.3), m * (0.1 + random() * 0.7)];
    drawn += path(
      `M${x.toFixed(0)},${y.toFixed(0)} q${wide.toFixed(0)},${(long * 0.1).toFixed(0)} ${wide.toFixed(0)},${(long * 0.5).toFixed(0)} t${(-wide * 0.7).toFixed(0)},${(long * 0.5).toFixed(0)} q${(-wide * 0.6).toFixed(0)},${(-long * 0.3).toFixed(0)} ${(-wide * 0.3).toFixed(0)},${(-long).toFixed(0)} Z`,
      color,
      `opacity="${(0.06 + random() * 0.14).toFixed(2)}"`,
    );
  }
  return drawn;
}
