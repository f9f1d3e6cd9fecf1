import type { Database } from 'better-sqlite3';
import { domainOf, textOfDomain } from './callback-domain.ts';

/** Who wants to be told of a feed. `topic` is the feed's path; instants are ISO 8601. */
export interface HubSubscription {
  readonly topic: string;
  readonly callback: string;
  readonly secret: string | null;
  readonly expires: string;
  /** What the subscriber has been told last. */
  readonly digest: string;
  /** How often telling failed since. */
  readonly attempts: number;
  readonly nextTry: string | null;
}

export interface HubStore {
  get(topic: string, callback: string): HubSubscription | undefined;
  put(subscription: HubSubscription): void;
  remove(topic: string, callback: string): void;
  topics(now: string): string[];
  /** Subscriptions of a topic that have not been told of `digest` and may be tried now. */
  behind(topic: string, digest: string, now: string, limit: number): HubSubscription[];
  told(subscription: HubSubscription, digest: string): void;
  failed(subscription: HubSubscription, nextTry: string): void;
  dropExpired(now: string): void;
  count(): number;
  /** How many callbacks lie in one registered domain or network. */
  countOfDomain(domain: string): number;
}

const columns = 'topic, callback, secret, expires, digest, attempts, next_try AS nextTry';

export function createHubStore(database: Database): HubStore {
  const get = database.prepare<[string, string], HubSubscription>(
    `SELECT ${columns} FROM hub_subscriptions WHERE topic = ? AND callback = ?`,
  );
  const put = database.prepare('INSERT OR REPLACE INTO hub_subscriptions VALUES (?, ?, ?, ?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM hub_subscriptions WHERE topic = ? AND callback = ?');
  const topics = database
    .prepare<[string], string>('SELECT DISTINCT topic FROM hub_subscriptions WHERE expires > ?')
    .pluck();
  const behind = database.prepare<[string, string, string, string, number], HubSubscription>(
    `SELECT ${columns} FROM hub_subscriptions WHERE topic = ? AND digest <> ? AND expires > ? AND (next_try IS NULL OR next_try <= ?) ORDER BY attempts LIMIT ?`,
  );
  // Renewed or changed meanwhile, the row keeps what the subscriber asked for; only how far it was told moves on.
  const told = database.prepare(
    'UPDATE hub_subscriptions SET digest = ?, attempts = 0, next_try = NULL WHERE topic = ? AND callback = ?',
  );
  const failed = database.prepare(
    'UPDATE hub_subscriptions SET attempts = attempts + 1, next_try = ? WHERE topic = ? AND callback = ?',
  );
  const expire = database.prepare('DELETE FROM hub_subscriptions WHERE expires <= ?');
  const all = database.prepare<[], number>('SELECT COUNT(*) FROM hub_subscriptions').pluck();
  const naming = database
    .prepare<[string], string>('SELECT callback FROM hub_subscriptions WHERE instr(callback, ?) > 0')
    .pluck();
  return {
    get: (topic, callback) => get.get(topic, callback),
    put: (one) =>
      void put.run(one.topic, one.callback, one.secret, one.expires, one.digest, one.attempts, one.nextTry),
    remove: (topic, callback) => void remove.run(topic, callback),
    topics: (now) => topics.all(now),
    behind: (topic, digest, now, limit) => behind.all(topic, digest, now, now, limit),
    told: ({ topic, callback }, digest) => void told.run(digest, topic, callback),
    failed: ({ topic, callback }, nextTry) => void failed.run(nextTry, topic, callback),
    dropExpired: (now) => void expire.run(now),
    count: () => all.get() as number,
    countOfDomain: (domain) =>
      naming.all(textOfDomain(domain)).filter((callback) => domainOf(new URL(callback)) === domain).length,
  };
}
