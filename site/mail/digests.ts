import type { Feed } from '../src/feeds/feed.ts';
import { gather } from './digest.ts';
import { digestLetter, type Sender } from './letter.ts';
import type { DigestSubscription, MailStore } from './mail-store.ts';
import { lastDue } from './periods.ts';
import type { Post } from './post.ts';
import { digestPeriods, type DigestPeriod } from './sign-up.ts';

export interface DigestContext {
  readonly store: MailStore;
  readonly post: Post;
  readonly sender: () => Sender;
  /** The feed of a folder as it is now; undefined when it is no more. */
  readonly feedOf: (base: string) => Feed | undefined;
  readonly unsubscribeAddress: (token: string) => string;
  readonly now: () => Date;
  readonly log: (sentence: string) => void;
}

const minute = 60_000;
const patience = [5, 15, 60, 180, 360].map((minutes) => minutes * minute);
const batch = 20;

/**
 * Sends every digest that is due and was not sent. How far each subscriber was told is written down after the mail
 * server took the letter: a restart neither skips nor repeats a period; a crash in that very moment repeats the letter
 * under the same Message-ID.
 */
export async function sendDigests({ store, post, sender, feedOf, unsubscribeAddress, now, log }: DigestContext, signal: AbortSignal): Promise<void> {
  async function sendOne(subscription: DigestSubscription, period: DigestPeriod, due: string, feeds: Map<string, Feed | undefined>): Promise<boolean> {
    for (const base of subscription.feeds) if (!feeds.has(base)) feeds.set(base, feedOf(base));
    const parts = gather(subscription.feeds.flatMap((base) => feeds.get(base) ?? []), subscription.sentUntil, due);
    if (parts.length > 0) {
      const unsubscribe = unsubscribeAddress(subscription.token);
      const { origin } = sender();
      const host = new URL(origin).hostname;
      const headers = { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', 'List-Id': `<${period}.${host}>`, Precedence: 'bulk' };
      try {
        const outcome = await post.send({ ...digestLetter(sender(), period, due, parts, unsubscribe), to: subscription.email, messageId: `<${subscription.token}.${Date.parse(due)}@${host}>`, headers });
        if (outcome === 'refused' && subscription.attempts >= patience.length) return store.remove(subscription.token), true;
        if (outcome === 'refused') return store.failed(subscription, new Date(now().getTime() + 24 * 60 * minute).toISOString()), true;
      } catch (error) {
        const pause = patience[Math.min(subscription.attempts, patience.length - 1)] ?? minute;
        store.failed(subscription, new Date(now().getTime() + pause).toISOString());
        log(`一封订阅邮件没有发出，稍后再试：${error instanceof Error ? error.message : String(error)}`);
        return false;
      }
    }
    store.sent(subscription, due);
    return true;
  }

  for (const period of Object.keys(digestPeriods) as DigestPeriod[]) {
    const due = lastDue(period, now().toISOString());
    const feeds = new Map<string, Feed | undefined>();
    for (;;) {
      const some = store.behind(period, due, now().toISOString(), batch);
      if (some.length === 0) break;
      for (const subscription of some) {
        if (signal.aborted) return;
        // A server that is away is not asked for every subscriber in turn.
        if (!(await sendOne(subscription, period, due, feeds))) return;
      }
    }
  }
}
