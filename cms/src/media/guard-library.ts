import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOf } from '@xianfeng/content-types';
import type { Context } from 'koa';
import { editorOf, type Editor } from '../accounts/signed-in-editor.ts';
import { onRoutes } from '../closed-doors/on-routes.ts';
import { rowId } from '../desk-routes/row-id.ts';
import { publicUses, usesOf } from './file-uses.ts';
import { inTurn, lockFiles } from './hold-files.ts';
import { whyNotOurs, type OwnedFile } from './media-scope.ts';
import { receiveFiles } from './receive-files.ts';
import { rewriteFile } from './rewrite-file.ts';

const FILE = 'plugin::upload.file';
const FOLDER = 'plugin::upload.folder';

/** Returns what is to be told of the files that came in, in order. */
type Guard = (
  strapi: Core.Strapi,
  context: Context,
  editor: Editor,
) => Promise<readonly (string | null)[] | void>;

const refuse = (message: string): never => {
  throw new errors.PolicyError(message);
};

async function filesWhere(strapi: Core.Strapi, where: object): Promise<OwnedFile[]> {
  return strapi.db.query(FILE).findMany({ where, populate: { createdBy: { select: ['id'] } } as never });
}

/** @throws PolicyError when one of the files is not for this editor to change */
export async function requireOurs(
  strapi: Core.Strapi,
  files: readonly OwnedFile[],
  editor: Editor,
): Promise<void> {
  for (const file of files) {
    const reason = await whyNotOurs(strapi, file, editor);
    if (reason) refuse(reason);
  }
}

/** Bytes that the public already sees change at once, without a second pair of eyes: only for whoever may publish so. */
export async function requireReplaceable(
  strapi: Core.Strapi,
  file: OwnedFile,
  editor: Editor,
): Promise<void> {
  const [shown] = (await usesOf(strapi, file)).filter(({ isPublic }) => isPublic);
  if (shown && !editor.powers.has('publish-at-once'))
    refuse(
      `文件《${file.name}》正用在已经公开的${contentTypeOf(shown.type).label}《${shown.title}》里，换掉它公众马上会看到。请上传新的文件，在那份内容里换上，提交审核以后发布；急事请组织部管理员替换。`,
    );
}

/** Covering takes away from what the public sees: whoever may take down the whole may cover a part at once. */
export async function requireCoverable(strapi: Core.Strapi, file: OwnedFile, editor: Editor): Promise<void> {
  if (editor.powers.has('withdraw')) return;
  const [shown] = (await usesOf(strapi, file)).filter(({ isPublic }) => isPublic);
  if (shown && !editor.powers.has('publish-at-once'))
    refuse(
      `照片《${file.name}》正用在已经公开的${contentTypeOf(shown.type).label}《${shown.title}》里，打码以后公众马上会看到。请本单位的审核人员或者组织部管理员来打码；急的话，先请他们撤下那份内容。`,
    );
}

async function requireUnused(strapi: Core.Strapi, files: readonly OwnedFile[]): Promise<void> {
  for (const file of files) {
    if ((await publicUses(strapi, file)).length === 0) continue;
    const [shown] = (await usesOf(strapi, file)).filter(({ isPublic }) => isPublic);
    refuse(
      `文件《${file.name}》正用在已经公开的${shown ? `${contentTypeOf(shown.type).label}《${shown.title}》` : '内容'}里，不能删除。请先在那份内容里换掉它并发布，或者撤下那份内容。`,
    );
  }
}

/** Whose folders they are is asked in scope/close-side-doors.ts; what lies in them is looked at like any other file. */
async function filesBelow(strapi: Core.Strapi, folderIds: readonly number[]): Promise<OwnedFile[]> {
  const folders: { readonly path: string }[] =
    folderIds.length > 0
      ? await strapi.db.query(FOLDER).findMany({ where: { id: { $in: folderIds } }, select: ['path'] })
      : [];
  const below = folders.flatMap(({ path }) => [
    { folderPath: path },
    { folderPath: { $startsWith: `${path}/` } },
  ]);
  return below.length > 0 ? filesWhere(strapi, { $or: below }) : [];
}

/** Several pages of the library. Each file is looked at by itself, with the database. */
const mostAtOnce = 500;

function numbers(value: unknown): number[] {
  const given = Array.isArray(value) ? (value as unknown[]) : [];
  if (given.length > mostAtOnce) refuse(`一次最多处理 ${mostAtOnce} 个文件，请分几次。`);
  return given.map((each) => rowId(each) ?? refuse('文件的编号不对，请刷新这一页，再选一次。'));
}
const bodyOf = (context: Context) =>
  ((context.request as { body?: unknown }).body ?? {}) as {
    readonly fileIds?: unknown;
    readonly folderIds?: unknown;
    readonly updates?: unknown;
  };
function idOf(context: Context): number {
  const id = rowId((context as Context & { params: Record<string, string> }).params.id ?? context.query.id);
  if (id === null) throw new errors.NotFoundError('没有这个文件，可能已经删除。');
  return id;
}

const one: Guard = async (strapi, context, editor) =>
  requireOurs(strapi, await filesWhere(strapi, { id: idOf(context) }), editor);

