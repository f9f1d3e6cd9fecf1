import type { Block, Body, FileForm, Inline } from './nodes.ts';

/** The text of a line; a hard break is a line end. */
export function inlineText(content: readonly Inline[] | undefined): string {
  let text = '';
  for (const node of content ?? []) text += node.type === 'text' ? node.text : '\n';
  return text;
}

/** The blocks directly inside a block, in reading order. */
export function innerBlocks<F extends FileForm>(block: Block<F>): Block<F>[] {
  switch (block.type) {
    case 'blockquote':
      return block.content;
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content);
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content));
    default:
      return [];
  }
}

/** Every block of a body, in reading order, outer before inner. */
export function allBlocks<F extends FileForm>(body: Body<F>): Block<F>[] {
  const deep = (block: Block<F>): Block<F>[] => [block, ...innerBlocks(block).flatMap(deep)];
  return body.content.flatMap(deep);
}
