import type { PublicTypeName } from '@xianfeng/content-types';
import type { PublishedDocument } from './published-document.ts';
import type { Database } from './database.ts';

/** A document that left the public, or one that is there. */
export interface StoredDocument {
  readonly document: PublishedDocument | null;
  readonly type: PublicTypeName;
  readonly gone: { readonly at: string; readonly note: string | null } | null;
}

export interface DocumentStore {
  get(documentId: string): PublishedDocument | undefined;
  put(
    documentId: string,
    stored: Omit<StoredDocument, 'document'> & {
      document: Omit<PublishedDocument, 'data'> & { data: unknown };
    },
  ): void;
  gone(documentId: string): { readonly at: string; readonly note: string | null } | undefined;
  forgetAll(): void;
  /** To be called when a transaction was rolled back: what it read of its own changes is not so. */
  rolledBack(): void;
  /** How many documents are public now. */
  size(): number;
}

interface Row {
  document_id: string;
  type: PublicTypeName;
  data: string | null;
  first_published: string;
  last_changed: string;
  seq: number;
  versions: number;
  gone_at: string | null;
  gone_note: string | null;
}

// Parsed documents are kept while they are in use; the bound keeps 25,000 of them from filling the memory.
const kept = 12_000;

export function createDocumentStore(database: Database): DocumentStore {
  const select = database.prepare<[string], Row>('SELECT * FROM documents WHERE document_id = ?');
  const replace = database.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const total = database.prepare<[], number>('SELECT COUNT(*) FROM documents WHERE data IS NOT NULL').pluck();
  const parsed = new Map<string, PublishedDocument>();

  function remember(documentId: string, document: PublishedDocument): PublishedDocument {
    if (parsed.size >= kept) parsed.delete(parsed.keys().next().value as string);
    parsed.set(documentId, document);
    return document;
  }

  return {
    get(documentId) {
      const known = parsed.get(documentId);
      if (known) return known;
      const row = select.get(documentId);
      if (!row || row.data === null) return undefined;
      return remember(documentId, {
        type: row.type,
        documentId,
        data: JSON.parse(row.data),
        firstPublished: row.first_published,
        lastChanged: row.last_changed,
        seq: row.seq,
        versions: row.versions,
      });
    },
    put(documentId, { document, type, gone }) {
      parsed.delete(documentId);
      const data = gone ? null : JSON.stringify(document.data);
      replace.run(
        documentId,
        type,
        data,
        document.firstPublished,
        document.lastChanged,
        document.seq,
        document.versions,
        gone?.at ?? null,
        gone?.note ?? null,
      );
    },
    gone(documentId) {
      const row = select.get(documentId);
      return row?.gone_at ? { at: row.gone_at, note: row.gone_note } : undefined;
    },
    forgetAll() {
      database.exec('DELETE FROM documents');
      parsed.clear();
    },
    rolledBack: () => parsed.clear(),
    size: () => total.get() as number,
  };
}
