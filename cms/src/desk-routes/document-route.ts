import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ContentType, TypeName } from '@xianfeng/content-types';
import { requireScope } from '../permissions/guard-scope.ts';
import { deskRoute, type Asked, type DeskRequest, type DeskRoute, type MadeRoute } from './desk-route.ts';
import { may, type DocumentAction } from './may.ts';
import type { TargetOf } from './target.ts';

/** A request about one document. */
export interface DocumentRequest<T extends ContentType, Input> extends DeskRequest<Input> {
  readonly target: TargetOf<T>;
}

interface DocumentRoute<T extends ContentType, Input> extends Omit<
  DeskRoute<Input>,
  'path' | 'permission' | 'mayNot' | 'answer'
> {
  /** What follows `/{type}/{documentId}` in the address. */
  readonly path: string;
  /** The type that a part of the address names; undefined for those that the route does not know. */
  readonly find: (segment: string) => T | undefined;
  /** What Strapi must allow with documents of the type, besides to read them. Whoever changes one must be allowed to change just that one. */
  readonly action: DocumentAction;
  /** Why this person may not, where it is not for the type and the unit to say. */
  readonly mayNot?: (asked: Asked & { readonly target: TargetOf<T> }) => Promise<string | null>;
  readonly answer: (request: DocumentRequest<T, Input>) => Promise<object | undefined>;
}

const nothing = '没有这样的内容。';

/**
 * Makes a route about the document that the address names. Strapi's permissions say what somebody may do with the type,
 * their unit with which of its documents; what belongs to no unit is read by whoever may read its like.
 */
export function documentRoute<T extends ContentType, Input = undefined>(
  strapi: Core.Strapi,
  { path, find, action, mayNot, answer, ...route }: DocumentRoute<T, Input>,
): MadeRoute {
  const targetIn = ({ params: { type: segment = '', documentId } }: Asked): TargetOf<T> => {
    const type = find(segment);
    if (!type || !documentId) throw new errors.NotFoundError(nothing);
    return { type, documentId };
  };
  return deskRoute<Input>({
    ...route,
    path: `/:type/:documentId${path}`,
    mayNot: async (asked) => {
      const { context, editor } = asked;
      const target = targetIn(asked);
      const { type, documentId } = target;
      const name = type.name as TypeName;
      if (!may(context, 'read', name)) return '您没有查看这类内容的权限。';
      if (!may(context, action, name))
        return action === 'create'
          ? '您没有新建这类内容的权限。'
          : `“${type.label}”不归您修改和发布，请联系审核人员。`;
      const reads = action === 'read' || action === 'create';
      if (!reads || type.fields.organization)
        await requireScope(strapi, type, documentId, editor, reads ? 'reading' : 'writing');
      return (await mayNot?.({ ...asked, target })) ?? null;
    },
    answer: (request) => answer({ ...request, target: targetIn(request) }),
  });
}
