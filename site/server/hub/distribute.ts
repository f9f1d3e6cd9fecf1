import { createHmac } from 'node:crypto';
import type { HubSubscription } from './hub-store.ts';
import type { Outbound } from './outbound.ts';

/** A feed as it is sent to subscribers. */
export interface Distribution {
  readonly self: string;
  readonly hub: string;
  readonly type: string;
  readonly body: Uint8Array;
}

const minute = 60_000;
/** How long to wait after each failure in a row; after the last one the subscriber waits for the next change. */
export const patience = [1, 5, 25, 120, 480, 1440].map((minutes) => minutes * minute);

/** Sends the feed as it is now (WebSub, 7): `told` and `gone` are the end of it, `failed` is tried again. */
export async function distribute(
  outbound: Outbound,
  { callback, secret }: HubSubscription,
  { self, hub, type, body }: Distribution,
): Promise<'told' | 'gone' | 'failed'> {
  const signature: Record<string, string> =
    secret === null
      ? {}
      : { 'x-hub-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` };
  try {
    const { status } = await outbound(new URL(callback), {
      method: 'POST',
      headers: { 'content-type': type, link: `<${hub}>; rel="hub", <${self}>; rel="self"`, ...signature },
      body,
    });
    if (status === 410) return 'gone';
    return status >= 200 && status < 300 ? 'told' : 'failed';
  } catch {
    return 'failed';
  }
}
