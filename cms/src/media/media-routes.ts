import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOf, uidOf } from '@xianfeng/content-types';
import type { Context } from 'koa';
import { z } from 'zod';
import { editorOf, type Editor } from '../accounts/signed-in-editor.ts';
import { badRequest } from '../desk-routes/bad-request.ts';
import { refuse } from '../desk-routes/refuse.ts';
import { refusalOf } from '../strapi-in-chinese/refusal-of.ts';
import { scopeFor } from '../permissions/guard-scope.ts';
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
    uses: uses.map(({ type, documentId, title, isPublic: shown }) => ({
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

async function list(strapi: Core.Strapi, context: Context): Promise<void> {
  const query = querySchema.safeParse(context.query);
  if (!query.success) return badRequest(context, query.error);
  const { q, page } = query.data;
  const editor = editorOf(context.state.user);
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
  context.body = { files: described, count, pages: Math.max(1, Math.ceil(count / perPage)) };
}

/** Turns a picture by writing its bytes anew, at the same address. */
async function turn(strapi: Core.Strapi, context: Context): Promise<void> {
  const body = turnSchema.safeParse((context.request as { body?: unknown }).body ?? {});
  if (!body.success) return badRequest(context, body.error);
  const id = Number((context as Context & { params: Record<string, string> }).params.id);
  const file: StoredFile | null = Number.isSafeInteger(id)
    ? await strapi.db
        .query(FILE)
        .findOne({ where: { id }, populate: { createdBy: { select: ['id'] } } as never })
    : null;
  if (!file) return refuse(context, 404, 'not-found', '没有这个文件，可能已经删除。');
  if (!file.mime.startsWith('image/')) return refuse(context, 409, 'not-now', '只有照片可以旋转。');
  const editor = editorOf(context.state.user);
  try {
    await requireOurs(strapi, [file], editor);
    await requireReplaceable(strapi, file, editor);
  } catch (error) {
    if (error instanceof errors.PolicyError) return refuse(context, 403, 'forbidden', error.message);
    throw error;
  }
  const folder = await mkdtemp(join(tmpdir(), 'turn-'));
  try {
    const original = file.url.startsWith('/')
      ? await readFile(join(strapi.dirs.static.public, file.url))
      : Buffer.from(await (await fetch(file.url)).arrayBuffer());
    const bytes = await cleanPicture(original, body.data.by);
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
    context.body = { width: replaced.width, height: replaced.height };
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === null) throw error;
    refuse(context, 409, 'not-now', reason);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `GET /desk/media` where files are used, `POST /desk/media/{id}/turn` turns a picture; for signed-in editors who may see the library. */
export function registerMedia(strapi: Core.Strapi): void {
  const config = (action: string) => ({
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [action] } },
    ],
  });
  const routes = [
    {
      method: 'GET',
      path: '/',
      handler: (context: Context) => list(strapi, context),
      config: config('plugin::upload.read'),
      info: { type: 'admin' },
    },
    {
      method: 'POST',
      path: '/:id/turn',
      handler: (context: Context) => turn(strapi, context),
      config: config('plugin::upload.assets.update'),
      info: { type: 'admin' },
    },
  ];
  strapi.server.routes({ type: 'admin', prefix: '/desk/media', routes } as never);
}
