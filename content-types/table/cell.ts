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

/** Stands for a formula of a spreadsheet that nobody has calculated yet. */
export const uncalculated = '（公式还没有算出结果）';

const errorCodes =
  /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|GETTING_DATA|UNKNOWN!|PYTHON!|#+)$/i;

/** Why a cell holds no value, though it is not empty, in Chinese; null for any other cell. */
export function faultIn(cell: Cell | undefined): string | null {
  const words = plainText(cell);
  if (words === uncalculated)
    return '这一格的公式还没有算出结果。请在 Excel 或 WPS 里打开这个表，保存一次，再导入';
  return errorCodes.test(words) ? `这一格是算错的公式“${quoted(words)}”。请改好公式，或者直接填上值` : null;
}

/** A cell's words as a person reads them: no guard, line ends as `\n`, nothing around them. */
export const plainText = (cell: Cell | undefined): string =>
  unguard(String(cell ?? '').replace(/\r\n?/g, '\n')).trim();

const longestQuoted = 40;

/** A text as a sentence tells it again: of a long one only how it begins. */
export function quoted(text: string): string {
  const begin = [...text.slice(0, 2 * longestQuoted)];
  return begin.length > longestQuoted ? `${begin.slice(0, longestQuoted).join('')}…` : text;
}

export const isEmpty = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && plainText(cell) === '');

/** Whether two cells say the same to a reader. */
export const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean => plainText(a) === plainText(b);
