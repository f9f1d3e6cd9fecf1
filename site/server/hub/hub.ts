import { randomBytes } from 'node:crypto';
import { createDeliveries, type Delivery } from './deliveries.ts';
import { refusalOf, type Outbound } from './outbound.ts';
import { domainOf } from './callback-domain.ts';
import { distribute, patience, type Distribution } from './distribute.ts';
import type { HubRequest } from './hub-request.ts';
import type { HubStore, HubSubscription } from './hub-store.ts';
import { verifyIntent } from './verify-intent.ts';

/** How much the hub takes on. */
export const hubLimits = {
  subscriptions: 10_000,
  perDomain: 50,
  verifying: 64,
  atOnce: 32,
  perHost: 2,
} as const;

export interface HubContext {
  readonly store: HubStore;
  readonly outbound: Outbound;
  /** The portal's public origin, without a slash at the end. */
  readonly origin: string;
  readonly hubAddress: string;
  readonly privateAllowed: boolean;
  /** Digest of the feed that stands at a path now; undefined when there is no such feed. */
  readonly digestOf: (topic: string) => string | undefined;
  readonly read: (topic: string) => Promise<Pick<Distribution, 'type' | 'body'>>;
  readonly now: () => Date;
  readonly log: (sentence: string) => void;
  /** Aborted when the process is asked to end: what is not told then is told after the next start. */
  readonly signal?: AbortSignal | undefined;
}

/** What came of a request, for the answer: accepted to be verified, wrong in a field, or too much at the moment. */
export type Accepted =
  | { readonly accepted: true }
  | { readonly field: string; readonly message: string }
  | { readonly busy: true };

export interface Hub {
  accept(request: HubRequest): Accepted;
  /**
   * Tells every subscriber whose feed changed since it was told last; resolves when all that could be tried was. Asked
   * meanwhile, it looks again at once and lets nobody wait for those who are slow.
   */
  look(): Promise<void>;
  /** Resolves when nothing is being verified. */
  verified(): Promise<void>;
}

/** A WebSub hub for the portal's own feeds. What must outlive a restart stands in the store: how far each subscriber was told. */
export function createHub({
  store,
  outbound,
  origin,
  hubAddress,
  privateAllowed,
  digestOf,
  read,
  now,
  log,
  signal,
}: HubContext): Hub {
  const verifying = new Set<Promise<void>>();
  const deliveries = createDeliveries(hubLimits, () => now().getTime());

  function topicOf(topic: URL): string | null {
    return topic.origin === new URL(origin).origin &&
      !topic.search &&
      !topic.hash &&
      digestOf(topic.pathname) !== undefined
      ? topic.pathname
      : null;
  }

  async function verify(request: HubRequest, topic: string): Promise<void> {
    const { mode, callback, secret, leaseSeconds } = request;
    try {
      if (!(await verifyIntent(outbound, request, randomBytes(24).toString('base64url')))) return;
      if (mode === 'unsubscribe') return store.remove(topic, callback.href);
      const known = store.get(topic, callback.href);
      store.put({
        topic,
        callback: callback.href,
        secret,
        expires: new Date(now().getTime() + leaseSeconds * 1000).toISOString(),
        digest: known?.digest ?? digestOf(topic) ?? '',
        attempts: 0,
        nextTry: null,
      });
    } catch {
      // Who cannot be reached has not confirmed, and will ask again.
    }
  }

  async function tell(
    subscription: HubSubscription,
    digest: string,
    content: Pick<Distribution, 'type' | 'body'>,
  ): Promise<void> {
    const outcome = await distribute(outbound, subscription, {
      ...content,
      self: `${origin}${subscription.topic}`,
      hub: `${origin}${hubAddress}`,
    });
    if (signal?.aborted) return;
    if (outcome === 'gone') return store.remove(subscription.topic, subscription.callback);
    const pause = patience[subscription.attempts];
    if (outcome === 'told' || pause === undefined) return store.told(subscription, digest);
    store.failed(subscription, new Date(now().getTime() + pause).toISOString());
  }

  const complain = (error: unknown): void =>
    log(`向订阅者推送没有完成，稍后再试：${error instanceof Error ? error.message : String(error)}`);

  async function addBehind(topic: string, digest: string, instant: string): Promise<void> {
    if (store.behind(topic, digest, instant, 1).length === 0) return;
    const content = await read(topic);
    deliveries.add(
      store.behind(topic, digest, instant, hubLimits.subscriptions).map((subscription): Delivery => ({
        key: `${topic} ${subscription.callback}`,
        host: domainOf(new URL(subscription.callback)),
        attempts: subscription.attempts,
        run: () =>
          (signal?.aborted ? Promise.resolve() : tell(subscription, digest, content)).catch(complain),
      })),
    );
  }

  async function addAllBehind(): Promise<void> {
    const instant = now().toISOString();
    store.dropExpired(instant);
    for (const topic of store.topics(instant)) {
      const digest = digestOf(topic);
      if (digest !== undefined) await addBehind(topic, digest, instant);
    }
  }

  return {
    accept(request) {
      const { mode, callback } = request;
      const topic = topicOf(request.topic);
      if (topic === null)
        return { field: 'hub.topic', message: '这里没有这个订阅源，请写网页上给出的订阅地址。' };
      const refusal = refusalOf(callback, privateAllowed);
      if (refusal) return { field: 'hub.callback', message: refusal };
      const known = store.get(topic, callback.href);
      // Nobody is asked about a subscription that does not exist, and nobody learns whether it does.
      if (mode === 'unsubscribe' && !known) return { accepted: true };
      const full =
        !known &&
        (store.count() >= hubLimits.subscriptions ||
          store.countOfDomain(domainOf(callback)) >= hubLimits.perDomain);
      if (full || verifying.size >= hubLimits.verifying) return { busy: true };
      const work = verify(request, topic).finally(() => verifying.delete(work));
      verifying.add(work);
      return { accepted: true };
    },
    async look() {
      await addAllBehind().catch(complain);
      await deliveries.idle();
    },
    async verified() {
      while (verifying.size > 0) await Promise.all(verifying);
    },
  };
}
