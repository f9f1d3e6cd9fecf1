import { nameInLeaveToken } from './leave-token.ts';
import { confirmLetter, type Sender } from './letter.ts';
import type { MailStore } from './mail-store.ts';
import type { Post } from './post.ts';
import { nameFor, seal, unseal } from '@xianfeng/content-types/sealing/seal';
import { wishSchema, type DigestWish } from './sign-up.ts';

export interface MailDeskContext {
  readonly store: MailStore;
  readonly post: Post;
  readonly key: Uint8Array;
  readonly sender: () => Sender;
  /** The title of the feeds of a folder; null when there are none. */
  readonly titleOf: (base: string) => string | null;
  /** Whether another confirmation may be sent to an address now. */
  readonly mayWrite: (name: string) => boolean;
  readonly now: () => Date;
  readonly log: (sentence: string) => void;
}

/** Takes wishes in, asks their owners, and lets everybody leave. */
export interface MailDesk {
  /**
   * Begins to ask the owner of the address. Says the same, as quickly, whether the address is subscribed, is asked too
   * often or does not exist.
   */
  ask(wish: DigestWish): void;
  /** What a confirmation link is about; null when it is wrong or too old. */
  read(token: string): DigestWish | null;
  /** Subscribes; false when the link is wrong or too old. */
  confirm(token: string): boolean;
  /** Whether a link to leave is one that was sent; says nothing of whether somebody is still subscribed. */
  mayLeave(token: string): boolean;
  leave(token: string): void;
  exists(base: string): boolean;
  titles(wish: DigestWish): string[];
  /** Resolves when every letter that was begun is on its way. */
  settled(): Promise<void>;
}

const linkLivesMs = 48 * 3_600_000;
const mostWaiting = 200;
export const mailAddresses = {
  signUp: '/subscribe/mail/',
  confirm: '/subscribe/mail/confirm/',
  leave: '/subscribe/mail/unsubscribe/',
} as const;

export function createMailDesk({
  store,
  post,
  key,
  sender,
  titleOf,
  mayWrite,
  now,
  log,
}: MailDeskContext): MailDesk {
  const writing = new Set<Promise<void>>();
  const titles = ({ feeds }: DigestWish): string[] => feeds.flatMap((base) => titleOf(base) ?? []);

  // Until it is confirmed, a wish stands nowhere but in the letter itself.
  function read(token: string): DigestWish | null {
    const text = unseal(key, 'confirm', token);
    if (text === null) return null;
    const { until, wish } = JSON.parse(text) as { until: number; wish: unknown };
    const parsed = wishSchema.safeParse(wish);
    return until >= now().getTime() && parsed.success ? parsed.data : null;
  }

  return {
    read,
    titles,
    exists: (base) => titleOf(base) !== null,
    ask(wish) {
      if (writing.size >= mostWaiting || !mayWrite(nameFor(key, 'address', wish.email.toLowerCase()))) return;
      const { origin } = sender();
      const token = seal(key, 'confirm', JSON.stringify({ until: now().getTime() + linkLivesMs, wish }));
      const letter = confirmLetter(
        sender(),
        wish.period,
        titles(wish),
        `${origin}${mailAddresses.confirm}?t=${token}`,
      );
      const work = post
        .send({
          ...letter,
          to: wish.email,
          messageId: `<${nameFor(key, 'letter', token)}@${new URL(origin).hostname}>`,
        })
        .then(
          () => undefined,
          (error: unknown) =>
            log(`一封确认邮件没有发出：${error instanceof Error ? error.message : String(error)}`),
        )
        .finally(() => writing.delete(work));
      writing.add(work);
    },
    confirm(token) {
      const wish = read(token);
      if (wish) store.put(wish, now().toISOString());
      return wish !== null;
    },
    mayLeave: (token) => nameInLeaveToken(key, token) !== null,
    leave(token) {
      const name = nameInLeaveToken(key, token);
      if (name !== null) store.remove(name);
    },
    async settled() {
      while (writing.size > 0) await Promise.all(writing);
    },
  };
}
