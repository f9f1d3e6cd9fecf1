import {
  ledgerEntrySchema,
  redactionSchema,
  type LedgerEntry,
  type PublicTypeName,
} from '@xianfeng/content-types';
import { z } from 'zod';
import type { Database } from './database.ts';

const rowSchema = z
  .object({
    seq: z.number(),
    at: z.string(),
    action: z.string(),
    type: z.string(),
    document_id: z.string(),
    snapshot: z.string().nullable(),
    digest: z.string(),
    note: z.string().nullable(),
    note_kind: z.string().nullable(),
  })
  .transform((row) => ({
    seq: row.seq,
    at: row.at,
    action: row.action,
    type: row.type,
    documentId: row.document_id,
    snapshot: row.snapshot === null ? null : JSON.parse(row.snapshot),
    digest: row.digest,
    note: row.note,
    noteKind: row.note_kind,
  }))
  .pipe(ledgerEntrySchema);

/** The portal's own copy of the ledger: enough to make every page again without the CMS. */
export interface EntryStore {
  /** Adds one entry; a redaction empties the snapshots that it names. Already known entries change nothing. */
  add(entry: LedgerEntry): void;
  ofDocument(documentId: string): LedgerEntry[];
  head(): { readonly seq: number; readonly at: string | null };
  /** Every document that ever was public, in the order of first publication. */
  documents(): { readonly documentId: string; readonly type: PublicTypeName }[];
}

export function createEntryStore(database: Database): EntryStore {
  const insert = database.prepare('INSERT OR IGNORE INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const empty = database.prepare(
    "UPDATE entries SET snapshot = NULL WHERE seq = ? AND document_id = ? AND action IN ('publish', 'revise')",
  );
  const byDocument = database.prepare('SELECT * FROM entries WHERE document_id = ? ORDER BY seq');
  const newest = database.prepare<[], { seq: number; at: string }>(
    'SELECT seq, at FROM entries ORDER BY seq DESC LIMIT 1',
  );
  const everyDocument = database.prepare<[], { documentId: string; type: PublicTypeName }>(
    'SELECT document_id AS documentId, type FROM entries GROUP BY document_id ORDER BY MIN(seq)',
  );
  return {
    add(entry) {
      insert.run(
        entry.seq,
        entry.at,
        entry.action,
        entry.type,
        entry.documentId,
        entry.snapshot && JSON.stringify(entry.snapshot),
        entry.digest,
        entry.note,
        entry.noteKind,
      );
      if (entry.action === 'redact')
        for (const seq of redactionSchema.parse(entry.snapshot).redacts) empty.run(seq, entry.documentId);
    },
    ofDocument: (documentId) => byDocument.all(documentId).map((row) => rowSchema.parse(row)),
    head: () => newest.get() ?? { seq: 0, at: null },
    documents: () => everyDocument.all(),
  };
}
