const WIDTHS = [480, 960, 1440] as const;
/** The longest side that WebP can hold; long screenshots of a phone come near it. */
const LONGEST_SIDE = 16_383;
const ANIMATED_WIDTH = 960;
/** What moves by itself for longer must be stoppable (WCAG 2.2.2), and an `<img>` is not. */
const LONGEST_MOTION_MS = 5_000;

export interface PictureShape {
  /** Pixels after the orientation is applied; of one frame. */
  readonly width: number;
  readonly height: number;
}

/**
 * Widths to make, ascending, never empty and never above the original's. The largest is the original's own
 * width when that is below 1440; a step that saves less than a fifth is left out.
 */
export function pictureWidths(shape: PictureShape, most: number = WIDTHS[2]): readonly number[] {
  const tallest = Math.floor((LONGEST_SIDE * shape.width) / shape.height);
  const largest = Math.max(1, Math.min(shape.width, most, tallest));
  return [...WIDTHS.filter((width) => width * 1.25 <= largest), largest];
}

export interface Animation {
  readonly widths: readonly number[];
  /** Milliseconds per frame, as browsers play them. */
  readonly delay: readonly number[];
  /** How often it plays before it stands still. */
  readonly loop: number;
}

/** How an animation may stay one, or undefined when its first frame has to do. `loop` 0 means forever, as in the file. */
export function planAnimation(
  shape: PictureShape,
  delay: readonly number[],
  loop: number,
): Animation | undefined {
  // Browsers play frames below 20 ms as 100 ms, and so would the visitor have seen the original.
  const played = delay.map((ms) => (ms < 20 ? 100 : ms));
  const once = played.reduce((sum, ms) => sum + ms, 0);
  if (played.length < 2 || once > LONGEST_MOTION_MS) return undefined;
  const most = Math.floor(LONGEST_MOTION_MS / once);
  return {
    widths: pictureWidths(shape, ANIMATED_WIDTH),
    delay: played,
    loop: loop === 0 ? most : Math.min(loop, most),
  };
}
