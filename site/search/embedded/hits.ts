import type { Database } from 'better-sqlite3';
import type { PublicTypeName } from '@xianfeng/content-types';
import type { MatchKind, SearchHit } from '../port.ts';
import { shownHit } from '../shown-hit.ts';

interface Row {
  readonly document_id: string;
  readonly type: PublicTypeName;
  readonly address: string;
  readonly organization: string | null;
  readonly organization_name: string | null;
  readonly first_published: string;
  readonly title: string;
  readonly names: string;
  readonly body: string;
}

/** Shows documents by id, with the words marked. */
export function hitReader(
  database: Database,
): (ids: readonly number[], words: readonly string[], match: MatchKind) => SearchHit[] {
  const read = database.prepare<[number], Row>('SELECT * FROM search_documents WHERE id = ?');
  return (ids, words, match) =>
    ids.flatMap((id) => {
      const row = read.get(id);
      if (!row) return [];
      const {
        document_id: documentId,
        type,
        title,
        address,
        organization,
        organization_name: organizationName,
        first_published: firstPublished,
        names,
        body,
      } = row;
      return [
        shownHit(
          {
            documentId,
            type,
            title,
            address,
            firstPublished,
            names: names.split('\n'),
            body,
            organization: organization ?? undefined,
            organizationName: organizationName ?? undefined,
          },
          words,
          match,
        ),
      ];
    });
}
