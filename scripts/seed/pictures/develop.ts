import sharp, { type OverlayOptions } from 'sharp';
import { randomFrom, seedOf } from '../random.ts';
import type { Picture } from './picture.ts';

/** Where the pretended photographer stood: a round place in the hills, so that the portal has something to take out. */
const place = {
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '30/1 0/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '116/1 0/1 0/1',
  },
};
const located = 'dike-done-1';
const turned = 'pond-full-1';

/** Grey noise around the middle, in patches of `coarseness` pixels. */
async function noise({ width, height }: Picture, coarseness: number, strength: number): Promise<Buffer> {
  const [columns, rows] = [Math.ceil(width / coarseness), Math.ceil(height / coarseness)];
  const random = randomFrom(seedOf(`${height}/${coarseness}`));
  const raw = Buffer.alloc(columns * rows);
  for (let at = 0; at < raw.length; at += 1) raw[at] = 128 + Math.round((random() + random() - 1) * strength);
  return sharp(raw, { raw: { width: columns, height: rows, channels: 1 } })
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
}

/** Patches that keep walls and ground from being flat, and the grain of film. */
async function grain(picture: Picture): Promise<OverlayOptions> {
  const { width, height } = picture;
  const [patches, film] = await Promise.all([noise(picture, 40, 26), noise(picture, 1.6, 30)]);
  const both = Buffer.alloc(width * height * 3);
  for (let at = 0; at < patches.length; at += 1)
    both.fill((patches[at] ?? 128) + (film[at] ?? 128) - 128, at * 3, at * 3 + 3);
  return { input: both, raw: { width, height, channels: 3 }, blend: 'soft-light' };
}

const vignette = ({ width, height }: Picture): OverlayOptions => ({
  input: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><radialGradient id="v" cx="0.5" cy="0.48" r="0.75"><stop offset="0.55" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#100c06" stop-opacity="0.42"/></radialGradient><rect width="100%" height="100%" fill="url(#v)"/></svg>`,
  ),
});

const finishes = new Map<number, Promise<OverlayOptions[]>>();

/** Grain and darker corners, the same for all pictures of a size. */
function finish(picture: Picture): Promise<OverlayOptions[]> {
  const known = finishes.get(picture.height);
  if (known) return known;
  const made = Promise.all([grain(picture), vignette(picture)]);
  finishes.set(picture.height, made);
  return made;
}

/** Makes a JPEG that looks taken rather than drawn. The same picture gives the same bytes. */
export async function developPicture(picture: Picture): Promise<Buffer> {
  const soft = await sharp(Buffer.from(picture.svg))
    .blur(0.8)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const size = { width: soft.info.width, height: soft.info.height, channels: soft.info.channels };
  const taken = await sharp(soft.data, { raw: size })
    .composite(await finish(picture))
    .removeAlpha()
    .linear(1.1, -9)
    .modulate({ saturation: 0.98 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const print = sharp(taken.data, { raw: { ...size, channels: taken.info.channels } });
  if (picture.key === located) print.withExif(place);
  // Lies on its side, as a telephone writes it, and says so.
  if (picture.key === turned) print.rotate(270).withMetadata({ orientation: 6 });
  return print.jpeg({ quality: 78 }).toBuffer();
}
