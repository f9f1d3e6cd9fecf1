import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { TypeName } from '@xianfeng/content-types';
import { storedType } from '@xianfeng/content-types/types/find-type';
import { refuse } from '../desk-routes/refuse.ts';
import { fieldsOf, filtersReachFar, sortReachesFar } from './reaching-query.ts';
import { trimTargets } from './trim-targets.ts';

const lists = /^\/content-manager\/(?:collection-types|single-types)\/(api::[\w.-]+)/;
const others = /^\/(?:content-manager\/relations|upload)\//;

/** Whether a list of the desk is asked for by something that its reader may not see, or for such a thing itself. */
function reachesFar(path: string, query: Readonly<Record<string, unknown>>): boolean {
  const type = storedType(lists.exec(path)?.[1] ?? '');
  // Nobody asks Strapi whether the reader may see what is added in this way.
  if (type && query.populate !== undefined) return true;
  const fields = type ? fieldsOf(type.name as TypeName) : {};
  return (
    (type !== undefined || others.test(path)) &&
    (filtersReachFar(fields, query.filters) || sortReachesFar(fields, query.sort))
  );
}

type Row = Readonly<Record<string, unknown>>;

interface Told {
  data?: Row | null;
  results?: Row[];
}

/** Takes from an answer of the desk what stands in the documents that its own point at. */
function trim(path: string, told: Told): void {
  const type = storedType(lists.exec(path)?.[1] ?? '');
  if (!type) return;
  const fields = fieldsOf(type.name as TypeName);
  if (Array.isArray(told.results)) told.results = told.results.map((row) => trimTargets(fields, row));
  if (told.data && typeof told.data === 'object') told.data = trimTargets(fields, told.data);
}

/** Lists are narrowed and ordered by what stands in their documents, and tell nothing else; what these point at is for its own readers. */
export function narrowQueries(strapi: Core.Strapi): void {
  strapi.server.use(async (context: Context, next: Next) => {
    if (reachesFar(context.path, context.query as Row))
      return refuse(context, 403, 'forbidden', '不能按关联内容里面的字段筛选、排序或者读取。');
    await next();
    if (context.status === 200 || context.status === 201) trim(context.path, (context.body ?? {}) as Told);
  });
}
