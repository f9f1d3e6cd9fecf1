import {
  ledgerEntrySchema,
  redactionSchema,
  type LedgerEntry,
  type PublicTypeName,
} from '@xianfeng/content-types';
import { z } from 'zod';
import type { Database } from './database.ts';

const columns = z.object({
  seq: z.number(),
  at: z.string(),
  action: z.string(),
  type: z.string(),
  document_id: z.string(),
  snapshot: z.string().nullable(),
  salt: z.string().nullable(),
  digest: z.string(),
  note: z.string().nullable(),
  note_kind: z.string().nullable(),
  note_digest: z.string().nullable(),
});
type EntryRow = z.output<typeof columns>;

const rowSchema = columns
  .transform((row) => ({
    seq: row.seq,
    at: row.at,
    action: row.action,
    type: row.type,
    documentId: row.document_id,
    snapshot: row.snapshot === null ? null : JSON.parse(row.snapshot),
    salt: row.salt,
    digest: row.digest,
    note: row.note,
    noteKind: row.note_kind,
    noteDigest: row.note_digest,
  }))
  .pipe(ledgerEntrySchema);

/** The stored snapshot goes out as it is: parsing it and writing it again would cost most of the time of a page. */
function entryText({ snapshot, document_id: documentId, ...row }: EntryRow): string {
  const { seq, at, action, type, salt, digest, note, note_kind: noteKind, note_digest: noteDigest } = row;
  const rest = JSON.stringify({ salt, digest, note, noteKind, noteDigest });
  return `${JSON.stringify({ seq, at, action, type, documentId }).slice(0, -1)},"snapshot":${snapshot ?? 'null'},${rest.slice(1)}`;
}

/** The portal's own copy of the ledger: enough to make every page again without the CMS. */
export interface EntryStore {
  /** Adds one entry; a redaction empties what it names. Already known entries change nothing. */
  add(entry: LedgerEntry): void;
  ofDocument(documentId: string): LedgerEntry[];
  /** Up to `limit` entries after `after`, in order, as JSON texts; fewer, but at least one, where they are longer than `characters` together. */
  page(after: number, limit: number, characters: number): string[];
  /** Digest of one entry's snapshot. */
  digestOf(seq: number): string | undefined;
  /** Number of the newest redaction, which emptied entries before it; 0 when there is none. */
  lastRedaction(): number;
  head(): { readonly seq: number; readonly at: string | null };
  /** The entry at a position. */
  at(seq: number): LedgerEntry | undefined;
  /** Positions of emptied entries that no redaction names: nobody said in public why their content is gone. */
  emptiedUnnamed(): number[];
  /** Every document that ever was public, in the order of first publication. */
  documents(): { readonly documentId: string; readonly type: PublicTypeName }[];
}

export function createEntryStore(database: Database): EntryStore {
  const insert = database.prepare('INSERT OR IGNORE INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const empty = database.prepare(
    "UPDATE entries SET snapshot = NULL, salt = NULL, note = NULL WHERE seq = ? AND document_id = ? AND action IN ('publish', 'revise')",
  );
  const byDocument = database.prepare('SELECT * FROM entries WHERE document_id = ? ORDER BY seq');
  const bySeq = database.prepare('SELECT * FROM entries WHERE seq = ?');
  const unnamed = database
    .prepare<[], number>(
      `SELECT seq FROM entries AS emptied WHERE salt IS NULL AND NOT EXISTS (
        SELECT 1 FROM entries AS redaction, json_each(redaction.snapshot, '$.redacts') AS named
        WHERE redaction.document_id = emptied.document_id AND action = 'redact' AND named.value = emptied.seq)`,
    )
    .pluck();
  const newest = database.prepare<[], { seq: number; at: string }>(
    'SELECT seq, at FROM entries ORDER BY seq DESC LIMIT 1',
  );
  const everyDocument = database.prepare<[], { documentId: string; type: PublicTypeName }>(
    'SELECT document_id AS documentId, type FROM entries GROUP BY document_id ORDER BY MIN(seq)',
  );
  const after = database.prepare<[number, number], EntryRow>(
    'SELECT * FROM entries WHERE seq > ? ORDER BY seq LIMIT ?',
  );
  const digest = database.prepare<[number], string>('SELECT digest FROM entries WHERE seq = ?').pluck();
  let lastRedaction = database
    .prepare<[], number>("SELECT IFNULL(MAX(seq), 0) FROM entries WHERE action = 'redact'")
    .pluck()
    .get() as number;
  return {
    add(entry) {
      insert.run(
        entry.seq,
        entry.at,
        entry.action,
        entry.type,
        entry.documentId,
        entry.snapshot && JSON.stringify(entry.snapshot),
        entry.salt,
        entry.digest,
        entry.note,
        entry.noteKind,
        entry.noteDigest,
      );
      if (entry.action !== 'redact') return;
      lastRedaction = Math.max(lastRedaction, entry.seq);
      for (const seq of redactionSchema.parse(entry.snapshot).redacts) empty.run(seq, entry.documentId);
    },
    ofDocument: (documentId) => byDocument.all(documentId).map((row) => rowSchema.parse(row)),
    page(start, limit, characters) {
      const texts: string[] = [];
      let left = characters;
      for (const row of after.iterate(start, limit)) {
        const text = entryText(row);
        left -= text.length;
        if (left < 0 && texts.length > 0) break;
        texts.push(text);
      }
      return texts;
    },
    digestOf: (seq) => digest.get(seq),
    lastRedaction: () => lastRedaction,
    head: () => newest.get() ?? { seq: 0, at: null },
    at(seq) {
      const row = bySeq.get(seq);
      return row === undefined ? undefined : rowSchema.parse(row);
    },
    emptiedUnnamed: () => unnamed.all(),
    documents: () => everyDocument.all(),
  };
}
