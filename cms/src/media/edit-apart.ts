import { extname, join } from 'node:path';
import { errors } from '@strapi/utils';
import { TookTooMuch, workApart } from '../threads/work-apart.ts';
import type { Edit } from './edit-picture.ts';
import type { EditAnswer, NotEdited, PictureToEdit } from './edit-worker.ts';

/** The pixels of the largest picture take hundreds of megabytes, so one is worked on after the other. */
const draw = workApart<PictureToEdit, EditAnswer>(join(__dirname, `edit-worker${extname(__filename)}`), {
  longestMs: 60_000,
  memory: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 },
  atOnce: 1,
});

const reasons: Record<NotEdited | 'too much', (name: string) => string> = {
  'too many pixels': (name) => `照片《${name}》太大，超过 1.2 亿像素。请在电脑上缩小，再上传一张。`,
  moving: (name) => `图片《${name}》是会动的，这里不能改。请在电脑上改好，再用“替换”换上。`,
  'too small': () => '裁剪以后剩下的太小，看不清。请把裁剪的框拉大。',
  damaged: (name) => `照片《${name}》打不开，可能已经损坏。请换一张，再上传。`,
  'too much': (name) => `照片《${name}》太大，这里改不了。请在电脑上缩小，再上传一张。`,
};

/**
 * A picture turned, covered and cropped in a thread of its own.
 * @throws ApplicationError in Chinese for what cannot be done
 */
export async function editApart(name: string, bytes: Buffer, edit: Edit): Promise<Buffer> {
  const refuse = (refused: NotEdited | 'too much'): never => {
    throw new errors.ApplicationError(reasons[refused](name));
  };
  const answer = await draw({ bytes: new Uint8Array(bytes), edit }).catch((error: unknown) => {
    if (error instanceof TookTooMuch) return refuse('too much');
    throw error;
  });
  return 'refused' in answer ? refuse(answer.refused) : Buffer.from(answer.bytes);
}
