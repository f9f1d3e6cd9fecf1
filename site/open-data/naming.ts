import { contentTypeOf, typeNames, type TypeName } from '@xianfeng/content-types';
import { keyColumn, publicFileName, type Naming } from '@xianfeng/content-types/table/index';
import type { Database } from 'better-sqlite3';

/** How the public tables name other documents, by what people know them by now, and files, by the names that the desk knows. */
export function publicNaming(database: Database): Naming {
  const select = database.prepare<[string], string | null>('SELECT data FROM documents WHERE document_id = ?').pluck();
  const known = new Map<string, string>();

  function nameOf(target: string, documentId: string): string {
    const key = typeNames.includes(target as TypeName) ? keyColumn(contentTypeOf(target as TypeName)) : null;
    const data = key === null ? null : select.get(documentId);
    return data ? String((JSON.parse(data) as Record<string, unknown>)[key ?? ''] ?? documentId) : documentId;
  }

  return {
    document(target, documentId) {
      let name = known.get(documentId);
      if (name === undefined) known.set(documentId, (name = nameOf(target, documentId)));
      return name;
    },
    file: publicFileName,
  };
}
