import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOf, uidOf } from '@xianfeng/content-types';
import { z } from 'zod';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { deskRoute, registerDeskRoutes, type DeskRequest } from '../desk-routes/desk-route.ts';
import { inScope, scopeFor } from '../permissions/guard-scope.ts';
import { colleaguesIn } from '../accounts/member-table.ts';
import { cleanPicture } from './clean-picture.ts';
import { usesOf } from './file-uses.ts';
import { requireOurs, requireReplaceable } from './guard-library.ts';
import { whyNotOurs } from './media-scope.ts';
import { revisePublicUses } from './revise-public-uses.ts';

const FILE = 'plugin::upload.file';
const perPage = 10;

interface StoredFile {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly alternativeText?: string | null;
  readonly mime: string;
  readonly url: string;
  readonly size: number;
  readonly width?: number | null;
  readonly height?: number | null;
  readonly updatedAt: string;
  readonly formats?: { readonly thumbnail?: { readonly url: string } } | null;
  readonly createdBy?: { readonly id: number } | null;
}

const querySchema = z.strictObject({
  q: z.string().max(100, '最多 100 个字').default(''),
  page: z.coerce
    .number('要写页码')
    .int('要写页码')
    .min(1, '从 1 开始')
    .max(100_000, '没有这么多页')
    .default(1),
});
const turnSchema = z.strictObject({
  by: z.union([z.literal(90), z.literal(180), z.literal(270)], '要写 90、180 或 270'),
});

/** A file with its uses and what this editor may do with it: nobody is offered a button that is refused. */
async function describe(strapi: Core.Strapi, file: StoredFile, editor: Editor): Promise<object> {
  const uses = await usesOf(strapi, file);
  const isPublic = uses.some((use) => use.isPublic);
  const told = await Promise.all(
    uses.map(
      async (use) => use.isPublic || (await inScope(strapi, contentTypeOf(use.type), use.documentId, editor)),
    ),
  );
  const isOurs = (await whyNotOurs(strapi, file, editor, uses)) === null;
  return {
    id: file.id,
    name: file.name,
    alt: file.alternativeText ?? '',
    url: file.url,
    thumbnail: file.mime.startsWith('image/')
      ? `${file.formats?.thumbnail?.url ?? file.url}?${Date.parse(file.updatedAt)}`
      : null,
    isPicture: file.mime.startsWith('image/'),
    // Whoever shows it in a draft of their own has told nobody yet.
    uses: uses
      .filter((_, index) => told[index])
      .map(({ type, documentId, title, isPublic: shown }) => ({
        documentId,
        title,
        isPublic: shown,
        type: contentTypeOf(type).label,
        uid: uidOf(type),
        single: contentTypeOf(type).single,
      })),
    may: {
      describe: isOurs,
      replace: isOurs && (!isPublic || editor.powers.has('publish-at-once')),
      delete: isOurs && !isPublic,
    },
  };
}

async function list(
  strapi: Core.Strapi,
  { input: { q, page }, editor }: DeskRequest<z.output<typeof querySchema>>,
): Promise<object> {
  const scope = await scopeFor(strapi, editor);
  const ours =
    scope === 'county'
      ? []
      : [
          {
            $or: [
              { createdBy: { id: { $in: [...(await colleaguesIn(strapi, [...scope])), editor.id] } } },
              { createdBy: { id: { $null: true } } },
            ],
          },
        ];
  const words = q ? [{ $or: [{ name: { $containsi: q } }, { alternativeText: { $containsi: q } }] }] : [];
  const where = { $and: [...ours, ...words] };
  const files: StoredFile[] = await strapi.db.query(FILE).findMany({
    where,
    orderBy: { id: 'desc' },
    limit: perPage,
    offset: (page - 1) * perPage,
    populate: { createdBy: { select: ['id'] } } as never,
  });
  const count = await strapi.db.query(FILE).count({ where });
  const described = await Promise.all(files.map((file) => describe(strapi, file, editor)));
  return { files: described, count, pages: Math.max(1, Math.ceil(count / perPage)) };
}

/** Turns a picture by writing its bytes anew, at the same address. */
async function turn(
  strapi: Core.Strapi,
  { context, params, input, editor }: DeskRequest<z.output<typeof turnSchema>>,
): Promise<object> {
  const id = Number(params.id);
  const file: StoredFile | null = Number.isSafeInteger(id)
    ? await strapi.db
        .query(FILE)
        .findOne({ where: { id }, populate: { createdBy: { select: ['id'] } } as never })
    : null;
  if (!file) throw new errors.NotFoundError('没有这个文件，可能已经删除。');
  if (!file.mime.startsWith('image/')) throw new errors.ApplicationError('只有照片可以旋转。');
  await requireOurs(strapi, [file], editor);
  await requireReplaceable(strapi, file, editor);
  const folder = await mkdtemp(join(tmpdir(), 'turn-'));
  try {
    const original = file.url.startsWith('/')
      ? await readFile(join(strapi.dirs.static.public, file.url))
      : Buffer.from(await (await fetch(file.url)).arrayBuffer());
    const bytes = await cleanPicture(original, { turn: input.by });
    const filepath = join(folder, 'turned');
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

/** `GET /desk/media` where files are used, `POST /desk/media/{id}/turn` turns a picture; for signed-in editors who may see the library. */
export function registerMedia(strapi: Core.Strapi): void {
  registerDeskRoutes(strapi, '/desk/media', [
    deskRoute({
      method: 'GET',
      path: '/',
      permission: 'plugin::upload.read',
      input: querySchema,
      answer: (request) => list(strapi, request),
    }),
    deskRoute({
      method: 'POST',
      path: '/:id/turn',
      permission: 'plugin::upload.assets.update',
      input: turnSchema,
      answer: (request) => turn(strapi, request),
    }),
  ]);
}
