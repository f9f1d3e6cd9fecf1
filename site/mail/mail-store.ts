import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { nameFor, seal, unseal } from '@xianfeng/content-types/sealing/seal';
import { wishSchema, type DigestPeriod, type DigestWish } from './sign-up.ts';

/** Somebody who gets digests. Instants are ISO 8601. */
export interface DigestSubscription extends DigestWish {
  /** Stands for the address; only the key can make it. */
  readonly name: string;
  /** Everything public up to here has been sent. */
  readonly sentUntil: string;
  /** How often sending was put off since: the server was away, or said “later”. */
  readonly attempts: number;
  /** How often the address was refused for good since a letter was taken. */
  readonly refusals: number;
}

export interface MailStore {
  /** Subscribes, or replaces what the same address chose before. */
  put(wish: DigestWish, at: string): void;
  remove(name: string): void;
  /** Subscriptions whose digest up to `due` has not been sent and may be tried now. */
  behind(period: DigestPeriod, due: string, now: string, limit: number): DigestSubscription[];
  /** The digest up to `due` is done with: as a letter that the server took, or because there was nothing to send. */
  sent(subscription: DigestSubscription, due: string, letter: boolean): void;
  /** It could not be sent now; says nothing about the address. */
  postponed(subscription: Pick<DigestSubscription, 'name'>, nextTry: string): void;
  /** The mail server says that the address takes no letters. */
  refused(subscription: DigestSubscription, nextTry: string): void;
  count(): number;
}

const dayMs = 86_400_000;
const rowSchema = z.object({
  name: z.string(),
  address: z.string(),
  period: z.string(),
  feeds: z.string(),
  sent_until: z.string(),
  attempts: z.number(),
  refusals: z.number(),
});

const columns = 'name, address, period, feeds, sent_until';

/** Keeps addresses encrypted and known by a name that only the key can make. */
export function createMailStore(database: Database, key: Uint8Array): MailStore {
  database.exec(`
    CREATE TABLE IF NOT EXISTS mail_digests (
      name TEXT PRIMARY KEY, address TEXT NOT NULL, period TEXT NOT NULL, feeds TEXT NOT NULL,
      sent_until TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, refusals INTEGER NOT NULL DEFAULT 0, next_try TEXT
    ) WITHOUT ROWID;
  `);
  takeOverEarlierTable(database);
  const put = database.prepare(
    `INSERT INTO mail_digests (${columns}) VALUES (?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET period = excluded.period, feeds = excluded.feeds`,
  );
  const remove = database.prepare('DELETE FROM mail_digests WHERE name = ?');
  const behind = database.prepare<[string, string, string, number], unknown>(
    `SELECT ${columns}, attempts, refusals FROM mail_digests WHERE period = ? AND sent_until < ? AND (next_try IS NULL OR next_try <= ?) ORDER BY attempts, sent_until LIMIT ?`,
  );
  // Only forward, and only from where it stood: a second sender must not undo the first.
  const sent = database.prepare(
    'UPDATE mail_digests SET sent_until = ?, attempts = 0, next_try = NULL WHERE name = ? AND sent_until = ?',
  );
  const taken = database.prepare('UPDATE mail_digests SET refusals = 0 WHERE name = ?');
  const postponed = database.prepare(
    'UPDATE mail_digests SET attempts = attempts + 1, next_try = ? WHERE name = ?',
  );
  const refused = database.prepare(
    'UPDATE mail_digests SET refusals = refusals + 1, next_try = ? WHERE name = ?',
  );
  const all = database.prepare<[], number>('SELECT COUNT(*) FROM mail_digests').pluck();
  return {
    put: ({ email, period, feeds }, at) =>
      void put.run(
        nameFor(key, 'address', email.toLowerCase()),
        seal(key, 'address', email),
        period,
        JSON.stringify(feeds),
        at,
      ),
    remove(name) {
      remove.run(name);
      // The journal beside the database still holds the row until it is written back.
      database.pragma('wal_checkpoint(TRUNCATE)');
    },
    behind(period, due, now, limit) {
      return behind.all(period, due, now, limit).flatMap((row) => {
        const { name, address, feeds, sent_until: sentUntil, attempts, refusals } = rowSchema.parse(row);
        const email = unseal(key, 'address', address);
        const wish = wishSchema.safeParse({ email, period, feeds: JSON.parse(feeds) });
        if (wish.success) return [{ ...wish.data, name, sentUntil, attempts, refusals }];
        // Sealed with another key, or from another version: it must not stand in the way of the others.
        postponed.run(new Date(Date.parse(now) + dayMs).toISOString(), name);
        return [];
      });
    },
    sent({ name, sentUntil }, due, letter) {
      sent.run(due, name, sentUntil);
      if (letter) taken.run(name);
    },
    postponed: ({ name }, nextTry) => void postponed.run(nextTry, name),
    refused: ({ name }, nextTry) => void refused.run(nextTry, name),
    count: () => all.get() as number,
  };
}

/** Earlier the link to leave stood in the table. */
function takeOverEarlierTable(database: Database): void {
  if ((database.pragma('table_info(mail_subscriptions)') as unknown[]).length === 0) return;
  database.transaction(() =>
    database.exec(
      `INSERT OR IGNORE INTO mail_digests (${columns}) SELECT ${columns} FROM mail_subscriptions; DROP TABLE mail_subscriptions;`,
    ),
  )();
}
