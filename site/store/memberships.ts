import type { ListOptions, ListRange } from './published-document.ts';
import type { Database } from './database.ts';
import { memberCounts } from './member-counts.ts';

/** Beyond every sort value. */
export const highest = '\u{10FFFF}';

export interface Membership {
  readonly index: string;
  readonly key: string;
  readonly sort: string;
}

/** The sorted lists of documents by index and key. */
export interface MembershipStore {
  of(documentId: string): Membership[];
  /** Makes `next` the memberships of a document; answers those that ended and those that began. */
  replace(documentId: string, next: readonly Membership[]): { ended: Membership[]; began: Membership[] };
  /** The same for a document that has none yet. */
  add(documentId: string, memberships: readonly Membership[]): void;
  forgetAll(): void;
  list(index: string, key: string, options: ListOptions): { documentId: string; sort: string }[];
  count(index: string, key: string, range: ListRange): number;
  keys(index: string): { key: string; count: number }[];
  /** To be called when a transaction was rolled back: what it counted did not happen. */
  rolledBack(): void;
}

const identity = (membership: Membership): string =>
  `${membership.index}\u0000${membership.key}\u0000${membership.sort}`;

export function createMembershipStore(database: Database): MembershipStore {
  const mine = database.prepare<[string], Membership>(
    'SELECT index_name AS "index", key, sort FROM memberships WHERE document_id = ?',
  );
  const insert = database.prepare('INSERT OR IGNORE INTO memberships VALUES (?, ?, ?, ?)');
  const remove = database.prepare(
    'DELETE FROM memberships WHERE index_name = ? AND key = ? AND sort = ? AND document_id = ?',
  );
  const select = (direction: 'ASC' | 'DESC') =>
    database.prepare<[string, string, string, string, number], { documentId: string; sort: string }>(
      `SELECT document_id AS documentId, sort FROM memberships WHERE index_name = ? AND key = ? AND sort >= ? AND sort <= ? ORDER BY sort ${direction}, document_id ${direction} LIMIT ?`,
    );
  const ascending = select('ASC');
  const descending = select('DESC');
  const counted = database
    .prepare<[string, string, string, string], number>(
      'SELECT COUNT(*) FROM memberships WHERE index_name = ? AND key = ? AND sort >= ? AND sort <= ?',
    )
    .pluck();
  const counts = memberCounts(database);

  function begin({ index, key, sort }: Membership, documentId: string): void {
    if (insert.run(index, key, sort, documentId).changes > 0) counts.changed(index, key, 1);
  }

  return {
    of: (documentId) => mine.all(documentId),
    replace(documentId, next) {
      const before = new Map(mine.all(documentId).map((membership) => [identity(membership), membership]));
      const after = new Map(next.map((membership) => [identity(membership), membership]));
      const ended = [...before].filter(([id]) => !after.has(id)).map(([, membership]) => membership);
      const began = [...after].filter(([id]) => !before.has(id)).map(([, membership]) => membership);
      for (const { index, key, sort } of ended)
        if (remove.run(index, key, sort, documentId).changes > 0) counts.changed(index, key, -1);
      for (const membership of began) begin(membership, documentId);
      return { ended, began };
    },
    add(documentId, memberships) {
      for (const membership of memberships) begin(membership, documentId);
    },
    forgetAll() {
      database.exec('DELETE FROM memberships');
      counts.forget();
    },
    list: (index, key, { from = '', to = highest, limit = -1, order = 'descending' }) =>
      (order === 'ascending' ? ascending : descending).all(index, key, from, to, limit),
    count: (index, key, { from = '', to = highest }) =>
      from === '' && to === highest ? counts.of(index, key) : (counted.get(index, key, from, to) as number),
    keys: (index) => counts.keys(index),
    rolledBack: () => counts.forget(),
  };
}
