import sharp from 'sharp';

const gap = 24;

/** Lays pictures of one height side by side on grey, writes them as one small file and answers its bytes. */
export async function layOut(pictures: readonly Buffer[], target: string): Promise<number> {
  const placed: { input: Buffer; left: number; top: number }[] = [];
  let left = gap;
  let height = 0;
  for (const input of pictures) {
    const shape = await sharp(input).metadata();
    placed.push({ input, left, top: gap });
    left += shape.width + gap;
    height = Math.max(height, shape.height);
  }
  const { size } = await sharp({
    create: { width: left, height: height + 2 * gap, channels: 3, background: '#d9d4ce' },
  })
    .composite(placed)
    .webp({ quality: 72, effort: 6 })
    .toFile(target);
  return size;
}
