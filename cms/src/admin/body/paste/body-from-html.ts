import type { StoredBody } from '@xianfeng/content-types/body/nodes';
import { rankHeadings } from './headings.ts';
import { readHtml } from './html-tree.ts';
import { cutHere } from '@xianfeng/content-types/body/left-behind';
import { plainParagraph } from './pieces.ts';
import { outermost, Reader, type Pictures } from './reader.ts';
import { gather } from './word-lists.ts';

/** What was read, and what the editor should look at. */
export interface Reading {
  readonly body: StoredBody;
  /** Tables within tables: their text is kept, each cell as a paragraph, their cells are not. */
  readonly innerTables: number;
  /** Rows and columns that their sheet hides: left out. */
  readonly hiddenLines: number;
}

/** What an editor is told of tables within tables; null when there were none. */
export const aboutInnerTables = (count: number): string | null =>
  count > 0
    ? `有 ${count} 个套在表格里面的表格：里面的文字都留下了，格子没有留下。请核对，需要的话另外插入表格。`
    : null;

/** What an editor is told of rows and columns that a sheet hides; null when there were none. */
export const aboutHiddenLines = (count: number): string | null =>
  count > 0 ? `有 ${count} 处隐藏的行或列没有贴进来。需要的话，请先在表格里取消隐藏，再复制一次。` : null;

/** The same as `bodyFromHtml`, with what the editor should be told. */
export function readingOf(html: string, pictures: Pictures = () => null): Reading {
  const pasted = readHtml(html);
  const reader = new Reader(pasted, pictures);
  const content = rankHeadings(gather(reader.read(pasted.nodes, outermost), pasted.styles));
  return {
    body: { type: 'doc', content: reader.isFull ? [...content, plainParagraph(cutHere)] : content },
    innerTables: reader.count.innerTables,
    hiddenLines: reader.count.hiddenLines,
  };
}

/**
 * What HTML from Word, WPS, Excel or a web page says, as a body that can be stored: headings, lists, tables, links and
 * emphasis stay; fonts, colours, scripts, comments, hidden text and pictures that only the sender's machine has do not.
 * Never throws, whatever it is given.
 *
 * @param pictures gives the block for a picture whose file is at hand; without it a sentence asks for the picture
 */
export function bodyFromHtml(html: string, pictures: Pictures = () => null): StoredBody {
  return readingOf(html, pictures).body;
}
