import type { Core, UID } from '@strapi/strapi';
import type { ContentType, TypeName } from '@xianfeng/content-types';
import { storedType } from '@xianfeng/content-types/types/find-type';
import { refuse } from '../desk-routes/refuse.ts';
import { onRoutes, type RouteGuard } from './on-routes.ts';
import { fieldsOf, filtersReachFar, sortReachesFar } from './reaching-query.ts';

type Query = Readonly<Record<string, unknown>>;
type Params = Readonly<Record<string, string | undefined>>;

/** Whether a list is narrowed or ordered by something within what its documents point at. */
function reachesFar(type: ContentType | undefined, { filters, sort }: Query): boolean {
  const fields = type ? fieldsOf(type.name as TypeName) : {};
  return filtersReachFar(fields, filters) || sortReachesFar(fields, sort);
}

/** Nobody asks Strapi whether the reader may see what is added to a list in this way. */
const addsMore = ({ populate }: Query): boolean => populate !== undefined;

const refusing =
  (isRefused: (params: Params, query: Query) => boolean): RouteGuard =>
  async (context, next) =>
    isRefused(context.params, context.query as Query)
      ? refuse(context, 403, 'forbidden', '不能按关联内容里面的字段筛选、排序或者读取。')
      : next();

const ofModel = refusing(({ model = '' }, query) => addsMore(query) || reachesFar(storedType(model), query));

/** What is listed is what a field of a type, or of a group of fields, points at. */
const ofTarget = (strapi: Core.Strapi): RouteGuard =>
  refusing(({ model = '', targetField = '' }, query) => {
    const attribute = strapi.getModel(model as UID.Schema)?.attributes[targetField];
    const target = attribute && 'target' in attribute ? String(attribute.target) : '';
    return addsMore(query) || reachesFar(storedType(target), query);
  });

const ofFiles = refusing((_, query) => reachesFar(undefined, query));

/** Lists are narrowed and ordered by what stands in their documents; what these point at is for its own readers. */
export function narrowQueries(strapi: Core.Strapi): void {
  const related = ofTarget(strapi);
  onRoutes(strapi, 'content-manager', ({ path }) =>
    path.startsWith('/relations/') ? related : path.includes('/:model') ? ofModel : null,
  );
  onRoutes(strapi, 'upload', ({ method }) => (method === 'GET' ? ofFiles : null));
}
