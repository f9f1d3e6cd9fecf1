import sharp, { type Sharp } from 'sharp';

/** A picture of two frames, red and green, to be written as GIF or WebP. */
export async function movingPicture(): Promise<Sharp> {
  const frames = await Promise.all(
    ['#f00', '#0f0'].map((background) =>
      sharp({ create: { width: 20, height: 20, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } });
}
