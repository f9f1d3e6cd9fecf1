import sharp, { type Metadata, type Sharp } from 'sharp';

/** Longest side that is kept, in pixels: enough for a whole page on paper and for the widest screens. */
const longestSide = 3840;
/** Beyond this many bytes a picture is written anew, whatever its size in pixels. */
const heavy = 4 * 1024 * 1024;
const mostPixels = 120_000_000;

const open = (bytes: Buffer, animated: boolean): Sharp =>
  sharp(bytes, { animated, limitInputPixels: mostPixels, failOn: 'error' });

function write(picture: Sharp, format: string | undefined): Sharp {
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

function needsNothing(
  { width = 0, height = 0, pageHeight, orientation = 1, exif, xmp, iptc, comments }: Metadata,
  size: number,
): boolean {
  return (
    orientation === 1 &&
    !exif &&
    !xmp &&
    !iptc &&
    !comments?.length &&
    size <= heavy &&
    Math.max(width, pageHeight ?? height) <= longestSide
  );
}

/**
 * A picture as it is kept: upright, at most 3840 pixels long, without place, time, camera or any other note in it. One that is so already
 * keeps its bytes. `turn` turns it by quarters, clockwise.
 * @throws Error when it cannot be read
 */
export async function cleanPicture(bytes: Buffer, turn: 0 | 90 | 180 | 270 = 0): Promise<Buffer> {
  const metadata = await open(bytes, false).metadata();
  const moving = (metadata.pages ?? 1) > 1;
  if (turn === 0 && needsNothing(metadata, bytes.length)) return bytes;
  if (moving) return write(open(bytes, true), metadata.format).toBuffer();
  const upright = await open(bytes, false)
    .autoOrient()
    .toColourspace('srgb')
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toBuffer();
  // Turned in a step of its own: the orientation of the camera comes first.
  const picture = sharp(upright, { limitInputPixels: mostPixels });
  return write(turn === 0 ? picture : picture.rotate(turn), metadata.format).toBuffer();
}
