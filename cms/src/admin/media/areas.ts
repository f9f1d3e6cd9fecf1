/** A rectangle in shares of a picture, 0 to 1, from its upper left corner; never beyond the picture. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Small enough for a face in a crowd, large enough to be taken hold of. */
const least = 0.02;

const within = (value: number, from: number, to: number): number => Math.min(to, Math.max(from, value));

/** The same rectangle elsewhere, stopped by the edges of the picture. */
export const shifted = (area: Area, right: number, down: number): Area => ({
  ...area,
  x: within(area.x + right, 0, 1 - area.width),
  y: within(area.y + down, 0, 1 - area.height),
});

/** The rectangle with its lower right corner elsewhere. */
export const stretched = (area: Area, right: number, down: number): Area => ({
  ...area,
  width: within(area.width + right, Math.min(least, 1 - area.x), 1 - area.x),
  height: within(area.height + down, Math.min(least, 1 - area.y), 1 - area.y),
});

/** Where the rectangle lies once the picture was turned to the right by a quarter. */
export const turnedRight = ({ x, y, width, height }: Area): Area => ({
  x: within(1 - y - height, 0, 1),
  y: x,
  width: height,
  height: width,
});
