/** Among so many lines people have written their headings, or a line for the spreadsheet alone. */
const firstLines = 8;

/** `sep=;`, by which people tell Excel. */
const told = /^sep=(.)$/i;

/** The sign between the cells: the one that the first lines hold most of. */
export function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/, firstLines);
  const sign = told.exec(lines[0] ?? '')?.[1];
  if (sign) return sign;
  const count = (each: string) => lines.reduce((sum, line) => sum + line.split(each).length, 0);
  return [',', '\t', ';'].reduce((best, each) => (count(each) > count(best) ? each : best));
}
