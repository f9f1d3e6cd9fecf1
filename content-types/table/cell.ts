/** What one cell of a table holds; dates are texts, `YYYY-MM-DD`. */
export type Cell = string | number | boolean | null;

/** A whole sheet: a row of headings, and rows of cells under them. */
export type Sheet = readonly (readonly Cell[])[];

/** Signs, also in full width, after which a spreadsheet takes a text for a formula and runs it. */
const runs = /^'*[=+\-@\t\r＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r＝＋－＠]/;

/** Keeps a spreadsheet from running a text: an apostrophe before it, which reading takes away again. */
export const guard = (text: string): string => (runs.test(text) ? `'${text}` : text);

export const unguard = (text: string): string => (guarded.test(text) ? text.slice(1) : text);

/** Stands for a text that is too long for a cell of a spreadsheet, and means that it stays as it is. */
export const keptMark = '（内容太长，表格里放不下，保持原样）';

/** A cell's words as a person reads them: no guard, line ends as `\n`, nothing around them. */
export const plainText = (cell: Cell | undefined): string =>
  unguard(String(cell ?? '').replace(/\r\n?/g, '\n')).trim();

export const isEmpty = (cell: Cell | undefined): boolean => plainText(cell) === '';

/** Whether two cells say the same to a reader. */
export const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean => plainText(a) === plainText(b);
