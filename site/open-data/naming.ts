import { contentTypeOf, typeNames, type TypeName } from '@xianfeng/content-types';
import { keyColumn, publicFileName, type Naming } from '@xianfeng/content-types/table/index';
import type { Database } from 'better-sqlite3';

/** How the public tables name other documents, by what people know them by now, and files, by the names that the desk knows. */
export function publicNaming(database: Database): Naming {
  const select = database
    .prepare<[string], string | null>('SELECT data FROM documents WHERE document_id = ?')
    .pluck();
  const bearers = database
    .prepare<[string, string, string], number>(
      "SELECT COUNT(*) FROM documents WHERE type = ? AND data ->> ('$.' || ?) = ?",
    )
    .pluck();
  const known = new Map<string, string>();

  function nameOf(type: TypeName, documentId: string): string {
    const text = select.get(documentId);
    if (!text) return documentId;
    const data = JSON.parse(text) as Record<string, unknown>;
    const key = keyColumn(contentTypeOf(type));
    if (key !== null) return String(data[key] ?? documentId);
    // Two may bear one name; then the one in their addresses tells them apart.
    const { titleField } = contentTypeOf(type);
    const title = String(data[titleField] ?? '');
    return title !== '' && bearers.get(type, titleField, title) === 1
      ? title
      : String(data.slug ?? documentId);
  }

  return {
    document(target, documentId) {
      let name = known.get(documentId);
      if (name === undefined)
        known.set(
          documentId,
          (name = typeNames.includes(target as TypeName)
            ? nameOf(target as TypeName, documentId)
            : documentId),
        );
      return name;
    },
    file: publicFileName,
  };
}
