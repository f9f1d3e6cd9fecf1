import type { ListItem, StoredForm } from '@xianfeng/content-types/body/nodes';
import { attribute, isElement, type HtmlElement, type HtmlNode } from './html-tree.ts';
import type { StoredBlock } from './pieces.ts';
import type { InnerReader, Place } from './place.ts';

type Item = ListItem<StoredForm>;

/** An item begins with a paragraph, whatever stands in it. */
export function listItem(blocks: readonly StoredBlock[]): Item {
  const content = blocks.map((block): StoredBlock =>
    block.type === 'heading'
      ? { type: 'paragraph', ...(block.content ? { content: block.content } : {}) }
      : block,
  );
  return {
    type: 'listItem',
    content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content],
  };
}

export const orderedList = (content: Item[], start: number): StoredBlock => ({
  type: 'orderedList',
  ...(Number.isInteger(start) && start >= 0 && start <= 100_000 && start !== 1 ? { attrs: { start } } : {}),
  content,
});

const isList = (node: HtmlNode) => isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol');

/** A list of HTML; lists that stand between its items, as Word and old editors write them, belong to the item before. */
export function readList(element: HtmlElement, reader: InnerReader, place: Place): StoredBlock | null {
  const inner: Place = { ...place, depth: place.depth + 2 };
  const items: { nodes: HtmlNode[] }[] = [];
  for (const node of element.childNodes) {
    const last = items.at(-1);
    if (isElement(node) && node.tagName === 'li') items.push({ nodes: [...node.childNodes] });
    else if (isList(node) && last) last.nodes.push(node);
    else items.push({ nodes: [node] });
  }
  const content = items
    .map(({ nodes }) => reader.inside(nodes, inner))
    .filter((blocks) => blocks.length > 0)
    .map(listItem);
  if (content.length === 0) return null;
  return element.tagName === 'ol'
    ? orderedList(content, Number(attribute(element, 'start') || 1))
    : { type: 'bulletList', content };
}
