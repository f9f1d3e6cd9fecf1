import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { rowId } from '../desk-routes/row-id.ts';
import type { OwnedFile } from './media-scope.ts';

const FILE = 'plugin::upload.file';
const FOLDER = 'plugin::upload.folder';

const refuse = (message: string): never => {
  throw new errors.PolicyError(message);
};

/** Files with who brought them. */
export async function filesWhere(strapi: Core.Strapi, where: object): Promise<OwnedFile[]> {
  return strapi.db.query(FILE).findMany({ where, populate: { createdBy: { select: ['id'] } } as never });
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

/**
 * The number of the one file that an address of the library is about.
 * @throws NotFoundError when it is none
 */
export function idOf(context: Context): number {
  const id = rowId((context as Context & { params: Record<string, string> }).params.id ?? context.query.id);
  if (id === null) throw new errors.NotFoundError('没有这个文件，可能已经删除。');
  return id;
}

/** The files that a request about several names, and those in the folders that it names. */
export async function named(strapi: Core.Strapi, context: Context): Promise<OwnedFile[]> {
  const { fileIds, folderIds } = bodyOf(context);
  return [
    ...(await filesWhere(strapi, { id: { $in: numbers(fileIds) } })),
    ...(await filesBelow(strapi, numbers(folderIds))),
  ];
}

/** The numbers of the files that a request gives other words. */
export function updated(context: Context): number[] {
  const { updates } = bodyOf(context);
  return numbers(Array.isArray(updates) ? updates.map((update: { id?: unknown } | null) => update?.id) : []);
}
