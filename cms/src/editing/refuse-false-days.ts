import type { Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '@xianfeng/content-types';
import { setDaysFault, type SetDays } from '@xianfeng/content-types/rules/working-calendar';
import { savedData } from './saved-data.ts';

/** Refuses holidays that end before they begin or never end: settings are public at once, and every deadline counts by them. */
export function refuseFalseDays(): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const data = context.uid === uidOf('siteSettings') ? savedData(context) : null;
    const days = data?.calendarDays;
    const fault = Array.isArray(days) ? setDaysFault(days as readonly Partial<SetDays>[]) : null;
    if (fault) throw new errors.ApplicationError(fault);
    return next();
  };
}
