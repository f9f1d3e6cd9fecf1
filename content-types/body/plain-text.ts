import type { AnyBody, AnyForm, Block } from './nodes.ts';
import { inlineText } from './walk.ts';

function fileText(attrs: AnyForm['image' | 'attachment']): string {
  const words =
    'media' in attrs
      ? [attrs.media.alt, attrs.media.caption]
      : ['alt' in attrs ? attrs.alt : '', attrs.caption];
  return words.filter(Boolean).join('\n');
}

function blockText(block: Block<AnyForm>): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content);
    case 'bulletList':
    case 'orderedList':
      return blocksText(block.content.flatMap((item) => item.content));
    case 'blockquote':
      return blocksText(block.content);
    case 'table':
      return block.content
        .map((row) => row.content.map((cell) => blocksText(cell.content, ' ')).join('\t'))
        .join('\n');
    case 'image':
      return fileText(block.attrs);
    case 'attachment':
      return [fileText(block.attrs), 'media' in block.attrs ? block.attrs.media.name : '']
        .filter(Boolean)
        .join('\n');
    default:
      return '';
  }
}

function blocksText(blocks: readonly Block<AnyForm>[], separator = '\n'): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join(separator);
}

/**
 * The words of a body without its form: blocks and table rows on lines of their own, cells parted by
 * tabs; the alternative texts, captions and names of its files included.
 */
export function bodyText(body: AnyBody): string {
  return blocksText(body.content);
}
