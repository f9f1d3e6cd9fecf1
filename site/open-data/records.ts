import { addressOf, type Addressable, type PublicTypeName } from '@xianfeng/content-types';
import type { OpenRecord } from '@xianfeng/content-types/open-data/record';
import type { Database } from 'better-sqlite3';

interface Row {
  documentId: string;
  firstPublished: string;
  lastChanged: string;
  versions: number;
  seq: number;
  salt: string;
  digest: string;
  snapshot: string;
}

// The snapshot is the ledger's own, so that anybody can compute its digest; what was redacted has none.
const select = `
  SELECT documents.document_id AS documentId, first_published AS firstPublished, last_changed AS lastChanged, versions, documents.seq, salt, digest, snapshot
  FROM documents JOIN entries ON entries.seq = documents.seq
  WHERE documents.type = ? AND data IS NOT NULL AND snapshot IS NOT NULL ORDER BY first_published, documents.document_id`;

/** Every public document of a type as the open data tell it, in the order of first publication. */
export function* recordsOf(database: Database, type: PublicTypeName, origin: string): Generator<OpenRecord> {
  for (const { snapshot, ...row } of database.prepare<[string], Row>(select).iterate(type)) {
    const data = JSON.parse(snapshot) as Record<string, unknown>;
    const path = addressOf({ ...(data as Partial<Addressable>), type, documentId: row.documentId });
    const { documentId, ...rest } = row;
    yield { type, documentId, ...(path === null ? {} : { address: `${origin}${path}` }), ...rest, data };
  }
}
