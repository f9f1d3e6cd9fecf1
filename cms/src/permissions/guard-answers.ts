import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { TypeName } from '@xianfeng/content-types';
import { answerFields, onlyAnswers } from '../accounts/roles.ts';
import { signedInEditor } from '../accounts/signed-in-editor.ts';
import { storedType } from '@xianfeng/content-types/types/find-type';

/**
 * Whoever only answers writes nothing else into what was said of his unit. Strapi's own permissions name the same fields
 * for its forms; here every other way in is closed, such as putting an earlier version back.
 */
export function guardAnswers(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = context.action === 'update' ? storedType(context.uid) : undefined;
    const editor = type && signedInEditor(strapi);
    if (!type || !editor || !onlyAnswers(editor.writesEverywhere, type.name as TypeName)) return next();
    const { data = {} } = context.params as { data?: Readonly<Record<string, unknown>> };
    const others = Object.keys(data).filter((name) => name in type.fields && !answerFields.includes(name));
    if (others.length > 0)
      throw new errors.PolicyError(
        `“${type.label}”里您只能填写${answerFields.map((name) => `“${type.fields[name]?.label}”`).join('和')}。`,
      );
    return next();
  };
}
