import type { Core } from '@strapi/strapi';
import { forgetOldAudit } from './audit-table.ts';

const daily = 86_400_000;

/** Removes what is too old, now and once a day. Returns how to stop it. */
export function startAuditClock(strapi: Core.Strapi): () => void {
  const look = (): void => {
    forgetOldAudit(strapi, new Date()).catch((error: unknown) => strapi.log.error(String(error)));
  };
  look();
  const timer = setInterval(look, daily);
  timer.unref();
  return () => clearInterval(timer);
}
