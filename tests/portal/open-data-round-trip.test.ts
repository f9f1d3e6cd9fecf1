import {
  contentTypeOf,
  publicTypeNames,
  type ContentType,
  type PublicTypeName,
} from '@xianfeng/content-types';
import type { AnyBody } from '@xianfeng/content-types/body/nodes';
import { bodyText } from '@xianfeng/content-types/body/plain-text';
import type { Fields } from '@xianfeng/content-types';
import type { OpenRecord } from '@xianfeng/content-types/open-data/record';
import {
  changesOf,
  keyColumn,
  type Cell,
  type Finding,
  type Naming,
  type TableDocument,
} from '@xianfeng/content-types/table/index';
import { documentsOf } from '@xianfeng/content-types/table/testing/documents-of';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoPortal } from '../look/demo-portal.ts';
import type { StillPortal } from '../look/still-portal.ts';

let portal: StillPortal;
const records = new Map<PublicTypeName, readonly OpenRecord[]>();
/** Every public document by its number, as tables know documents. */
const documents = new Map<string, { readonly type: PublicTypeName; readonly document: TableDocument }>();

const nameOf = (type: PublicTypeName, documentId: string): string => {
  const key = keyColumn(contentTypeOf(type)) ?? contentTypeOf(type).titleField;
  return String(documents.get(documentId)?.document[key] ?? documentId);
};
const naming: Naming = {
  document: (target, documentId) => nameOf(target as PublicTypeName, documentId),
  file: (file) => (file as { name: string }).name,
};
const finding: Finding = {
  document(target, word) {
    // Of people the public only knows posts; a desk finds them by these.
    if (target === 'person') return { value: word };
    const found = [...documents].filter(
      ([documentId, { type }]) =>
        type === target && (documentId === word || nameOf(type, documentId) === word),
    );
    return found.length === 1 ? { value: found[0]?.[0] } : { problem: `${word}：${found.length} 个` };
  },
  // The files themselves are another matter; a desk that does not have them yet leaves them out.
  file: () => ({ value: null }),
};

beforeAll(async () => {
  portal = await startDemoPortal();
  for (const type of publicTypeNames) {
    const { records: all } = (await (await fetch(`${portal.url}/data/${type}.json`)).json()) as {
      records: OpenRecord[];
    };
    records.set(type, all);
    for (const { documentId, data } of all)
      documents.set(documentId, { type, document: { ...data, documentId } });
  }
});
afterAll(() => portal.close());

async function sheetOf(type: PublicTypeName): Promise<Cell[][]> {
  const text = await (await fetch(`${portal.url}/data/${type}.csv`)).text();
  return (parse(text, { bom: true }) as string[][]).map((row) =>
    row.map((cell) => (cell === '' ? null : cell)),
  );
}

/** A document without what a table cannot say: the form of a text, files, and what was said of a person. */
function sayable(fields: Fields, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]): [string, unknown][] => {
      const field = fields[name];
      if (
        !field ||
        value === null ||
        (Array.isArray(value) && value.length === 0) ||
        field.kind === 'media' ||
        field.kind === 'quote'
      )
        return [];
      if (field.kind === 'body')
        return [
          [
            name,
            bodyText(value as AnyBody)
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean)
              .join('\n'),
          ],
        ];
      if (!field.component) return [[name, value]];
      const groups = [value]
        .flat()
        .map((group) => sayable(field.component?.fields ?? {}, group as Record<string, unknown>));
      return [[name, field.many ? groups : groups[0]]];
    }),
  );
}

describe.each(publicTypeNames)('the public table of type %s', (name) => {
  const type: ContentType = contentTypeOf(name);

  test('taken back where it came from, changes nothing', async () => {
    const { entries, problems } = documentsOf(type, await sheetOf(name), {
      naming,
      finding,
      before: (documentId) => documents.get(documentId)?.document,
    });
    expect(problems.filter(({ level }) => level === 'blocking')).toEqual([]);
    expect(entries.length).toBe(records.get(name)?.length);
    for (const { documentId, data } of entries) {
      const before = documents.get(documentId ?? '')?.document ?? {};
      expect(changesOf(type, before, { ...before, ...data }, naming)).toEqual([]);
    }
  });

  test('taken into a desk that knows none of it, gives everything that a table can say', async () => {
    // A stranger's numbers mean nothing there, so whoever moves house empties the column.
    const [headings = [], ...rows] = await sheetOf(name);
    const separate = rows.map(([, ...row]) => [null, ...row]);
    const { entries, problems } = documentsOf(type, [headings, ...separate], {
      naming,
      finding,
      before: () => ({}),
    });
    expect(problems.filter(({ level }) => level === 'blocking')).toEqual([]);
    expect(entries.map(({ data }) => sayable(type.fields, data))).toEqual(
      records.get(name)?.map(({ data }) => sayable(type.fields, data)),
    );
  });
});
