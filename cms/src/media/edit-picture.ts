import sharp from 'sharp';
import { burnBlocks, type Block } from './burn-blocks.ts';
import { keptShape, openPicture, TooManyPixels, tooMany, writePicture } from './clean-picture.ts';

/** A rectangle in shares of the picture, 0 to 1, from its upper left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is done to a picture. `crop` and `blocks` are places in the picture as it is seen after the turn, before the crop. */
export interface Edit {
  /** By quarters, clockwise. */
  readonly turn: 0 | 90 | 180 | 270;
  readonly crop?: Area | undefined;
  readonly blocks: readonly Area[];
}

/** A crop leaves too little to see. */
export class TooSmall extends Error {}
/** A picture that moves: what is covered in one frame shows in the next. */
export class Moving extends Error {}

const least = 8;

/** Whole pixels, rounded outwards. */
function pixelsOf({ x, y, width, height }: Area, within: Pick<Block, 'width' | 'height'>): Block {
  const left = Math.min(within.width - 1, Math.floor(x * within.width));
  const top = Math.min(within.height - 1, Math.floor(y * within.height));
  return {
    left,
    top,
    width: Math.min(within.width, Math.max(left + 1, Math.ceil((x + width) * within.width))) - left,
    height: Math.min(within.height, Math.max(top + 1, Math.ceil((y + height) * within.height))) - top,
  };
}

/**
 * A picture turned, then covered, then cropped, at last brought to the size in which pictures are kept and written in its own
 * format. What is covered is overwritten in the bare pixels, before anything is made smaller or encoded.
 * @throws TooManyPixels, TooSmall, Moving, or an Error when it cannot be read
 */
export async function editPicture(bytes: Buffer, { turn, crop, blocks }: Edit): Promise<Buffer> {
  const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (tooMany(metadata)) throw new TooManyPixels();
  if ((metadata.pages ?? 1) > 1) throw new Moving();
  const upright = await openPicture(bytes, false).autoOrient().toColourspace('srgb').raw().toBuffer({
    resolveWithObject: true,
  });
  const { data, info } = await sharp(upright.data, { raw: upright.info })
    .rotate(turn)
    .raw()
    .toBuffer({ resolveWithObject: true });
  burnBlocks(
    { data, ...info },
    blocks.map((block) => pixelsOf(block, info)),
  );
  const kept = crop ? pixelsOf(crop, info) : { left: 0, top: 0, width: info.width, height: info.height };
  if (kept.width < least || kept.height < least) throw new TooSmall();
  const { width, height } = keptShape(kept);
  return writePicture(
    sharp(data, { raw: info }).extract(kept).resize({ width, height, fit: 'fill' }),
    metadata.format,
  ).toBuffer();
}
