import { addressOf, noteKinds, type Addressable } from '@xianfeng/content-types';
import { promiseChanges, type PromiseChange } from '@xianfeng/content-types/ledger/promise-changes';
import { promiseVersions } from '@xianfeng/content-types/ledger/promise-versions';
import { beijingMinute } from '@xianfeng/content-types/rules/beijing-time';
import type { Database } from 'better-sqlite3';
import { changedWhat, sideWords } from '../presenters/promise/change-words.ts';
import { createEntryStore } from '../store/entries.ts';
import { guard } from '@xianfeng/content-types/table/index';
import { byteOrderMark, csvRows } from './csv.ts';

const headings = [
  'documentId',
  '项目',
  '网址',
  '改了什么',
  '改前',
  '改后',
  '单位',
  '理由',
  '类别',
  '日期',
  '账本第几条',
];

interface Row {
  documentId: string;
  data: string;
}

/** Numbers and dates as programs read them; a stopped project as people say it. */
const cell = (change: PromiseChange, side: 'before' | 'after'): string | number | null =>
  change.field === 'outcome' ? sideWords(change, side) : change[side];

/** Every change of a promise that is public now, project by project in the order of first publication, as CSV piece by piece: heading first. */
export function* changesCsv(
  database: Database,
  origin: string,
): Generator<{ text: string; records: number }> {
  yield { text: byteOrderMark + csvRows([headings]), records: 0 };
  const entries = createEntryStore(database);
  const projects = database.prepare<[], Row>(
    "SELECT document_id AS documentId, data FROM documents JOIN memberships USING (document_id) WHERE index_name = 'projects.byPromiseChange' AND data IS NOT NULL ORDER BY first_published, document_id",
  );
  for (const { documentId, data } of projects.iterate()) {
    const project = JSON.parse(data) as Addressable & { title: string };
    const address = `${origin}${addressOf({ ...project, type: 'project', documentId })}`;
    const changes = promiseChanges(promiseVersions(entries.ofDocument(documentId)));
    const rows = changes.map((change) =>
      [
        documentId,
        project.title,
        address,
        changedWhat(change),
        cell(change, 'before'),
        cell(change, 'after'),
        change.unit,
        change.reason,
        noteKinds[change.kind],
        beijingMinute(change.at),
        change.seq,
      ].map((each) => (typeof each === 'string' ? guard(each) : each)),
    );
    yield { text: csvRows(rows), records: rows.length };
  }
}
