import sharp from 'sharp';
import { randomFrom, seedOf } from '../random.ts';
import type { Picture } from './picture.ts';

/** Where the pretended photographer stood: a round place in the hills, so that the portal has something to take out. */
const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 0/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '116/1 0/1 0/1' } };
const located = 'dike-done-1';
const turned = 'pond-full-1';

/** Grey noise around the middle: the grain of film, and clouds of `coarseness` pixels that keep walls and ground from being flat. */
async function grain({ key, width, height }: Picture, coarseness: number, strength: number): Promise<Buffer> {
  const [columns, rows] = [Math.ceil(width / coarseness), Math.ceil(height / coarseness)];
  const random = randomFrom(seedOf(`${key}/${coarseness}`));
  const raw = Buffer.alloc(columns * rows);
  for (let at = 0; at < raw.length; at += 1) raw[at] = 128 + Math.round((random() + random() - 1) * strength);
  return sharp(raw, { raw: { width: columns, height: rows, channels: 1 } }).resize(width, height, { kernel: 'cubic', fit: 'fill' }).toColourspace('srgb').png({ compressionLevel: 0 }).toBuffer();
}

const vignette = ({ width, height }: Picture): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><radialGradient id="v" cx="0.5" cy="0.48" r="0.75"><stop offset="0.55" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#100c06" stop-opacity="0.42"/></radialGradient><rect width="100%" height="100%" fill="url(#v)"/></svg>`);

/** Makes a JPEG that looks taken rather than drawn: soft edges, uneven surfaces, grain, darker corners. The same picture gives the same bytes. */
export async function developPicture(picture: Picture): Promise<Buffer> {
  const [surface, film] = await Promise.all([grain(picture, 40, 26), grain(picture, 1.6, 30)]);
  const soft = await sharp(Buffer.from(picture.svg)).blur(0.8).removeAlpha().toBuffer();
  const taken = await sharp(soft)
    .composite([{ input: surface, blend: 'soft-light' }, { input: vignette(picture) }, { input: film, blend: 'soft-light' }])
    .linear(1.1, -9)
    .modulate({ saturation: 0.98 })
    .removeAlpha()
    .png({ compressionLevel: 0 })
    .toBuffer();
  const jpeg = { quality: 78 };
  if (picture.key === located) return sharp(taken).withExif(place).jpeg(jpeg).toBuffer();
  // Lies on its side, as a telephone writes it, and says so.
  if (picture.key === turned) return sharp(taken).rotate(270).withMetadata({ orientation: 6 }).jpeg(jpeg).toBuffer();
  return sharp(taken).jpeg(jpeg).toBuffer();
}
