import type { Database } from 'better-sqlite3';
import { fileAddress } from '../addresses/media-addresses.ts';
import { isPicture, type MediaReference } from './media-reference.ts';

/** Which public documents show which files: a file that none shows any more must not stay public. */
export interface MediaUses {
  /** Makes `media` the files that a document shows in any of its public versions. */
  replace(documentId: string, media: readonly MediaReference[]): void;
  clear(): void;
  isShown(media: MediaReference): boolean;
  /** Every file that a public document shows. */
  shown(): MediaReference[];
  /** The file that a public document shows whose identity comes next after this one; undefined after the last. */
  shownAfter(identity: string): MediaReference | undefined;
  /** Files that were shown once and are no more; empty without a look when no use has ended since the last call. */
  ended(): MediaReference[];
  /** Forgets files that are gone from the public folder. */
  forget(media: readonly MediaReference[]): void;
}

const parse = (text: string): MediaReference => JSON.parse(text) as MediaReference;
/** By what a file is told from others: a picture by its bytes, an attachment by its address. */
export const identityOf = (media: MediaReference): string =>
  isPicture(media) ? media.sha256 : fileAddress(media);

/** Opens, and when needed makes, the tables in the portal's database. */
export function openMediaUses(database: Database): MediaUses {
  database.exec(`
    CREATE TABLE IF NOT EXISTS media_known (identity TEXT PRIMARY KEY, media TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS media_uses (identity TEXT NOT NULL, document_id TEXT NOT NULL, PRIMARY KEY (identity, document_id)) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS media_uses_by_document ON media_uses (document_id);
  `);
  const addKnown = database.prepare('INSERT OR IGNORE INTO media_known VALUES (?, ?)');
  const removeKnown = database.prepare('DELETE FROM media_known WHERE identity = ?');
  const addUse = database.prepare('INSERT OR IGNORE INTO media_uses VALUES (?, ?)');
  const removeUses = database.prepare('DELETE FROM media_uses WHERE document_id = ?');
  const used = database.prepare('SELECT 1 FROM media_uses WHERE identity = ? LIMIT 1');
  const allUsed = database
    .prepare<[], string>(
      'SELECT media FROM media_known WHERE EXISTS (SELECT 1 FROM media_uses WHERE media_uses.identity = media_known.identity)',
    )
    .pluck();
  const nextUsed = database
    .prepare<[string], string>(
      'SELECT media FROM media_known WHERE identity > ? AND EXISTS (SELECT 1 FROM media_uses WHERE media_uses.identity = media_known.identity) ORDER BY identity LIMIT 1',
    )
    .pluck();
  const unused = database
    .prepare<[], string>(
      'SELECT media FROM media_known WHERE NOT EXISTS (SELECT 1 FROM media_uses WHERE media_uses.identity = media_known.identity)',
    )
    .pluck();
  // A process that was killed may have left some behind.
  let look = true;
  return {
    replace(documentId, media) {
      if (removeUses.run(documentId).changes > 0) look = true;
      for (const one of media) {
        const { sha256, url, mime, name } = one;
        addKnown.run(identityOf(one), JSON.stringify({ sha256, url, mime, name }));
        addUse.run(identityOf(one), documentId);
      }
    },
    clear() {
      database.exec('DELETE FROM media_uses');
      look = true;
    },
    isShown: (media) => used.get(identityOf(media)) !== undefined,
    shown: () => allUsed.all().map(parse),
    shownAfter(identity) {
      const next = nextUsed.get(identity);
      return next === undefined ? undefined : parse(next);
    },
    ended() {
      if (!look) return [];
      look = false;
      return unused.all().map(parse);
    },
    forget(media) {
      for (const one of media) removeKnown.run(identityOf(one));
    },
  };
}
