import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf, type ContentType } from '@xianfeng/content-types';
import type { Context } from 'koa';
import { editorOf, type Editor } from '../accounts/signed-in-editor.ts';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import { refuse } from './refuse.ts';
import { refusalOf } from '../strapi-in-chinese/refusal-of.ts';
import { requireScope } from '../permissions/guard-scope.ts';
import type { Target, TargetOf } from './target.ts';

export const editorIn = (context: Context): Editor => editorOf(context.state.user);

interface Ability {
  can(action: string, subject: string): boolean;
}

/** Whether Strapi allows this editor something with documents of the type. */
export const may = (
  context: Context,
  { type }: TargetOf<ContentType>,
  verb: 'read' | 'create' | 'update' | 'publish',
) => (context.state.userAbility as Ability).can(`plugin::content-manager.explorer.${verb}`, uidOf(type.name));

/**
 * Answers what `work` gives about the document that the address names: 403 and 409 with the reason when it is not
 * allowed, or not now.
 * @param verb what Strapi must allow this editor with documents of the type, besides to read them
 */
export function answerAbout(
  strapi: Core.Strapi,
  context: Context,
  verb: 'read' | 'update' | 'publish',
  work: (target: Target) => Promise<object>,
): Promise<void> {
  return answerAboutTypes(publicTypeByPath, strapi, context, verb, work);
}

/** The same for documents of whatever type `find` knows by the part of the address. */
export async function answerAboutTypes<T extends ContentType>(
  find: (segment: string) => T | undefined,
  strapi: Core.Strapi,
  context: Context,
  verb: 'read' | 'update' | 'publish',
  work: (target: TargetOf<T>) => Promise<object>,
): Promise<void> {
  const { type: segment = '', documentId } = (context as Context & { params: Record<string, string> }).params;
  const type = find(segment);
  const target = type && documentId ? { type, documentId } : null;
  if (!target) return refuse(context, 404, 'not-found', '没有这样的内容。');
  if (!may(context, target, 'read')) return refuse(context, 403, 'forbidden', '您没有查看这类内容的权限。');
  if (!may(context, target, verb))
    return refuse(context, 403, 'forbidden', `“${target.type.label}”不归您修改和发布，请联系审核人员。`);
  try {
    // What belongs to no unit is read by whoever may read its like.
    if (verb !== 'read' || type?.fields.organization)
      await requireScope(
        strapi,
        target.type,
        target.documentId,
        editorIn(context),
        verb === 'read' ? 'reading' : 'writing',
      );
    context.body = await work(target);
  } catch (error) {
    if (error instanceof errors.NotFoundError) return refuse(context, 404, 'not-found', error.message);
    if (error instanceof errors.PolicyError) return refuse(context, 403, 'forbidden', error.message);
    const why = refusalOf(error);
    if (why === null) throw error;
    refuse(context, 409, 'not-now', why);
  }
}
