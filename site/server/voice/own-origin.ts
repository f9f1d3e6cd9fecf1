import type { IncomingMessage } from 'node:http';

/** Whether a form was sent from a page of this portal, as far as the browser says; programs and careful browsers do not. */
export function fromOwnPage({ headers }: Pick<IncomingMessage, 'headers'>, origin: string): boolean {
  const from = headers.origin;
  if (from === undefined || from === 'null') return true;
  if (!URL.canParse(from)) return false;
  const { host } = new URL(from);
  return host === new URL(origin).host || host === headers.host;
}
