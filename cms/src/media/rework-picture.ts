import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { DeskRequest } from '../desk-routes/desk-route.ts';
import { rowId } from '../desk-routes/row-id.ts';
import { fileDigest } from '../snapshot/file-digest.ts';
import { editApart } from './edit-apart.ts';
import type { Edit } from './edit-picture.ts';
import { requireCoverable, requireOurs, requireReplaceable } from './require-may.ts';
import { rewriteFile } from './rewrite-file.ts';
import { libraryRow, storeBytes, storedBytes, versionOf, type LibraryRow } from './stored-bytes.ts';

const mostBlocks = 40;

/** Which bytes somebody had before them. */
const seen = z.string('没有写明改的是哪一版，请刷新后再改');

/** `by` turns clockwise. */
export const turnSchema = z.strictObject({
  version: seen,
  by: z.union([z.literal(90), z.literal(180), z.literal(270)], '要写 90、180 或 270'),
});

const outside = '框要在照片里面，请把它移回来';
const share = z.number('框的位置要写 0 到 1 的数').min(0, outside).max(1, outside);
const size = z
  .number('框的大小要写 0 到 1 的数')
  .positive('框的宽和高都要大于 0，请把它拉大')
  .max(1, outside);
/** Shares are sums of fractions, in a browser too. */
const rounding = 1e-6;
const area = z
  .strictObject({ x: share, y: share, width: size, height: size })
  .refine(({ x, width }) => x + width <= 1 + rounding, outside)
  .refine(({ y, height }) => y + height <= 1 + rounding, outside);

/** What `…/edit` takes: applied in the order turn, blocks, crop. */
export const editSchema = z
  .strictObject({
    version: seen,
    turn: z
      .union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)], '要写 0、90、180 或 270')
      .default(0),
    crop: area.optional(),
    blocks: z
      .array(area, '要写成一组框')
      .max(mostBlocks, `一张照片最多打 ${mostBlocks} 块码，请合并几块`)
      .default([]),
  })
  .refine(
    ({ turn, crop, blocks }) => turn !== 0 || crop !== undefined || blocks.length > 0,
    '还没有改什么：请先旋转、裁剪或者加一块打码',
  );

const changed = (): never => {
  throw new errors.ApplicationError('这张照片刚刚被别人改过。请刷新后再改。');
};

/** @throws NotFoundError, ApplicationError or PolicyError where there is no picture that this editor may change so */
async function pictureFor(
  strapi: Core.Strapi,
  { params, editor }: Pick<DeskRequest<unknown>, 'params' | 'editor'>,
  requireMay: typeof requireReplaceable,
): Promise<LibraryRow> {
  const id = rowId(params.id);
  const file = id === null ? null : await libraryRow(strapi, id);
  if (!file) throw new errors.NotFoundError('没有这个文件，可能已经删除。');
  if (!file.mime.startsWith('image/'))
    throw new errors.ApplicationError(
      '只有照片可以旋转、裁剪、打码。这个文件请在电脑上改好，再用“替换”换上。',
    );
  await requireOurs(strapi, [file], editor);
  await requireMay(strapi, file, editor);
  return file;
}

/** Which bytes a picture has, for whoever is about to draw on it. */
export async function version(
  strapi: Core.Strapi,
  request: Pick<DeskRequest<unknown>, 'params' | 'editor'>,
): Promise<{ readonly version: string }> {
  const { sha256 } = await fileDigest(strapi, await pictureFor(strapi, request, requireCoverable));
  return { version: sha256 };
}

/**
 * Writes the bytes of a picture anew at the same address; the old ones and their thumbnail are overwritten. The work goes
 * on beside that of others, the writing one after the other, and only over the very bytes that were worked on.
 */
async function rework(
  strapi: Core.Strapi,
  { context, input, ...request }: DeskRequest<{ readonly version: string }>,
  requireMay: typeof requireReplaceable,
  change: Edit,
): Promise<object> {
  const drawnOn = async (file: LibraryRow): Promise<Buffer> => {
    const bytes = await storedBytes(strapi, file);
    return versionOf(bytes) === input.version ? bytes : changed();
  };
  const file = await pictureFor(strapi, request, requireMay);
  const bytes = await editApart(file.name, await drawnOn(file), change);
  const { written, notice } = await rewriteFile(strapi, file.id, async (begin) => {
    // What it is called and who may change it are looked at once more: both may have changed during the work.
    const now = await pictureFor(strapi, request, requireMay);
    await drawnOn(now);
    await begin();
    const { width, height } = await storeBytes(strapi, now, bytes, context.state.user);
    return { width, height };
  });
  return notice === null ? written : { ...written, notice };
}

/** Turns a picture by quarters. */
export const turn = (
  strapi: Core.Strapi,
  request: DeskRequest<z.output<typeof turnSchema>>,
): Promise<object> => rework(strapi, request, requireReplaceable, { turn: request.input.by, blocks: [] });

/** Turns, covers and crops a picture. Covering alone is urgent, and asks less. */
export const edit = (
  strapi: Core.Strapi,
  request: DeskRequest<z.output<typeof editSchema>>,
): Promise<object> => {
  const { version: _, ...change } = request.input;
  const isCovering = change.turn === 0 && change.crop === undefined;
  return rework(strapi, request, isCovering ? requireCoverable : requireReplaceable, change);
};
