import { escapeHtml } from './escape.ts';
import { defaultIdPrefix, headingIds } from './headings.ts';
import type { PublishedMedia } from './media.ts';
import {
  textAlignments,
  type Block,
  type PublishedBody,
  type PublishedForm,
  type Table,
  type TableCell,
  type TextAlign,
} from './nodes.ts';
import { renderInlines } from './render-inline.ts';
import { inlineText } from './walk.ts';

export interface RenderOptions {
  /** The whole HTML of an image block, escaped by its maker. */
  imageHtml: (media: PublishedMedia) => string;
  /** The whole HTML of an attachment block, escaped by its maker. */
  attachmentHtml: (media: PublishedMedia) => string;
  /** Before every heading id; two bodies on one page need different ones. */
  idPrefix?: string;
}

interface Context extends RenderOptions {
  headingId: (text: string) => string;
  tables: number;
}

type Cell = TableCell<PublishedForm>;

function alignClass(align: TextAlign | null | undefined): string {
  return align && textAlignments.includes(align) ? ` class="align-${align}"` : '';
}

/** The content of a list item or cell: a lone paragraph needs no element of its own there. */
function flowHtml(blocks: readonly Block<PublishedForm>[], context: Context): string {
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === 'paragraph') return renderInlines(only.content);
  return blocksHtml(blocks, context);
}

function cellHtml(cell: Cell, scope: 'col' | 'row', context: Context): string {
  const tag = cell.type === 'tableHeader' ? 'th' : 'td';
  const span = (name: 'colspan' | 'rowspan') => {
    const count = Number(cell.attrs?.[name] ?? 1);
    return Number.isInteger(count) && count > 1 ? ` ${name}="${count}"` : '';
  };
  const [only] = cell.content;
  const align =
    cell.content.length === 1 && only?.type === 'paragraph' ? alignClass(only.attrs?.textAlign) : '';
  const head = tag === 'th' ? ` scope="${scope}"` : '';
  return `<${tag}${head}${span('colspan')}${span('rowspan')}${align}>${flowHtml(cell.content, context)}</${tag}>`;
}

function tableHtml({ content: rows }: Table<PublishedForm>, context: Context): string {
  const number = ++context.tables;
  const bodyStart = rows.findIndex((row) => row.content.some((cell) => cell.type === 'tableCell'));
  const headRows = bodyStart === -1 ? rows.length : bodyStart;
  const rowsHtml = (part: typeof rows, scope: 'col' | 'row') =>
    part
      .map((row) => `<tr>${row.content.map((cell) => cellHtml(cell, scope, context)).join('')}</tr>`)
      .join('');
  const head = headRows > 0 ? `<thead>${rowsHtml(rows.slice(0, headRows), 'col')}</thead>` : '';
  const rest = headRows < rows.length ? `<tbody>${rowsHtml(rows.slice(headRows), 'row')}</tbody>` : '';
  // Wide tables scroll in a region of their own, which the keyboard must be able to reach.
  return `<div class="table-scroll" role="region" aria-label="表格${number}" tabindex="0"><table>${head}${rest}</table></div>`;
}

function headingHtml(block: Extract<Block<PublishedForm>, { type: 'heading' }>, context: Context): string {
  const level = Math.min(4, Math.max(2, Math.trunc(Number(block.attrs.level)) || 2));
  const id = escapeHtml(context.headingId(inlineText(block.content)));
  return `<h${level} id="${id}"${alignClass(block.attrs.textAlign)}>${renderInlines(block.content)}</h${level}>`;
}

function blockHtml(block: Block<PublishedForm>, context: Context): string {
  switch (block.type) {
    case 'paragraph':
      // Empty paragraphs are editors' spacing; the page has its own.
      return block.content?.length
        ? `<p${alignClass(block.attrs?.textAlign)}>${renderInlines(block.content)}</p>`
        : '';
    case 'heading':
      return headingHtml(block, context);
    case 'bulletList':
      return `<ul>${block.content.map((item) => `<li>${flowHtml(item.content, context)}</li>`).join('')}</ul>`;
    case 'orderedList': {
      const start = Number(block.attrs?.start ?? 1);
      const from = Number.isInteger(start) && start !== 1 ? ` start="${start}"` : '';
      return `<ol${from}>${block.content.map((item) => `<li>${flowHtml(item.content, context)}</li>`).join('')}</ol>`;
    }
    case 'blockquote':
      return `<blockquote>${blocksHtml(block.content, context)}</blockquote>`;
    case 'horizontalRule':
      return '<hr>';
    case 'table':
      return tableHtml(block, context);
    case 'image':
      return context.imageHtml(block.attrs.media);
    case 'attachment':
      return context.attachmentHtml(block.attrs.media);
    default:
      return '';
  }
}

function blocksHtml(blocks: readonly Block<PublishedForm>[], context: Context): string {
  let html = '';
  for (const block of blocks) html += blockHtml(block, context);
  return html;
}

/**
 * The HTML of a published body. All text is escaped, no address but a safe one becomes a link, and
 * the result is well-formed in feeds too, except for HTML's void elements.
 */
export function renderBody(body: PublishedBody, options: RenderOptions): string {
  return blocksHtml(body.content, {
    ...options,
    headingId: headingIds(options.idPrefix ?? defaultIdPrefix),
    tables: 0,
  });
}
