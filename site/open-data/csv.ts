import type { Cell } from '@xianfeng/content-types/table/index';
import { stringify } from 'csv-stringify/sync';

/** Tells Excel and WPS that the text is UTF-8. */
export const byteOrderMark = '\uFEFF';

/** Rows as CSV (RFC 4180). */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows as Cell[][], {
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    cast: { boolean: String },
  });
}
