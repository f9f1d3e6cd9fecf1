import type { Core, UID } from '@strapi/strapi';
import { contentTypeOf, uidOf, type ContentType, type TypeName } from '@xianfeng/content-types';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import { errors } from '@strapi/utils';
import { organizationsOf } from '../accounts/member-table.ts';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { deskRoute, registerDeskRoutes } from '../desk-routes/desk-route.ts';
import { may } from '../desk-routes/may.ts';
import { scopeFor } from '../permissions/guard-scope.ts';
import type { Beginnings, Pointed } from './beginnings.ts';

/** The days that say when something is written. */
const writtenOn: Partial<Record<TypeName, string>> = {
  update: 'asOf',
  bulletin: 'date',
  supervision: 'date',
};

/** The one document that meets a condition; null when there are several, or none. */
async function onlyOne(strapi: Core.Strapi, name: TypeName, where: object): Promise<Pointed | null> {
  const { drafted, titleField } = contentTypeOf(name);
  const found: Record<string, unknown>[] = await strapi.db.query(uidOf(name) as UID.ContentType).findMany({
    select: ['id', 'documentId', titleField] as never,
    where: { ...where, ...(drafted ? { publishedAt: null } : {}) },
    limit: 2,
  });
  const [only] = found;
  return only && found.length === 1
    ? { id: Number(only.id), documentId: String(only.documentId), name: String(only[titleField] ?? '') }
    : null;
}

async function beginningsOf(strapi: Core.Strapi, type: ContentType, editor: Editor): Promise<Beginnings> {
  const day = writtenOn[type.name as TypeName];
  const days = day ? { [day]: beijingDate(new Date().toISOString()) } : {};
  const scope = await scopeFor(strapi, editor);
  // Whoever works for the whole county writes of others.
  if (scope === 'county') return { days, relations: {} };
  const own = await organizationsOf(strapi, editor.id);
  const found: Readonly<Record<string, Pointed | null>> = {
    organization: own.length === 1 ? await onlyOne(strapi, 'organization', { documentId: own[0] }) : null,
    project: await onlyOne(strapi, 'project', { organization: { documentId: { $in: [...scope] } } }),
  };
  const relations = Object.entries(found).flatMap(([name, pointed]): [string, Pointed][] =>
    pointed && type.fields[name]?.required ? [[name, pointed]] : [],
  );
  return { days, relations: Object.fromEntries(relations) };
}

/** `GET /beginnings/{type}`: what need not be chosen in a new form, for whoever may create its like. */
export function registerBeginnings(strapi: Core.Strapi): void {
  const beginnings = deskRoute({
    method: 'GET',
    path: '/:type',
    mayNot: ({ context, params }) => {
      const type = publicTypeByPath(params.type ?? '');
      if (!type) throw new errors.NotFoundError('没有这样的内容。');
      return may(context, 'create', type.name as TypeName) ? null : '您没有新建这类内容的权限。';
    },
    answer: async ({ params, editor }) => {
      const type = publicTypeByPath(params.type ?? '');
      return type && beginningsOf(strapi, type, editor);
    },
  });
  registerDeskRoutes(strapi, '/beginnings', [beginnings]);
}
