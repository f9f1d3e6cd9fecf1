import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { editorOf, type Editor } from '../accounts/signed-in-editor.ts';
import { onRoutes } from '../closed-doors/on-routes.ts';
import { carryingOf, tell } from './carry-out.ts';
import type { OwnedFile } from './media-scope.ts';
import { filesWhere, idOf, named, updated } from './named-files.ts';
import { receiveFiles } from './receive-files.ts';
import { requireOurs, requireReplaceable, requireUnused } from './require-may.ts';

/** Returns what is to be told of the files that came in, in order. */
type Guard = (
  strapi: Core.Strapi,
  context: Context,
  editor: Editor,
) => Promise<readonly (string | null)[] | void>;

const refuse = (message: string): never => {
  throw new errors.PolicyError(message);
};

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
  'POST /actions/bulk-update': async (strapi, context, editor) =>
    requireOurs(strapi, await filesWhere(strapi, { id: { $in: updated(context) } }), editor),
  'PUT /settings': async () => undefined,
  'PUT /configuration': async () => undefined,
};

const closed: Guard = async () => refuse('这里不能这样做。请把文件存到电脑上，再从电脑上传。');

/** Puts the guards before the library's own addresses: Strapi lets whoever may upload change the files and folders of everybody. */
export function guardLibrary(strapi: Core.Strapi): void {
  onRoutes(strapi, 'upload', ({ method, path }) => {
    if (method === 'GET') return null;
    const guard = guards[`${method} ${path}`] ?? closed;
    const carry = carryingOf(`${method} ${path}`);
    return async (context, next) => {
      const notices = await guard(strapi, context, editorOf(context.state.user));
      await carry(strapi, context, next);
      if (notices) tell(context, notices);
    };
  });
}
