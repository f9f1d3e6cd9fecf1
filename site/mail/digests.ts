import type { Feed } from '../feeds/feed.ts';
import { gather } from './digest.ts';
import { digestLetter, type Sender } from './letter.ts';
import type { DigestSubscription, MailStore } from './mail-store.ts';
import { lastDue } from './periods.ts';
import type { Post, Posted } from './post.ts';
import { digestPeriods, type DigestPeriod } from './sign-up.ts';

export interface DigestContext {
  readonly store: MailStore;
  readonly post: Post;
  readonly sender: () => Sender;
  /** The feed of a folder as it is now; undefined when it is no more. */
  readonly feedOf: (base: string) => Feed | undefined;
  readonly unsubscribeAddress: (name: string) => string;
  readonly now: () => Date;
  readonly log: (sentence: string) => void;
}

const minute = 60_000;
const patience = [5, 15, 60, 180, 360].map((minutes) => minutes * minute);
const dayMs = 24 * 60 * minute;
/** An address that its mail server refuses for good on so many days, with no letter taken in between, is forgotten. */
const mostRefusals = 5;
const batch = 20;

/**
 * Sends every digest that is due and was not sent. How far each subscriber was told is written down after the mail
 * server took the letter: a restart neither skips nor repeats a period; a crash in that very moment repeats the letter
 * under the same Message-ID.
 */
export async function sendDigests(
  { store, post, sender, feedOf, unsubscribeAddress, now, log }: DigestContext,
  signal: AbortSignal,
): Promise<void> {
  function letterFor(
    subscription: DigestSubscription,
    period: DigestPeriod,
    due: string,
    feeds: Map<string, Feed | undefined>,
  ): Posted | null {
    for (const base of subscription.feeds) if (!feeds.has(base)) feeds.set(base, feedOf(base));
    const parts = gather(
      subscription.feeds.flatMap((base) => feeds.get(base) ?? []),
      subscription.sentUntil,
      due,
    );
    if (parts.length === 0) return null;
    const { site, origin } = sender();
    const host = new URL(origin).hostname;
    const unsubscribe = unsubscribeAddress(subscription.name);
    const headers = {
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Id': `<${period}.${host}>`,
      Precedence: 'bulk',
    };
    return {
      ...digestLetter({ site, origin }, period, due, parts, unsubscribe),
      to: subscription.email,
      messageId: `<${subscription.name}.${Date.parse(due)}@${host}>`,
      headers,
    };
  }

  const later = (ms: number): string => new Date(now().getTime() + ms).toISOString();
  const putOff: string[] = [];
  const postpone = (subscription: DigestSubscription): void =>
    store.postponed(
      subscription,
      later(patience[Math.min(subscription.attempts, patience.length - 1)] ?? minute),
    );

  /** Answers false when the mail server is away. */
  async function sendOne(
    subscription: DigestSubscription,
    due: string,
    letter: Posted | null,
  ): Promise<boolean> {
    try {
      const outcome = letter ? await post.send(letter) : 'taken';
      if (outcome === 'taken') store.sent(subscription, due, letter !== null);
      else if (outcome === 'refused' && subscription.refusals + 1 < mostRefusals)
        store.refused(subscription, later(dayMs));
      else if (outcome === 'refused') store.remove(subscription.name);
      else {
        postpone(subscription);
        putOff.push(outcome.later);
      }
      return true;
    } catch (error) {
      postpone(subscription);
      log(`一封订阅邮件没有发出，稍后再试：${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
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
        if (!(await sendOne(subscription, due, letterFor(subscription, period, due, feeds)))) return;
      }
    }
  }
  if (putOff.length > 0) log(`邮件服务器暂时不收 ${putOff.length} 封订阅邮件，稍后再试：${putOff[0]}`);
}
