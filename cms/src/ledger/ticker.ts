import type { Core } from '@strapi/strapi';
import { ledgerHead } from './ledger-page.ts';
import { announceAppend, waiterCount } from './waiters.ts';

/** Another process, such as the one that fills a new installation, may append too: look again this often. */
const lookAgainMs = 1000;

let timer: NodeJS.Timeout | null = null;

/** Looks, while anybody waits, whether another process has appended: once for all who wait. */
export function tickWhileWaiting(strapi: Core.Strapi, head: number): void {
  if (timer) return;
  let known = head;
  let looking = false;
  const look = async (): Promise<void> => {
    const now = await ledgerHead(strapi).catch(() => known);
    if (now > known) announceAppend();
    known = now;
    looking = false;
  };
  timer = setInterval(() => {
    if (waiterCount() === 0 && timer) {
      clearInterval(timer);
      timer = null;
    } else if (!looking) {
      looking = true;
      void look();
    }
  }, lookAgainMs);
  timer.unref();
}
