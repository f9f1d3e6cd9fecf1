import type { Outbound } from './outbound.ts';
import type { HubRequest } from './hub-request.ts';

/** Asks the callback whether it was really meant (WebSub, 5.3): it must answer with the very challenge. */
export async function verifyIntent(
  outbound: Outbound,
  { mode, topic, callback, leaseSeconds }: HubRequest,
  challenge: string,
): Promise<boolean> {
  const url = new URL(callback);
  url.searchParams.append('hub.mode', mode);
  url.searchParams.append('hub.topic', topic.href);
  url.searchParams.append('hub.challenge', challenge);
  if (mode === 'subscribe') url.searchParams.append('hub.lease_seconds', String(leaseSeconds));
  const { status, text } = await outbound(url, { method: 'GET' });
  return status >= 200 && status < 300 && text === challenge;
}
