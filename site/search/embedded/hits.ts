import type { Database } from 'better-sqlite3';
import type { PublicTypeName } from '@xianfeng/content-types';
import { findMatches, markedFragments } from '../marking.ts';
import { normalizeWithOrigin } from '../normalize.ts';
import type { SearchHit } from '../port.ts';
import { snippetOf } from '../snippet.ts';

interface Row {
  readonly document_id: string;
  readonly type: PublicTypeName;
  readonly address: string;
  readonly organization: string | null;
  readonly organization_name: string | null;
  readonly first_published: string;
  readonly title: string;
  readonly body: string;
}

function hitOf(row: Row, words: readonly string[]): SearchHit {
  const { fragments, cut } = snippetOf(row.body, words);
  return {
    documentId: row.document_id,
    type: row.type,
    title: row.title,
    titleMarked: markedFragments(row.title, findMatches(normalizeWithOrigin(row.title), words)),
    address: row.address,
    ...(row.organization === null ? {} : { organization: row.organization }),
    ...(row.organization_name === null ? {} : { organizationName: row.organization_name }),
    firstPublished: row.first_published,
    snippet: fragments,
    cut,
  };
}

/** Shows documents by id, with the words marked. */
export function hitReader(database: Database): (ids: readonly number[], words: readonly string[]) => SearchHit[] {
  const read = database.prepare<[number], Row>('SELECT * FROM search_documents WHERE id = ?');
  return (ids, words) =>
    ids.flatMap((id) => {
      const row = read.get(id);
      return row ? [hitOf(row, words)] : [];
    });
}
