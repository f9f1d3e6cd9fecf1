import sharp from 'sharp';
import { expect, test } from 'vitest';
import { movingPicture } from '../testing/moving-picture.ts';
import { editApart } from './edit-apart.ts';
import { editPicture } from './edit-picture.ts';

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a33' } })
    .png()
    .toBuffer();
const whole = { x: 0, y: 0, width: 1, height: 1 };
const edit = { turn: 90, blocks: [{ x: 0.2, y: 0.2, width: 0.4, height: 0.4 }] } as const;

test('a photo comes back from its thread as it would have become here', async () => {
  const bytes = await photo(300, 200);
  expect((await editApart('渠.png', bytes, edit)).equals(await editPicture(bytes, edit))).toBe(true);
});

test('the desk goes on answering while forty blocks cover all of a large one', async () => {
  const bytes = await photo(3000, 3000);
  const before = performance.eventLoopUtilization();
  const covered = await editApart('大.png', bytes, {
    turn: 0,
    blocks: Array.from({ length: 40 }, () => whole),
  });
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  expect((await sharp(covered).metadata()).width).toBe(3000);
});

test.each([
  ['a moving one', async () => (await movingPicture()).gif().toBuffer(), edit, /^图片《一.gif》是会动的/],
  ['too large a one', () => photo(12_001, 10_000), edit, /1\.2 亿像素.*在电脑上缩小/],
  ['a damaged one', async () => Buffer.from('not a picture'), edit, /打不开.*请换一张/],
  [
    'a crop to a hair',
    () => photo(300, 200),
    { turn: 0, blocks: [], crop: { ...whole, width: 0.001 } },
    /拉大/,
  ],
] as const)('%s is refused in a sentence that says what to do', async (_, made, asked, says) => {
  await expect(editApart('一.gif', await made(), asked)).rejects.toThrow(says);
});
