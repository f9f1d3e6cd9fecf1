/*
 * Documents as a table, in a spreadsheet or as CSV, and back. One row of headings, each the words of a column and its
 * stable key: `项目名称 [title]`. One document is one row, or several: each item of its lists of groups (milestones,
 * metrics, funding …) stands in a row of its own, items of different lists beside each other, and the rows after the
 * first say only to which document they belong.
 */
export * from './cell.ts';
export * from './changes-of.ts';
export * from './columns.ts';
export * from './documents-of.ts';
export * from './problem.ts';
export { bodyFromText, type Finding, type Reading } from './read-cell.ts';
export { readMonth } from './read-date.ts';
export * from './rows-of.ts';
export * from './said-in-public.ts';
export { writeCell, type Naming } from './write-cell.ts';
