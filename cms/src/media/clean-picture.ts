import sharp, { type Metadata, type Sharp } from 'sharp';
import { isBare } from './picture-notes.ts';

/** Enough for a whole page on paper and for the widest screens. A long poster keeps its width, by which it is read. */
const widest = 3840;
/** As many as a square of that width has. */
const mostKept = widest * widest;
/** The longest side that WebP holds. */
const longest = 16_383;
/** Beyond this many bytes a picture is written anew, whatever its size in pixels. */
const heavy = 4 * 1024 * 1024;
const mostPixels = 120_000_000;
const longestSeconds = 60;

/** A picture has more pixels than can be worked on. */
export class TooManyPixels extends Error {}

/** Reads a picture within bounds of time and pixels. */
export const openPicture = (bytes: Buffer, animated: boolean): Sharp =>
  sharp(bytes, { animated, limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true }).timeout({
    seconds: longestSeconds,
  });

/** A picture in the format in which it is kept, as sharp calls it. */
export function writePicture(picture: Sharp, format: string | undefined): Sharp {
  switch (format) {
    case 'png':
      return picture.png({ compressionLevel: 9 });
    case 'webp':
      return picture.webp({ quality: 88 });
    case 'heif':
      return picture.avif({ quality: 70, effort: 2 });
    case 'gif':
      return picture.gif();
    default:
      return picture.jpeg({ quality: 88 });
  }
}

interface Shape {
  readonly width: number;
  readonly height: number;
}

/** Whether a picture has more pixels than can be worked on. */
export const tooMany = ({ width, height }: Shape): boolean => width * height > mostPixels;

/** How large a picture is kept: its width and its area are bounded, and no side is longer than the formats hold. */
export function keptShape({ width, height }: Shape): Shape {
  const scale = Math.min(
    1,
    widest / width,
    Math.sqrt(mostKept / (width * height)),
    longest / Math.max(width, height),
  );
  const scaled = (side: number) => Math.max(1, Math.floor(side * scale));
  return scale === 1 ? { width, height } : { width: scaled(width), height: scaled(height) };
}

function needsNothing(metadata: Metadata, bytes: Buffer, format: string): boolean {
  const { width, orientation = 1, exif, xmp, iptc, comments } = metadata;
  const height = metadata.pageHeight ?? metadata.height;
  return (
    metadata.format === format &&
    orientation === 1 &&
    !exif &&
    !xmp &&
    !iptc &&
    !comments?.length &&
    bytes.length <= heavy &&
    keptShape({ width, height }).width === width &&
    // Last: it goes through all of the bytes, which are few by now.
    isBare(format, bytes)
  );
}

export interface Wish {
  /** The format in which it is kept, as sharp calls it; that of the picture itself when it is not said. */
  readonly format?: string;
}

/**
 * A picture as it is kept: upright, at most 3840 pixels wide and of that area, without place, time, camera or any other
 * note in it. One that is so already keeps its bytes.
 * @throws TooManyPixels, or an Error when it cannot be read
 */
export async function cleanPicture(bytes: Buffer, { format }: Wish = {}): Promise<Buffer> {
  const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (tooMany(metadata)) throw new TooManyPixels();
  const wanted = format ?? metadata.format;
  const moving = (metadata.pages ?? 1) > 1;
  if (needsNothing(metadata, bytes, wanted)) return bytes;
  if (moving && wanted === metadata.format) return writePicture(openPicture(bytes, true), wanted).toBuffer();
  const { width, height } = keptShape(metadata.autoOrient);
  const upright = openPicture(bytes, false)
    .autoOrient()
    .toColourspace('srgb')
    .resize({ width, height, fit: 'fill' });
  return writePicture(upright, wanted).toBuffer();
}
