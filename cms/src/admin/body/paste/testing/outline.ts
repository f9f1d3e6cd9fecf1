import type { Inline, Mark } from '@xianfeng/content-types/body/nodes';
import type { StoredBlock } from '../pieces.ts';

const around: Readonly<Partial<Record<Mark['type'], string>>> = {
  bold: '*',
  italic: '/',
  underline: '_',
  strike: '~',
  superscript: '^',
  subscript: ',',
};

const inline = (content: readonly Inline[] | undefined): string =>
  (content ?? [])
    .map((each) => {
      if (each.type === 'hardBreak') return '⏎';
      return (each.marks ?? []).reduce(
        (text, mark) =>
          mark.type === 'link'
            ? `[${text}](${mark.attrs.href})`
            : `${around[mark.type]}${text}${around[mark.type]}`,
        each.text,
      );
    })
    .join('');

function lines(block: StoredBlock): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const align = block.attrs?.textAlign ? `→${block.attrs.textAlign}← ` : '';
      return [`${block.type === 'heading' ? `h${block.attrs.level} ` : ''}${align}${inline(block.content)}`];
    }
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item, index) => {
        const sign = block.type === 'bulletList' ? '• ' : `${(block.attrs?.start ?? 1) + index}. `;
        const listed = item.content.flatMap((inner) =>
          lines(inner).map((line) => (inner.type.endsWith('List') ? `  ${line}` : line)),
        );
        return listed.map((line, at) =>
          at === 0 ? `${sign}${line}` : item.content[at]?.type === 'paragraph' ? `   ${line}` : line,
        );
      });
    case 'blockquote':
      return block.content.flatMap(lines).map((line) => `> ${line}`);
    case 'table':
      return block.content.map(
        (row) =>
          `| ${row.content.map((cell) => `${[`${cell.type === 'tableHeader' ? 'TH' : ''}${cell.attrs?.rowspan ? `↓${cell.attrs.rowspan}` : ''}${cell.attrs?.colspan ? `→${cell.attrs.colspan}` : ''}`, cell.content.flatMap(lines).join(' / ')].filter(Boolean).join(' ')}`).join(' | ')} |`,
      );
    case 'image':
      return [`![${block.attrs.alt}](${block.attrs.file})`];
    default:
      return [block.type];
  }
}

/** Blocks as lines that a test can read. */
export const outline = (blocks: readonly StoredBlock[]): string[] => blocks.flatMap(lines);
