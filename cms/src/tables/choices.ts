import type { Column, Cell } from '@xianfeng/content-types/table/index';

/** The words from which a column of a spreadsheet is filled. */
export interface Choices {
  readonly words: readonly string[];
  /** Whether anything else is wrong; names of documents may be written in other ways too. */
  readonly closed: boolean;
}

/** A longer list is no help to anybody who looks for one word in it. */
const most = 1000;

/** What may stand in a column; null where people write freely. `namesOf` gives the names of the documents of a type. */
export function choicesOf({ field }: Column, namesOf: (target: string) => readonly string[]): Choices | null {
  if (field.many) return null;
  if (field.words) return { words: Object.values(field.words), closed: true };
  if (field.storage?.type === 'boolean') return { words: ['是', '否'], closed: true };
  if ((field.kind !== 'relation' && field.kind !== 'quote') || !field.target) return null;
  const words = namesOf(field.target);
  return words.length > 0 && words.length <= most ? { words, closed: false } : null;
}

/** The words as a sheet of their own, one column for each column that has some, under the same heading. */
export function choicesSheet(columns: readonly Column[], choices: readonly (Choices | null)[]): Cell[][] {
  const lists = choices.flatMap((each, index) =>
    each ? [[columns[index]?.label ?? '', ...each.words]] : [],
  );
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null));
}
