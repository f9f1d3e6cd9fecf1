import { contentTypeOf, type PublicTypeName } from '@xianfeng/content-types';
import { recordFields, workedOutFields, type OpenRecord } from '@xianfeng/content-types/open-data/record';
import { beijingMinute } from '@xianfeng/content-types/rules/beijing-time';
import { columnsOf, headingOf, rowsOfDocument, type Naming } from '@xianfeng/content-types/table/index';
import { byteOrderMark, csvRows } from './csv.ts';
import { schemaAddress, type DataFormat } from '../addresses/data-addresses.ts';
import type { Publication } from './publication.ts';
import type { WorkOut } from './worked-out.ts';

/** How one form is written: what stands before the records, for each, and after them. */
export interface Form {
  readonly before: string;
  record(record: OpenRecord): string;
  readonly after: string;
}

export interface FormContext {
  readonly type: PublicTypeName;
  /** How many records there will be. */
  readonly count: number;
  readonly publication: Publication;
  readonly naming: Naming;
  /** What a table says of a document besides, worked out; only of projects. */
  readonly workOut?: WorkOut | undefined;
}

/** JSON Lines: a record a line, and nothing else. */
const jsonl = (): Form => ({ before: '', record: (record) => `${JSON.stringify(record)}\n`, after: '' });

/** One JSON object: what the data are, then `records`. */
function json({ type, count, publication: { site, origin, licence, asOf } }: FormContext): Form {
  const head = {
    title: `${site}：${contentTypeOf(type).label}`,
    type,
    schema: `${origin}${schemaAddress(type)}`,
    source: `${origin}/data/`,
    licence: { name: licence.name, url: licence.address },
    asOf,
    count,
  };
  let first = true;
  return {
    before: `${JSON.stringify(head).slice(0, -1)},"records":[`,
    record(record) {
      const separator = first ? '\n' : ',\n';
      first = false;
      return `${separator}${JSON.stringify(record)}`;
    },
    after: '\n]}\n',
  };
}

// Beside the columns that can be taken back into a desk: where a document lives and what the ledger says of it.
const told = ['address', 'firstPublished', 'lastChanged', 'versions', 'seq', 'salt', 'digest'] as const;
// Like every moment in a table, on Beijing's clock; JSON tells it to the millisecond.
const toldOf = ({ firstPublished, lastChanged, ...record }: OpenRecord) => ({
  ...record,
  firstPublished: beijingMinute(firstPublished),
  lastChanged: beijingMinute(lastChanged),
});

/** The table that the desk exports and imports, with the ledger's columns at its end. */
function csv({ type, naming, workOut }: FormContext): Form {
  const definition = contentTypeOf(type);
  const columns = columnsOf(definition);
  return {
    before:
      byteOrderMark +
      csvRows([
        [
          ...columns.map(headingOf),
          ...told.map((name) => recordFields[name].label),
          ...(workOut ? Object.values(workedOutFields).map(({ label }) => label) : []),
        ],
      ]),
    record(record) {
      const rows = rowsOfDocument(
        definition,
        columns,
        { ...record.data, documentId: record.documentId },
        naming,
      );
      const ledger = toldOf(record);
      const worked = workOut?.(record) ?? [];
      return csvRows(
        rows.map((row, index) => [
          ...row,
          ...told.map((name) => (index === 0 ? (ledger[name] ?? null) : null)),
          ...(workOut ? Object.keys(workedOutFields) : []).map((_, at) =>
            index === 0 ? (worked[at] ?? null) : null,
          ),
        ]),
      );
    },
    after: '',
  };
}

export const forms: Readonly<Record<DataFormat, (context: FormContext) => Form>> = { csv, json, jsonl };
