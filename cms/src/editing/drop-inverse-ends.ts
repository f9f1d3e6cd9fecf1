import type { Modules } from '@strapi/strapi';
import { storedType } from '@xianfeng/content-types/types/find-type';
import { savedData } from './saved-data.ts';

/**
 * The far end of a relation is shown and never written: writing it would change other documents in public
 * without an entry in the ledger.
 */
export function dropInverseEnds(): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = storedType(context.uid);
    const data = type && savedData(context);
    if (type && data)
      for (const [name, field] of Object.entries(type.fields))
        if (field.kind === 'inverse') delete data[name];
    return next();
  };
}
