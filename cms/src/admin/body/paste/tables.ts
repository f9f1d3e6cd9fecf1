import type { StoredForm, TableCell, TableRow } from '@xianfeng/content-types/body/nodes';
import { attribute, isElement, type HtmlElement, type HtmlNode } from './html-tree.ts';
import type { StoredBlock } from './pieces.ts';
import type { InnerReader, Place } from './place.ts';

type Cell = TableCell<StoredForm>;

interface SourceRow {
  readonly head: boolean;
  readonly cells: readonly HtmlElement[];
}

const mostColumns = 100;
const longestSpan = 100;

const elements = (nodes: readonly HtmlNode[]) => nodes.filter(isElement);

const spanOf = (cell: HtmlElement, name: 'colspan' | 'rowspan') =>
  Math.min(longestSpan, Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1));

/** Word ends tables whose cells do not line up with a row of no height that only holds their widths. */
const isMeasure = (row: HtmlElement) =>
  attribute(row, 'height') === '0' || /(?:^|[;\s])height\s*:\s*0/i.test(attribute(row, 'style'));

function rowsOf(table: HtmlElement): SourceRow[] {
  const row = (element: HtmlElement, head: boolean): SourceRow[] =>
    element.tagName === 'tr' && !isMeasure(element)
      ? [
          {
            head,
            cells: elements(element.childNodes).filter(({ tagName }) => tagName === 'td' || tagName === 'th'),
          },
        ]
      : [];
  const rows = elements(table.childNodes).flatMap((part) =>
    part.tagName === 'tr'
      ? row(part, false)
      : ['tbody', 'thead', 'tfoot'].includes(part.tagName)
        ? elements(part.childNodes).flatMap((each) => row(each, part.tagName === 'thead'))
        : [],
  );
  // A row without cells of its own counts only where cells from above reach into it.
  let reach = 0;
  return rows.filter(({ cells }, index) => {
    for (const cell of cells) reach = Math.max(reach, index + spanOf(cell, 'rowspan'));
    return cells.length > 0 || index < reach;
  });
}

const spans = (colspan: number, rowspan: number) =>
  colspan > 1 || rowspan > 1
    ? { attrs: { ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) } }
    : {};

const emptyCell = (): Cell => ({ type: 'tableCell', content: [{ type: 'paragraph' }] });

const isBold = (block: StoredBlock) =>
  block.type === 'paragraph' &&
  (block.content ?? []).every(
    (each) => each.type !== 'text' || (each.marks ?? []).some(({ type }) => type === 'bold'),
  );
const isEmpty = (cell: Cell) => cell.content.every((block) => block.type === 'paragraph' && !block.content);

/** Word knows no head cells: a first row all in bold is one. */
function looksLikeHead(rows: readonly TableRow<StoredForm>[]): boolean {
  const [first] = rows;
  if (
    !first ||
    rows.length < 2 ||
    first.content.length < 2 ||
    rows.some((row) => row.content.some(({ type }) => type === 'tableHeader'))
  )
    return false;
  return (
    first.content.some((cell) => !isEmpty(cell)) &&
    first.content.every((cell) => cell.content.every(isBold) && (cell.attrs?.rowspan ?? 1) < rows.length)
  );
}

function withoutBold(block: StoredBlock): StoredBlock {
  if (block.type !== 'paragraph' || !block.content) return block;
  return {
    ...block,
    content: block.content.map((each) =>
      each.type === 'text' && each.marks
        ? {
            type: 'text',
            text: each.text,
            ...(each.marks.length > 1 ? { marks: each.marks.filter(({ type }) => type !== 'bold') } : {}),
          }
        : each,
    ),
  };
}

const asHead = (cell: Cell): Cell => ({
  ...cell,
  type: 'tableHeader',
  content: cell.content.map(withoutBold),
});

/** Lays cells out so that every row covers the same columns and no cell reaches over another or out of the table. */
function layOut(
  source: readonly SourceRow[],
  read: (cell: HtmlElement, head: boolean) => Cell,
): TableRow<StoredForm>[] {
  /** For each column, how many more rows a cell from above takes. */
  const taken: number[] = [];
  const rows = source.map(({ head, cells }, index) => {
    const content: { cell: Cell; column: number }[] = [];
    let column = 0;
    const free = (at: number) => (taken[at] ?? 0) === 0;
    for (const each of cells) {
      while (!free(column)) column += 1;
      if (column >= mostColumns) break;
      let colspan = 1;
      while (colspan < spanOf(each, 'colspan') && column + colspan < mostColumns && free(column + colspan))
        colspan += 1;
      const rowspan = Math.min(spanOf(each, 'rowspan'), source.length - index);
      content.push({ cell: { ...read(each, head), ...spans(colspan, rowspan) }, column });
      for (let at = column; at < column + colspan; at += 1) taken[at] = rowspan;
      column += colspan;
    }
    const covered = new Set(taken.flatMap((rest, at) => (rest > 0 ? [at] : [])));
    for (const [at, rest] of taken.entries()) taken[at] = Math.max(0, (rest ?? 0) - 1);
    return { content, covered };
  });
  const width = Math.max(0, ...rows.flatMap(({ covered }) => [...covered].map((at) => at + 1)));
  return rows.map(({ content, covered }) => {
    const missing = Array.from({ length: width }, (_, at) => at)
      .filter((at) => !covered.has(at))
      .map((column) => ({ cell: emptyCell(), column }));
    return {
      type: 'tableRow',
      content: [...content, ...missing].sort((a, b) => a.column - b.column).map(({ cell }) => cell),
    };
  });
}

/** A table with its merged cells; before it what its caption says. */
export function readTable(table: HtmlElement, reader: InnerReader, place: Place): StoredBlock[] {
  const inner: Place = { ...place, depth: place.depth + 3, inTable: true };
  const captions = elements(table.childNodes)
    .filter(({ tagName }) => tagName === 'caption')
    .flatMap(({ childNodes }) => reader.inside(childNodes, { ...inner, depth: place.depth }));
  const read = (cell: HtmlElement, head: boolean): Cell => {
    const content = reader.inside([cell], inner);
    return {
      type: head || cell.tagName === 'th' ? 'tableHeader' : 'tableCell',
      content: content.length > 0 ? content : [{ type: 'paragraph' }],
    };
  };
  const rows = layOut(rowsOf(table), read);
  if (rows.every((row) => row.content.every(isEmpty))) return captions;
  const [first, ...rest] = rows;
  const headed =
    first && looksLikeHead(rows) ? [{ ...first, content: first.content.map(asHead) }, ...rest] : rows;
  return [...captions, { type: 'table', content: headed }];
}
