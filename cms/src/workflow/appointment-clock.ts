import type { Core } from '@strapi/strapi';
import { keepAppointments } from './keep-appointments.ts';

const everyMs = 5_000;

/** Looks for what is due at once, so that a start makes up for what was missed, and then again and again. Returns how to stop it. */
export function startAppointments(strapi: Core.Strapi): () => void {
  let busy = false;
  const look = (): void => {
    if (busy) return;
    busy = true;
    keepAppointments(strapi, new Date())
      .catch((error: unknown) => strapi.log.error(String(error)))
      .finally(() => {
        busy = false;
      });
  };
  look();
  const timer = setInterval(look, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
