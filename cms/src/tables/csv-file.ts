import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Cell, Sheet } from '@xianfeng/content-types/table/index';

/** UTF-8 with its mark, without which Excel in China takes it for GBK. */
export function writeCsv(sheet: Sheet): Buffer {
  return Buffer.from(
    stringify(
      sheet.map((cells) => [...cells]),
      { bom: true, record_delimiter: 'windows', cast: { boolean: (value) => (value ? '是' : '否') } },
    ),
  );
}

/** UTF-8, UTF-16 with its mark, or else GB18030, which Excel and WPS write in China. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The sign that stands most often in the row of headings. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string) => head.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** @throws Error when it is no CSV */
export function readCsv(bytes: Buffer): Cell[][] {
  const text = decode(bytes);
  const records: string[][] = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    skip_empty_lines: false,
  });
  return records.map((record) => record.map((cell) => (cell === '' ? null : cell)));
}
