/** Something about a table that has to be put right, or should be known. */
export interface TableProblem {
  /** As the spreadsheet counts: the headings stand in row 1. */
  readonly row: number;
  /** The column's words; null for what concerns the whole row. */
  readonly column: string | null;
  /** One Chinese sentence that says what is wrong and what to do. */
  readonly message: string;
  /** What is blocking keeps the whole table from being taken over. */
  readonly level: 'blocking' | 'warning';
}

export const blocking = (row: number, column: string | null, message: string): TableProblem => ({
  row,
  column,
  message: `${message}。`,
  level: 'blocking',
});
export const warning = (row: number, column: string | null, message: string): TableProblem => ({
  row,
  column,
  message: `${message}。`,
  level: 'warning',
});