const replace: Guard = async (strapi, context, editor) => {
  const files = await filesWhere(strapi, { id: idOf(context) });
  await requireOurs(strapi, files, editor);
  for (const file of files) {
    await requireReplaceable(strapi, file, editor);
    requireSameEnding(context, file);
  }
  return receiveFiles(context, null);
};

/** The address stays, and with it the ending that tells browsers what to expect. */
function requireSameEnding(context: Context, file: OwnedFile): void {
  const { files } =
    (
      context.request as {
        files?: { files?: { originalFilename?: string | null } | { originalFilename?: string | null }[] };
      }
    ).files ?? {};
  const ending = (name: string): string =>
    (/\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '').replace(/^\.(?:jpeg|jfif)$/, '.jpg');
  const [received] = Array.isArray(files) ? files : [files];
  const name = received?.originalFilename ?? '';
  if (ending(name) !== ending(file.name))
    refuse(`替换《${file.name}》要用同样后缀（${ending(file.name)}）的文件，网址才能不变。`);
}

const upload: Guard = (_, context) => receiveFiles(context, '在照片旁边');

async function named(strapi: Core.Strapi, context: Context): Promise<OwnedFile[]> {
  const { fileIds, folderIds } = bodyOf(context);
  return [
    ...(await filesWhere(strapi, { id: { $in: numbers(fileIds) } })),
    ...(await filesBelow(strapi, numbers(folderIds))),
  ];
}

/** What each address of the library asks before it does anything; one that changes something and is not listed here is closed. */
const guards: Readonly<Record<string, Guard>> = {
  // The same address uploads, and changes or replaces a file whose number it is given.
  'POST /': (strapi, context, editor) =>
    (context.query.id === undefined
      ? upload
      : 'files' in ((context.request as { files?: object }).files ?? {})
        ? replace
        : one)(strapi, context, editor),
  // Strapi's own page of the library uploads at once, without a form to write words in.
  'POST /files': (_, context) => receiveFiles(context, '打开左边菜单里的“照片和文件”'),
  'PUT /files/:id': one,
  'POST /files/:id/replace': replace,
  'DELETE /files/:id': async (strapi, context, editor) => {
    const files = await filesWhere(strapi, { id: idOf(context) });
    await requireOurs(strapi, files, editor);
    await requireUnused(strapi, files);
  },
  'POST /folders': async () => undefined,
  'PUT /folders/:id': async () => undefined,
  'POST /actions/bulk-delete': async (strapi, context, editor) => {
    const files = await named(strapi, context);
    await requireOurs(strapi, files, editor);
    await requireUnused(strapi, files);
  },
  'POST /actions/bulk-move': async (strapi, context, editor) =>
    requireOurs(strapi, await named(strapi, context), editor),
  'POST /actions/bulk-update': async (strapi, context, editor) => {
    const { updates } = bodyOf(context);
    await requireOurs(
      strapi,
      await filesWhere(strapi, {
        id: {
          $in: numbers(Array.isArray(updates) ? updates.map((update: { id?: unknown }) => update.id) : []),
        },
      }),
      editor,
    );
  },
  'PUT /settings': async () => undefined,
  'PUT /configuration': async () => undefined,
};

/** Puts what is to be told of a file beside it in the answer. */
function tell(context: Context, notices: readonly (string | null)[]): void {
  if (context.status >= 400) return;
  for (const [index, file] of [context.body as object | object[]].flat().entries())
    if (notices[index])
      Object.assign(file, {
        notice: [(file as { notice?: string }).notice ?? [], notices[index]].flat().join(''),
      });
}

/** How a request is carried out by which files get other bytes, or go: nobody else touches them meanwhile. */
type Carrying = (strapi: Core.Strapi, context: Context, carryOut: () => Promise<unknown>) => Promise<unknown>;

const rewriting: Carrying = async (strapi, context, carryOut) => {
  const { notice } = await rewriteFile(strapi, idOf(context), async (begin) => {
    await begin();
    await carryOut();
  });
  tell(context, [notice]);
};
const holding = (strapi: Core.Strapi, ids: readonly number[], carryOut: () => Promise<unknown>) =>
  inTurn(ids, () => lockFiles(strapi, ids, carryOut));
const carrying: Readonly<Record<string, Carrying>> = {
  'POST /': (strapi, context, carryOut) =>
    context.query.id === undefined ? carryOut() : rewriting(strapi, context, carryOut),
  'POST /files/:id/replace': rewriting,
  'DELETE /files/:id': (strapi, context, carryOut) => holding(strapi, [idOf(context)], carryOut),
  'POST /actions/bulk-delete': async (strapi, context, carryOut) =>
    holding(
      strapi,
      (await named(strapi, context)).map(({ id }) => id),
      carryOut,
    ),
};

const closed: Guard = async () => refuse('这里不能这样做。请把文件存到电脑上，再从电脑上传。');

/** Puts the guards before the library's own addresses: Strapi lets whoever may upload change the files and folders of everybody. */
export function guardLibrary(strapi: Core.Strapi): void {
  onRoutes(strapi, 'upload', ({ method, path }) => {
    if (method === 'GET') return null;
    const guard = guards[`${method} ${path}`] ?? closed;
    const carry = carrying[`${method} ${path}`] ?? ((_, __, carryOut) => carryOut());
    return async (context, next) => {
      const notices = await guard(strapi, context, editorOf(context.state.user));
      await carry(strapi, context, next);
      if (notices) tell(context, notices);
    };
  });
}
