import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { DeskRequest } from '../desk-routes/desk-route.ts';
import { cleanPicture, TooManyPixels } from './clean-picture.ts';
import { editPicture, Moving, TooSmall } from './edit-picture.ts';
import { requireCoverable, requireOurs, requireReplaceable } from './guard-library.ts';
import type { OwnedFile } from './media-scope.ts';
import { revisePublicUses } from './revise-public-uses.ts';

const FILE = 'plugin::upload.file';
const mostBlocks = 40;

/** `by` turns clockwise. */
export const turnSchema = z.strictObject({
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

interface StoredFile extends OwnedFile {
  readonly id: number;
  readonly documentId: string;
  readonly alternativeText?: string | null;
  readonly mime: string;
  readonly url: string;
  readonly width?: number | null;
  readonly height?: number | null;
  readonly updatedAt: string;
}

function reasonOf(error: unknown, name: string): string {
  if (error instanceof TooManyPixels)
    return `照片《${name}》太大，超过 1.2 亿像素。请在电脑上缩小，再上传一张。`;
  if (error instanceof Moving) return `图片《${name}》是会动的，这里不能改。请在电脑上改好，再用“替换”换上。`;
  if (error instanceof TooSmall) return '裁剪以后剩下的太小，看不清。请把裁剪的框拉大。';
  return `照片《${name}》打不开，可能已经损坏。请换一张，再上传。`;
}

/** Writes the bytes of a picture anew at the same address; the old ones and their thumbnail are overwritten. */
async function rework(
  strapi: Core.Strapi,
  { context, params, editor }: Omit<DeskRequest<unknown>, 'input'>,
  requireMay: typeof requireReplaceable,
  work: (original: Buffer) => Promise<Buffer>,
): Promise<object> {
  const id = Number(params.id);
  const file: StoredFile | null = Number.isSafeInteger(id)
    ? await strapi.db
        .query(FILE)
        .findOne({ where: { id }, populate: { createdBy: { select: ['id'] } } as never })
    : null;
  if (!file) throw new errors.NotFoundError('没有这个文件，可能已经删除。');
  if (!file.mime.startsWith('image/'))
    throw new errors.ApplicationError(
      '只有照片可以旋转、裁剪、打码。这个文件请在电脑上改好，再用“替换”换上。',
    );
  await requireOurs(strapi, [file], editor);
  await requireMay(strapi, file, editor);
  const folder = await mkdtemp(join(tmpdir(), 'rework-'));
  try {
    const original = file.url.startsWith('/')
      ? await readFile(join(strapi.dirs.static.public, file.url))
      : Buffer.from(await (await fetch(file.url)).arrayBuffer());
    const bytes = await work(original).catch((error: unknown) => {
      throw new errors.ApplicationError(reasonOf(error, file.name));
    });
    const filepath = join(folder, 'reworked');
    await writeFile(filepath, bytes);
    const replaced: StoredFile = await strapi
      .plugin('upload')
      .service('upload')
      .replace(
        file.id,
        {
          data: { fileInfo: { name: file.name, alternativeText: file.alternativeText, caption: undefined } },
          file: { filepath, originalFilename: file.name, mimetype: file.mime, size: bytes.length },
        },
        { user: context.state.user },
      );
    await revisePublicUses(strapi, replaced);
    return { width: replaced.width, height: replaced.height };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Turns a picture by quarters. */
export const turn = (
  strapi: Core.Strapi,
  { input, ...request }: DeskRequest<z.output<typeof turnSchema>>,
): Promise<object> =>
  rework(strapi, request, requireReplaceable, (original) => cleanPicture(original, { turn: input.by }));

/** Turns, covers and crops a picture. Covering alone is urgent, and asks less. */
export const edit = (
  strapi: Core.Strapi,
  { input, ...request }: DeskRequest<z.output<typeof editSchema>>,
): Promise<object> =>
  rework(
    strapi,
    request,
    input.turn === 0 && input.crop === undefined ? requireCoverable : requireReplaceable,
    (original) => editPicture(original, input),
  );
