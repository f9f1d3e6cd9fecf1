import { errors } from '@strapi/utils';
import { isOfficeName, isPdfName, isVideoName, pictureFormat } from './accepted-files.ts';
import { cleanApart, type Kept } from './clean-apart.ts';
import { cleanPicture, TooManyPixels } from './clean-picture.ts';

/**
 * The bytes of a file as they are kept, by the kind that its name says: without what is noted in them beside what they show.
 * @throws ApplicationError in Chinese for what cannot be opened or is locked
 */
export async function cleanFile(name: string, bytes: Buffer): Promise<Kept> {
  if (isPdfName(name)) return cleanApart('pdf', name, bytes);
  if (isVideoName(name)) return cleanApart('video', name, bytes);
  if (isOfficeName(name)) return cleanApart('office', name, bytes);
  const format = pictureFormat(name);
  if (format === null) return { bytes, notice: null };
  try {
    return { bytes: await cleanPicture(bytes, { format }), notice: null };
  } catch (error) {
    throw new errors.ApplicationError(
      error instanceof TooManyPixels
        ? `照片《${name}》太大，超过 1.2 亿像素。请缩小以后，再上传。`
        : `照片《${name}》打不开，可能已经损坏。请换一张，再上传。`,
    );
  }
}
