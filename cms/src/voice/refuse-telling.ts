import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypes, uidOf } from '@xianfeng/content-types';
import { tellsOf } from '@xianfeng/content-types/forms/cut-text';
import { savedData } from '../editing/saved-data.ts';
import { letterOfOpinion } from './letter-of-opinion.ts';
import { contactsOf } from './contacts-of.ts';

const { fields } = contentTypes.opinion;
const told = ['title', 'question', 'answer', 'changeNote'] as const;
const labelOf = (name: (typeof told)[number]): string =>
  name === 'changeNote' ? '这次改了什么' : fields[name].label;

/**
 * Refuses to keep an opinion that names a writer of its letters, or gives their telephone: not even a draft or its history may hold
 * what only the sealed letter does.
 */
export function refuseTelling(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const data = context.uid === uidOf('opinion') ? savedData(context) : null;
    const { documentId } = context.params as { documentId?: string };
    const letter = data && documentId ? await letterOfOpinion(strapi, documentId) : undefined;
    const contacts = letter ? await contactsOf(strapi, letter) : [];
    if (data)
      for (const name of told) {
        const text: unknown = data[name];
        if (typeof text === 'string' && contacts.some((contact) => tellsOf(text, contact)))
          throw new errors.ApplicationError(
            `没有保存：“${labelOf(name)}”里有来信人的姓名或电话，请删掉，写作“（略）”，再保存。`,
          );
      }
    return next();
  };
}
