import sharp from 'sharp';

/** Most bytes of a picture of the guides: they travel with the repository and with the desk. */
export const mostBytes = 60 * 1024;

const widths = [1120, 960, 820, 700];

/** A screenshot as WebP of at most 60 KB, as large and as clear as that allows. */
export async function packPicture(screenshot: Buffer): Promise<Buffer> {
  for (const width of widths) {
    for (const quality of [80, 65, 50]) {
      const packed = await sharp(screenshot)
        .resize({ width, withoutEnlargement: true })
        .webp({ quality, effort: 6 })
        .toBuffer();
      if (packed.length <= mostBytes) return packed;
    }
  }
  throw new Error('A picture of the guides does not fit into 60 KB');
}
