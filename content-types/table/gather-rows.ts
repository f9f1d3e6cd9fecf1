import type { ContentType } from '../language/content-type.ts';
import { isEmpty, plainText, sameCell, type Cell, type Sheet } from './cell.ts';
import { keyColumn, type Column } from './columns.ts';
import { blocking, type TableProblem } from './problem.ts';
import type { Headings } from './read-headings.ts';

/** The rows of a sheet that together are one document. */
export interface Gathered {
  /** Its rows as the spreadsheet counts them, the one with its own fields first. */
  readonly rows: number[];
  readonly cells: (readonly Cell[])[];
}

/** More than any document has items in a list. */
const mostRowsOfOne = 1000;

/**
 * Puts the rows of a sheet together to documents, and yields after each. A row belongs to the document above when its own fields are empty or
 * those of that document; it may also stand apart from it, as sorting leaves it, when it names the document's number or code.
 */
export function* gatherRows(
  type: ContentType,
  sheet: Sheet,
  headings: Headings,
): Generator<void, { gathered: Gathered[]; problems: TableProblem[] }> {
  const keys = new Set(['documentId', keyColumn(type)]);
  const places = [...headings.columns.entries()].filter((each): each is [number, Column] => each[1] !== null);
  const own = places.filter(([, column]) => !column.repeats && !keys.has(column.key));
  const identifying = places
    .filter(([, column]) => keys.has(column.key))
    .sort(([, a], [, b]) => Number(b.key === 'documentId') - Number(a.key === 'documentId'));
  const gathered: Gathered[] = [];
  const byKey = new Map<string, Gathered>();
  const problems: TableProblem[] = [];

  for (const [index, cells] of sheet.entries()) {
    yield;
    if (index <= headings.row || places.every(([place]) => isEmpty(cells[place]))) continue;
    const number = index + 1;
    const named = identifying
      .filter(([place]) => !isEmpty(cells[place]))
      .map(([place, column]) => ({ column, word: `${column.key} ${plainText(cells[place])}` }));
    // The number comes first, and decides: two documents may share a code.
    const home = named[0] ? byKey.get(named[0].word) : gathered.at(-1);
    const bare = own.every(([place]) => isEmpty(cells[place]));
    if (
      home &&
      (bare ||
        (named.length > 0 &&
          own.every(([place]) => isEmpty(cells[place]) || sameCell(cells[place], home.cells[0]?.[place]))))
    ) {
      if (home.rows.length === mostRowsOfOne)
        problems.push(
          blocking(
            number,
            null,
            `第 ${home.rows[0]} 行的那份内容已经占了 ${mostRowsOfOne} 行，从这一行起放不下。这几行如果是别的内容，请填上名称和编号`,
          ),
        );
      if (home.rows.length > mostRowsOfOne) continue;
      home.rows.push(number);
      home.cells.push(cells);
      continue;
    }
    if (home && named.length > 0) {
      problems.push(
        blocking(
          number,
          named[0]?.column.label ?? null,
          `和第 ${home.rows[0]} 行重复，内容又不一样。同一份内容请合在一起，另一份请改编号`,
        ),
      );
      continue;
    }
    if (bare && named.length === 0) {
      problems.push(blocking(number, null, '这一行没有说明属于哪一份内容，上面也没有'));
      continue;
    }
    const started: Gathered = { rows: [number], cells: [cells] };
    gathered.push(started);
    for (const { word } of named) if (!byKey.has(word)) byKey.set(word, started);
  }
  return { gathered, problems };
}
