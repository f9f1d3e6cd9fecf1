import type { Database } from 'better-sqlite3';
import { setTimeout as wait } from 'node:timers/promises';
import type { Content } from '../../content/content.ts';
import { createRecordingReader } from '../../content/recording-reader.ts';
import { sendDigests } from '../../mail/digests.ts';
import { createMailDesk, mailAddresses, type MailDesk } from '../../mail/mail-desk.ts';
import { leaveToken } from '../../mail/leave-token.ts';
import { createMailStore } from '../../mail/mail-store.ts';
import { postThrough } from '../../mail/post.ts';
import type { Portal } from '../../portal/open-portal.ts';
import { siteName } from '../../presenters/describe.ts';
import { feedAddress } from '../../addresses/feed-address.ts';
import { feedAt, titleOfBase } from '../../feeds/feed-at.ts';
import { rateLimit } from '../rate-limit.ts';

export interface MailSettings {
  readonly smtp: string;
  readonly from: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

export interface Mail {
  readonly desk: MailDesk;
  watch(): Promise<void>;
  close(): void;
}

export interface MailOptions {
  readonly origin: string;
  readonly now: () => Date;
  readonly log: (sentence: string) => void;
  readonly signal: AbortSignal;
  /** How often to look whether a digest is due, in milliseconds. */
  readonly lookEveryMs: number;
}

const day = 86_400_000;
const confirmationsPerAddress = 3;

/** Digests by mail: signing up, sending when due, leaving. */
export function openMail(
  { store, rendering }: Pick<Portal, 'store' | 'rendering'>,
  database: Database,
  { smtp, from, key }: MailSettings,
  { origin, now, log, signal, lookEveryMs }: MailOptions,
): Mail {
  const content = (): Content =>
    createRecordingReader({ ...store, picture: rendering.picture }, now().toISOString()).content;
  const site = (): string => siteName(content());
  const post = postThrough(smtp, { name: site, address: from });
  const subscriptions = createMailStore(database, key);
  const sender = () => ({ site: site(), origin });
  const titleOf = (base: string): string | null => titleOfBase(content(), base);
  const perAddress = rateLimit(confirmationsPerAddress, day, () => now().getTime());
  const desk = createMailDesk({
    store: subscriptions,
    post,
    key,
    sender,
    titleOf,
    mayWrite: (name) => perAddress(name) === null,
    now,
    log,
  });
  const context = {
    store: subscriptions,
    post,
    sender,
    feedOf: (base: string) =>
      titleOf(base) === null ? undefined : feedAt({ content: content(), origin, address: feedAddress(base) }),
    unsubscribeAddress: (name: string) => `${origin}${mailAddresses.leave}?t=${leaveToken(key, name)}`,
    now,
    log,
  };
  return {
    desk,
    async watch() {
      while (!signal.aborted) {
        await sendDigests(context, signal).catch((error: unknown) =>
          log(`订阅邮件没有全部发出，稍后再试：${error instanceof Error ? error.message : String(error)}`),
        );
        await wait(lookEveryMs, undefined, { signal }).catch(() => undefined);
      }
    },
    close: () => post.close(),
  };
}
