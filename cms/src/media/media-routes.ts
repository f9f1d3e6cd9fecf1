import type { Core } from '@strapi/strapi';
import { contentTypeOf, uidOf } from '@xianfeng/content-types';
import { z } from 'zod';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { deskRoute, registerDeskRoutes, type DeskRequest } from '../desk-routes/desk-route.ts';
import { pageNumber } from '../desk-routes/whole-number.ts';
import { inScope, scopeFor } from '../permissions/guard-scope.ts';
import { colleaguesIn } from '../accounts/member-table.ts';
import { usesOf } from './file-uses.ts';
import { whyNotOurs } from './media-scope.ts';
import { fileDigest } from '../snapshot/file-digest.ts';
import { edit, editSchema, turn, turnSchema, version } from './rework-picture.ts';

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
  q: z.string().max(100, '要找的文件名或者替代文字最多 100 个字').default(''),
  page: pageNumber(),
});

/** Which bytes a picture has; null for one that is not there, which nobody can change either. */
const versionIn = (strapi: Core.Strapi, file: StoredFile): Promise<string | null> =>
  fileDigest(strapi, file).then(
    ({ sha256 }) => sha256,
    () => null,
  );

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
    version: file.mime.startsWith('image/') ? await versionIn(strapi, file) : null,
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
      edit: isOurs && (!isPublic || editor.powers.has('publish-at-once') || editor.powers.has('withdraw')),
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

/**
 * `GET /desk/media` where files are used, `GET /desk/media/{id}/version` which bytes a picture has; with these named,
 * `POST /desk/media/{id}/turn` turns it, `…/edit` turns, covers and crops it. For signed-in editors who may see the library.
 */
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
      method: 'GET',
      path: '/:id/version',
      permission: 'plugin::upload.assets.update',
      answer: (request) => version(strapi, request),
    }),
    deskRoute({
      method: 'POST',
      path: '/:id/turn',
      permission: 'plugin::upload.assets.update',
      input: turnSchema,
      answer: (request) => turn(strapi, request),
    }),
    deskRoute({
      method: 'POST',
      path: '/:id/edit',
      permission: 'plugin::upload.assets.update',
      input: editSchema,
      answer: (request) => edit(strapi, request),
    }),
  ]);
}
