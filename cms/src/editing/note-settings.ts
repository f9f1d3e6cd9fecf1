import type { Core, Modules } from '@strapi/strapi';
import { contentTypes, uidOf } from '@xianfeng/content-types';
import { recordAudit } from '../audit/record-audit.ts';
import { savedData } from './saved-data.ts';

const settings = contentTypes.siteSettings;

/** Tells the audit journal which of the site's settings somebody saved: they are public at once, without a second person. */
export function noteSettings(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const data = context.uid === uidOf(settings.name) ? savedData(context) : undefined;
    if (!data) return next();
    const before = await strapi.db.query(context.uid).findOne({});
    const result = await next();
    const changed = Object.entries(settings.fields).filter(
      ([name]) => name in data && (data[name] ?? null) !== ((before as typeof data | null)?.[name] ?? null),
    );
    if (changed.length > 0)
      await recordAudit(strapi, {
        kind: 'settings-changed',
        detail: changed.map(([, { label }]) => label).join('、'),
      });
    return result;
  };
}
