import type { Core, UID } from '@strapi/strapi';
import { uidOf, type ContentType } from '@xianfeng/content-types';
import { storedType } from '@xianfeng/content-types/types/find-type';

interface Context {
  readonly params: { readonly model?: string; readonly id?: string };
  readonly status: number;
  readonly body?: { readonly error?: { message?: string } };
}

type Action = (context: Context, ...rest: unknown[]) => Promise<unknown>;

async function ownerOf(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<string | undefined> {
  if (!type.fields.organization) return undefined;
  const row: { organization?: { name?: string } | null } | null = await strapi.db
    .query(uidOf(type.name) as UID.ContentType)
    .findOne({ where: { documentId }, populate: { organization: { select: ['name'] } } as never });
  return row?.organization?.name;
}

/** Lets a document that somebody may not open say whose it is and what can be done, instead of a bare refusal. */
export function sayWhose(strapi: Core.Strapi): void {
  const controllers = strapi.get('controllers') as {
    extend(
      uid: string,
      change: (controller: Readonly<Record<string, Action>>) => Readonly<Record<string, Action>>,
    ): void;
  };
  const saying =
    (action: Action): Action =>
    async (context, ...rest) => {
      const answer = await action(context, ...rest);
      const { status, body, params } = context;
      const type = storedType(params.model ?? '');
      if (status !== 403 || !body?.error || !type || !params.id) return answer;
      const owner = await ownerOf(strapi, type, params.id);
      body.error.message = owner
        ? `这份${type.label}是“${owner}”的，您的账号现在不能打开。要改里面的内容，请和这个单位联系；本来该由您管的，请系统管理员在“账号和单位”里加上这个单位。`
        : `“${type.label}”不归您的账号管，请联系系统管理员。`;
      return answer;
    };
  controllers.extend('plugin::content-manager.collection-types', (controller) => ({
    ...controller,
    ...(controller.findOne ? { findOne: saying(controller.findOne) } : {}),
  }));
}
