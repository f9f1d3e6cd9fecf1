/** A table that is not taken, with the Chinese sentence for whoever handed it in. */
export class TableRefused extends Error {}

export const mostRows = 20_000;
/** Several times as many as any type has. */
const mostColumns = 400;

/** @throws TableRefused for a sheet that is larger than a table of the desk can be */
export function requireSize(rows: number, columns: number): void {
  if (rows > mostRows)
    throw new TableRefused(`这张表有 ${rows} 行，一次最多 ${mostRows} 行，请分成几个文件导入。`);
  if (columns > mostColumns)
    throw new TableRefused(
      `这张表有 ${columns} 列，最多 ${mostColumns} 列。请用“下载模板”或“导出”得到的表，删去多余的列。`,
    );
}
