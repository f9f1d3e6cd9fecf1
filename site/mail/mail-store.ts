import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { nameFor, seal, unseal } from './seal.ts';
import { wishSchema, type DigestPeriod, type DigestWish } from './sign-up.ts';

/** Somebody who gets digests. Instants are ISO 8601. */
export interface DigestSubscription extends DigestWish {
  /** Nobody can guess it; whoever has it may unsubscribe. */
  readonly token: string;
  /** Everything public up to here has been sent. */
  readonly sentUntil: string;
  /** How often sending failed since. */
  readonly attempts: number;
}

export interface MailStore {
  /** Subscribes, or replaces what the same address chose before. */
  put(wish: DigestWish, at: string): void;
  remove(token: string): void;
  /** Subscriptions whose digest up to `due` has not been sent and may be tried now. */
  behind(period: DigestPeriod, due: string, now: string, limit: number): DigestSubscription[];
  /** The digest up to `due` was sent, or there was nothing to send. */
  sent(subscription: DigestSubscription, due: string): void;
  failed(subscription: DigestSubscription, nextTry: string): void;
  count(): number;
}

const dayMs = 86_400_000;
const rowSchema = z.object({ token: z.string(), address: z.string(), period: z.string(), feeds: z.string(), sent_until: z.string(), attempts: z.number() });

/** Keeps addresses encrypted and known by a name that only the key can make. */
export function createMailStore(database: Database, key: Uint8Array): MailStore {
  database.exec(`
    CREATE TABLE IF NOT EXISTS mail_subscriptions (
      name TEXT PRIMARY KEY, token TEXT NOT NULL UNIQUE, address TEXT NOT NULL, period TEXT NOT NULL, feeds TEXT NOT NULL,
      sent_until TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, next_try TEXT
    ) WITHOUT ROWID;
  `);
  const put = database.prepare('INSERT INTO mail_subscriptions (name, token, address, period, feeds, sent_until) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET period = excluded.period, feeds = excluded.feeds');
  const remove = database.prepare('DELETE FROM mail_subscriptions WHERE token = ?');
  const behind = database.prepare<[string, string, string, number], unknown>('SELECT token, address, period, feeds, sent_until, attempts FROM mail_subscriptions WHERE period = ? AND sent_until < ? AND (next_try IS NULL OR next_try <= ?) ORDER BY attempts, sent_until LIMIT ?');
  // Only forward, and only from where it stood: a second sender must not undo the first.
  const sent = database.prepare('UPDATE mail_subscriptions SET sent_until = ?, attempts = 0, next_try = NULL WHERE token = ? AND sent_until = ?');
  const failed = database.prepare('UPDATE mail_subscriptions SET attempts = attempts + 1, next_try = ? WHERE token = ?');
  const all = database.prepare<[], number>('SELECT COUNT(*) FROM mail_subscriptions').pluck();
  return {
    put({ email, period, feeds }, at) {
      const name = nameFor(key, 'address', email.toLowerCase());
      put.run(name, nameFor(key, 'token', `${name} ${at}`), seal(key, 'address', email), period, JSON.stringify(feeds), at);
    },
    remove: (token) => void remove.run(token),
    behind(period, due, now, limit) {
      return behind.all(period, due, now, limit).flatMap((row) => {
        const { token, address, feeds, sent_until: sentUntil, attempts } = rowSchema.parse(row);
        const email = unseal(key, 'address', address);
        const wish = wishSchema.safeParse({ email, period, feeds: JSON.parse(feeds) });
        if (wish.success) return [{ ...wish.data, token, sentUntil, attempts }];
        // Sealed with another key, or from another version: it must not stand in the way of the others.
        failed.run(new Date(Date.parse(now) + dayMs).toISOString(), token);
        return [];
      });
    },
    sent: ({ token, sentUntil }, due) => void sent.run(due, token, sentUntil),
    failed: ({ token }, nextTry) => void failed.run(nextTry, token),
    count: () => all.get() as number,
  };
}
