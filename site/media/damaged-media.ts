import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import sharp from 'sharp';
import { fileAddress } from '../addresses/media-addresses.ts';
import type { MediaReference } from './media-reference.ts';
import type { MediaSums } from './media-sums.ts';

/**
 * The address of an attachment whose bytes are not what was published, or which is not there any more.
 * @param seen addresses that were found sound before: what never came, because its original is gone, is not missed
 */
export async function damagedAttachment(
  publicFolder: string,
  media: MediaReference,
  seen: Set<string>,
): Promise<string[]> {
  const address = fileAddress(media);
  const hash = createHash('sha256');
  const read = await pipeline(createReadStream(join(publicFolder, decodeURIComponent(address))), hash).then(
    () => true,
    () => false,
  );
  const sound = read ? hash.digest('hex') === media.sha256 : !seen.delete(address);
  if (read && sound) seen.add(address);
  return sound ? [] : [address];
}

/** Whether all of a picture can be read. */
async function isWholePicture(bytes: Buffer): Promise<boolean> {
  return sharp(bytes, { failOn: 'error', animated: true })
    .stats()
    .then(
      () => true,
      () => false,
    );
}

/** Addresses of derived pictures that are not what they were, or not there; of one that is seen for the first time, that is no whole picture. */
export async function damagedPictures(
  publicFolder: string,
  addresses: readonly string[],
  sums: MediaSums,
): Promise<string[]> {
  const damaged: string[] = [];
  for (const address of addresses) {
    const bytes = await readFile(join(publicFolder, address)).catch(() => null);
    const digest = bytes && createHash('sha256').update(bytes).digest('hex');
    const known = sums.get(address);
    if (digest !== null && digest === known) continue;
    if (!bytes || digest === null || known !== undefined || !(await isWholePicture(bytes)))
      damaged.push(address);
    else sums.put(address, digest);
  }
  return damaged;
}
