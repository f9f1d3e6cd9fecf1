import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { inject } from 'vitest';
import type { Operation } from '../../scripts/seed/operation.ts';
import { fillFolder, type FilledFolder } from '../support/desk-process.ts';
import { madeOnce } from '../support/made-once.ts';

const drawPhoto = (file: string) =>
  sharp({ create: { width: 640, height: 400, channels: 3, background: '#6a8f5f' } })
    .png()
    .toFile(file);

/**
 * What a desk begins with that these operations fill: they are done once for all test files that ask for the same. A
 * database on a server cannot be copied as a file; there they are done for each.
 * @param folder takes what they need besides
 */
export async function filledCounty(
  operations: (photo: string) => readonly Operation[],
  folder: string,
): Promise<readonly Operation[] | FilledFolder> {
  if (process.env.TEST_DATABASE_URL) {
    const photo = join(folder, 'photo.png');
    await drawPhoto(photo);
    return operations(photo);
  }
  const key = createHash('sha256')
    .update(JSON.stringify(operations('photo')))
    .digest('hex');
  const shared = join(inject('sharedFolder'), `county-${key.slice(0, 16)}`);
  const [photo, filled] = [join(shared, 'photo.png'), join(shared, 'filled.json')];
  await madeOnce(shared, async () => {
    await drawPhoto(photo);
    writeFileSync(filled, JSON.stringify(await fillFolder(join(shared, 'data'), operations(photo))));
  });
  return JSON.parse(readFileSync(filled, 'utf8')) as FilledFolder;
}
