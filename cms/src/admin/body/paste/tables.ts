import type { StoredForm, TableCell, TableRow } from '@xianfeng/content-types/body/nodes';
import { attribute, isElement, textOf, type HtmlElement, type HtmlNode } from './html-tree.ts';
import type { StoredBlock } from './pieces.ts';
import type { InnerReader, Place } from './place.ts';
import { isHidden } from './styles.ts';

type Cell = TableCell<StoredForm>;

interface SourceRow {
  readonly head: boolean;
  readonly hidden: boolean;
  readonly cells: readonly HtmlElement[];
}

const mostColumns = 100;
const longestSpan = 100;

const elements = (nodes: readonly HtmlNode[]) => nodes.filter(isElement);

const spanOf = (cell: HtmlElement, name: 'colspan' | 'rowspan' | 'span') =>
  Math.min(longestSpan, Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1));

const isNothing = (size: string) => /^0+(?:\.0+)?(?:px|pt|em|cm|mm|in|%)?$/i.test(size.trim());

/** Word ends tables whose cells do not line up with a row of no height that only holds their widths. */
const isMeasure = (row: HtmlElement) =>
  attribute(row, 'height') === '0' ||
  /(?:^|[;\s])height\s*:\s*0(?:[a-z%]*\s*(?:;|$))/i.test(attribute(row, 'style'));

function rowsOf(table: HtmlElement, { pasted }: InnerReader): SourceRow[] {
  const row = (element: HtmlElement, head: boolean): SourceRow[] =>
    element.tagName === 'tr'
      ? [
          {
            head,
            hidden: isMeasure(element) || isHidden(pasted.style(element)),
            cells: elements(element.childNodes).filter(
              (each) => /^t[dh]$/.test(each.tagName) && pasted.style(each).get('display') !== 'none',
            ),
          },
        ]
      : [];
  const rows = elements(table.childNodes).flatMap((part) =>
    part.tagName === 'tr'
      ? row(part, false)
      : ['tbody', 'thead', 'tfoot'].includes(part.tagName) && !isHidden(pasted.style(part))
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

/** The columns that a sheet hides: Excel says so of the column alone, and writes its cells like all others. */
function hiddenColumns(table: HtmlElement, { pasted }: InnerReader): Set<number> {
  const isGone = (column: HtmlElement) => {
    const style = pasted.style(column);
    return (
      isHidden(style) ||
      style.get('visibility') === 'collapse' ||
      isNothing(attribute(column, 'width')) ||
      isNothing(style.get('width') ?? '')
    );
  };
  const hidden = new Set<number>();
  let at = 0;
  const column = (element: HtmlElement, within: boolean) => {
    const span = spanOf(element, 'span');
    if (within || isGone(element)) for (let each = at; each < at + span; each += 1) hidden.add(each);
    at += span;
  };
  for (const part of elements(table.childNodes)) {
    if (part.tagName === 'col') column(part, false);
    if (part.tagName !== 'colgroup') continue;
    const columns = elements(part.childNodes).filter(({ tagName }) => tagName === 'col');
    if (columns.length === 0) column(part, false);
    for (const each of columns) column(each, isGone(part));
  }
  return hidden;
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

/** A cell and the part of the grid that it covers. */
interface Placed {
  readonly element: HtmlElement;
  readonly head: boolean;
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

/** Places cells so that none reaches over another or out of the table. */
function place(source: readonly SourceRow[]): Placed[] {
  /** For each column, how many more rows a cell from above takes. */
  const taken: number[] = [];
  return source.flatMap(({ head, cells }, row) => {
    const placed: Placed[] = [];
    let column = 0;
    const free = (at: number) => (taken[at] ?? 0) === 0;
    for (const element of cells) {
      while (!free(column)) column += 1;
      if (column >= mostColumns) break;
      let colspan = 1;
      while (colspan < spanOf(element, 'colspan') && column + colspan < mostColumns && free(column + colspan))
        colspan += 1;
      const rowspan = Math.min(spanOf(element, 'rowspan'), source.length - row);
      placed.push({ element, head, row, column, colspan, rowspan });
      for (let at = column; at < column + colspan; at += 1) taken[at] = rowspan;
      column += colspan;
    }
    for (const [at, rest] of taken.entries()) taken[at] = Math.max(0, (rest ?? 0) - 1);
    return placed;
  });
}

/** Of the lines from `first` those that are shown, counted without the hidden ones; null when none is. */
function shownSpan(first: number, span: number, isHiddenLine: (at: number) => boolean) {
  const lines = Array.from({ length: span }, (_, at) => first + at).filter((at) => !isHiddenLine(at));
  if (lines.length === 0) return null;
  const before = Array.from({ length: lines[0] ?? 0 }, (_, at) => at).filter((at) => !isHiddenLine(at));
  return { first: before.length, span: lines.length };
}

/** Lays cells out so that every row covers the same columns; rows and columns that their sheet hides are left out. */
function layOut(
  source: readonly SourceRow[],
  hidden: ReadonlySet<number>,
  read: (cell: HtmlElement, head: boolean) => Cell,
): TableRow<StoredForm>[] {
  const shown = place(source).flatMap(({ element, head, row, column, colspan, rowspan }) => {
    const rows = shownSpan(row, rowspan, (at) => source[at]?.hidden ?? false);
    const columns = shownSpan(column, colspan, (at) => hidden.has(at));
    return rows && columns ? [{ element, head, rows, columns }] : [];
  });
  const height = source.filter((row) => !row.hidden).length;
  const covered = Array.from({ length: height }, () => new Set<number>());
  for (const { rows, columns } of shown)
    for (let row = rows.first; row < rows.first + rows.span; row += 1)
      for (let at = columns.first; at < columns.first + columns.span; at += 1) covered[row]?.add(at);
  const width = Math.max(0, ...covered.flatMap((columns) => [...columns].map((at) => at + 1)));
  return covered.map((columns, row) => {
    const own = shown
      .filter(({ rows }) => rows.first === row)
      .map(({ element, head, rows, columns: { first, span } }) => ({
        cell: { ...read(element, head), ...spans(span, rows.span) },
        column: first,
      }));
    const missing = Array.from({ length: width }, (_, at) => at)
      .filter((at) => !columns.has(at))
      .map((column) => ({ cell: emptyCell(), column }));
    return {
      type: 'tableRow',
      content: [...own, ...missing].sort((a, b) => a.column - b.column).map(({ cell }) => cell),
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
  const source = rowsOf(table, reader);
  const hidden = hiddenColumns(table, reader);
  const says = (row: SourceRow) => row.cells.some((cell) => textOf(cell).trim() !== '');
  reader.count.hiddenLines += hidden.size + source.filter((row) => row.hidden && says(row)).length;
  const rows = layOut(source, hidden, read);
  if (rows.every((row) => row.content.every(isEmpty))) return captions;
  const [first, ...rest] = rows;
  const headed =
    first && looksLikeHead(rows) ? [{ ...first, content: first.content.map(asHead) }, ...rest] : rows;
  return [...captions, { type: 'table', content: headed }];
}
