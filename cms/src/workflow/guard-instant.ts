import type { Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { savedData } from '../editing/saved-data.ts';
import { nothingAround, type PublicFields } from '@xianfeng/content-types/checks/check';
import { personalData } from '@xianfeng/content-types/checks/personal-data';
import { storedType } from '@xianfeng/content-types/types/find-type';

/** What is public as soon as it is saved has no checks before publication: what never goes out is refused when it is saved. */
export function guardInstant(): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = storedType(context.uid);
    const data = type && !type.drafted && type.audience === 'public' ? savedData(context) : undefined;
    const problem =
      type &&
      data &&
      personalData(type, data as PublicFields, nothingAround('')).find(({ level }) => level === 'blocking');
    if (problem) throw new errors.ApplicationError(problem.message);
    return next();
  };
}
