import { isDeepStrictEqual } from 'node:util';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypes, uidOf, type Field } from '@xianfeng/content-types';
import { recordAudit } from '../audit/record-audit.ts';
import { savedData } from './saved-data.ts';

const settings = contentTypes.siteSettings;

const plain = (value: unknown): unknown => value ?? null;

/** Whether a field says what it said; of groups only what stands in their fields counts, not the numbers of their rows. */
function isSame({ component }: Field, now: unknown, then: unknown): boolean {
  if (!component) return plain(now) === plain(then);
  const rows = (value: unknown): unknown[] =>
    (Array.isArray(value) ? (value as readonly Readonly<Record<string, unknown>>[]) : []).map((row) =>
      Object.keys(component.fields).map((name) => plain(row[name])),
    );
  return isDeepStrictEqual(rows(now), rows(then));
}

/** Tells the audit journal which of the site's settings somebody saved: they are public at once, without a second person. */
export function noteSettings(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const data = context.uid === uidOf(settings.name) ? savedData(context) : undefined;
    if (!data) return next();
    const before: typeof data | null = await strapi.db.query(context.uid).findOne({ populate: true });
    const result = await next();
    const changed = Object.entries(settings.fields).filter(
      ([name, field]) => name in data && !isSame(field, data[name], before?.[name]),
    );
    if (changed.length > 0)
      await recordAudit(strapi, {
        kind: 'settings-changed',
        detail: changed.map(([, { label }]) => label).join('、'),
      });
    return result;
  };
}
