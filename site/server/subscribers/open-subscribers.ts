import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf } from '../../addresses/file-of.ts';
import type { Portal } from '../../portal/open-portal.ts';
import { feedFormats, parseFeedAddress } from '../../addresses/feed-address.ts';
import { hubAddress } from '../../feeds/feed.ts';
import { findFeed } from '../feeds/find-feed.ts';
import { toldFeeds, type ToldFeeds } from '../feeds/told-feeds.ts';
import { createHub, type Hub } from '../hub/hub.ts';
import { createHubStore } from '../hub/hub-store.ts';
import { createOutbound } from '../hub/outbound.ts';
import { rateLimit, type RateLimit } from '../rate-limit.ts';
import { openMail, type Mail, type MailSettings } from './open-mail.ts';
import { openSubscribersDatabase } from './subscribers-database.ts';

export interface SubscribersOptions {
  readonly subscribersFile: string;
  readonly publicFolder: string;
  readonly origin: string;
  /** Whether the hub may call addresses of the internal network. */
  readonly privateCallbacks: boolean;
  /** Absent where no mail is sent. */
  readonly mail?: MailSettings | undefined;
  readonly now: () => Date;
  readonly log: (sentence: string) => void;
  /** How often to compare all feeds with what subscribers were told, when not the usual. */
  readonly hubEveryMs?: number;
  /** How often to look whether a digest by mail is due, when not the usual. */
  readonly mailEveryMs?: number;
  /** Aborted when the process is asked to end. */
  readonly signal: AbortSignal;
}

/** All that tells people of news without being asked. */
export interface Subscribers {
  readonly hub: Hub;
  readonly hubRequests: RateLimit;
  /** Absent where no mail is sent. */
  readonly mail?: Mail | undefined;
  readonly mailRequests: RateLimit;
  /** Tells of what is new, whenever there is, until the process is asked to end. */
  watch(): Promise<void>;
  close(): void;
}

// The publisher rings when there is news; this is for subscribers that were away, and for whatever was not heard.
const usualHubEveryMs = 15_000;
const hour = 3_600_000;
const hubRequestsPerHour = 600;
const signUpsPerHour = 10;
const usualMailEveryMs = 20_000;
/** Who needs longer is told later: nobody else waits for them. */
const outboundTimeoutMs = 3_000;

export function openSubscribers(
  portal: Pick<Portal, 'store' | 'rendering' | 'written' | 'onRequest'>,
  {
    subscribersFile,
    publicFolder,
    origin,
    privateCallbacks,
    mail: mailSettings,
    now,
    log,
    hubEveryMs = usualHubEveryMs,
    mailEveryMs = usualMailEveryMs,
    signal,
  }: SubscribersOptions,
): Subscribers {
  const database = openSubscribersDatabase(subscribersFile);
  const told: ToldFeeds = toldFeeds(portal);
  const hub = createHub({
    store: createHubStore(database),
    outbound: createOutbound({ privateAllowed: privateCallbacks, timeoutMs: outboundTimeoutMs, signal }),
    origin,
    hubAddress,
    privateAllowed: privateCallbacks,
    digestOf: (topic) => findFeed(portal.store, topic)?.digest,
    async read(topic) {
      const feed = findFeed(portal.store, topic);
      const parsed = parseFeedAddress(topic);
      const file = fileOf(topic);
      if (!feed || !parsed || !file) throw new RangeError(`No feed at ${topic}`);
      const body = feed.isFile ? await readFile(join(publicFolder, file)) : await told.get(topic, feed);
      return { body, type: `${feedFormats[parsed.format].type}; charset=utf-8` };
    },
    now,
    log,
    signal,
  });
  const mail =
    mailSettings &&
    openMail(portal, database, mailSettings, { origin, now, log, signal, lookEveryMs: mailEveryMs });
  const clock = (): number => now().getTime();
  async function watchFeeds(): Promise<void> {
    let looking = Promise.resolve();
    while (!signal.aborted) {
      // News is heard while slow subscribers are still being told of the last.
      const before = looking;
      looking = hub.look().then(() => before);
      await portal.written.heard(hubEveryMs, signal);
    }
    await looking;
  }
  return {
    hub,
    mail,
    hubRequests: rateLimit(hubRequestsPerHour, hour, clock),
    mailRequests: rateLimit(signUpsPerHour, hour, clock),
    async watch() {
      await Promise.all([watchFeeds(), mail?.watch()]);
    },
    close() {
      mail?.close();
      database.close();
    },
  };
}
