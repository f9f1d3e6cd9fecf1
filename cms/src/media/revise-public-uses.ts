import type { Core } from '@strapi/strapi';
import { canonicalJson, contentTypeOf, type Json, type PublicTypeName } from '@xianfeng/content-types';
import { appendEntry } from '../ledger/append-entry.ts';
import { fileDigest } from '../snapshot/file-digest.ts';
import { holdRows } from '../snapshot/hold-rows.ts';
import { publicUses } from './file-uses.ts';

interface StoredFile {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly mime: string;
  readonly url: string;
  readonly width?: number | null;
  readonly height?: number | null;
  readonly updatedAt: string;
}

/** The same public document with the bytes of one file replaced; what was written about the file stays. */
function withNewBytes(
  value: Json | undefined,
  documentId: string,
  bytes: Readonly<Record<string, Json>>,
): Json {
  if (Array.isArray(value))
    return (value as readonly Json[]).map((item) => withNewBytes(item, documentId, bytes));
  if (value === null || typeof value !== 'object') return value ?? null;
  const record = value as Readonly<Record<string, Json | undefined>>;
  if (record.documentId === documentId && typeof record.sha256 === 'string') {
    const { width: _, height: __, ...rest } = record;
    return { ...rest, ...bytes } as Json;
  }
  return Object.fromEntries(
    Object.entries(record).map(([name, member]) => [name, withNewBytes(member, documentId, bytes)]),
  );
}

/**
 * A file got other bytes at the same address: every public document that shows it gets an entry of its own, with
 * nothing changed but the file. What is being written in the drafts stays where it is.
 */
export async function revisePublicUses(strapi: Core.Strapi, file: StoredFile): Promise<number> {
  const known = await publicUses(strapi, file);
  if (known.length === 0) return 0;
  const digest = await fileDigest(strapi, file);
  const bytes: Record<string, Json> = {
    ...digest,
    mime: file.mime,
    url: file.url,
    ...(file.width ? { width: file.width } : {}),
    ...(file.height ? { height: file.height } : {}),
  };
  return strapi.db.transaction(async () => {
    await holdRows(
      strapi,
      known.map(({ doc_type: name, document_id: documentId }) => ({ type: contentTypeOf(name), documentId })),
    );
    let revised = 0;
    // Read once more: what somebody published until they were held has to stay public.
    for (const { doc_type: type, document_id: documentId, snapshot } of await publicUses(strapi, file)) {
      const next = withNewBytes(JSON.parse(snapshot ?? 'null') as Json, file.documentId, bytes);
      if (canonicalJson(next) === snapshot) continue;
      await appendEntry(strapi, {
        action: 'revise',
        type: type as PublicTypeName,
        documentId,
        snapshot: next,
        note: `更换了文件“${file.name}”`,
        noteKind: 'other',
      });
      revised += 1;
    }
    return revised;
  });
}
