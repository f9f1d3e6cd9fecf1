import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Cell, Sheet } from '@xianfeng/content-types/table/index';
import { delimiterOf } from './csv-delimiter.ts';
import { mostRows, requireSize, TableRefused } from './sheet-limits.ts';

/** UTF-8 with its mark, without which Excel in China takes it for GBK. */
export function writeCsv(sheet: Sheet): Buffer {
  return Buffer.from(
    stringify(
      sheet.map((cells) => [...cells]),
      {
        bom: true,
        record_delimiter: 'windows',
        quoted_match: /[\r\n]/,
        cast: { boolean: (value) => (value ? '是' : '否') },
      },
    ),
  );
}

/** UTF-8, UTF-16 with its mark, or else GB18030, which Excel and WPS write in China. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** `="001"` is how people make a spreadsheet keep the noughts. */
const textTrick = /^="((?:[^"]|"")*)"$/;

function cellOf(text: string): Cell {
  if (text === '') return null;
  const kept = textTrick.exec(text)?.[1];
  return kept === undefined ? text : kept.replaceAll('""', '"') || null;
}

/**
 * The rows of a CSV file, whatever ends its lines and whoever wrote it.
 * @throws TableRefused in Chinese when its quotes leave open where a cell ends, or when it is too large
 */
export function readCsv(bytes: Buffer): Cell[][] {
  const text = decode(bytes);
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    throw new TableRefused(
      `第 ${Number(error.records) + 1} 行有一个引号（"）没有配成对，分不清一格到哪里为止。请改好这个引号，或者另存为 .xlsx，再导入。`,
    );
  }
  requireSize(records.length, Math.max(0, ...records.slice(0, mostRows).map(({ length }) => length)));
  return records.map((record) => record.map(cellOf));
}
