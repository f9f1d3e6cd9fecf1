interface TextNode {
  readonly type: 'text';
  readonly text: string;
}
interface BlockNode {
  readonly type: 'paragraph' | 'heading' | 'bulletList' | 'listItem';
  readonly attrs?: Readonly<Record<string, number>>;
  readonly content: readonly (BlockNode | TextNode)[];
}
/** A TipTap document, as the CMS stores body text. */
export interface BodyDocument {
  readonly type: 'doc';
  readonly content: readonly BlockNode[];
}

const inline = (text: string): TextNode[] => [{ type: 'text', text }];

/** Plain text as body: a line is a paragraph, `## ` begins a heading, `- ` an item of a list. */
export function bodyDocument(text: string): BodyDocument {
  const blocks: BlockNode[] = [];
  let items: BlockNode[] = [];
  const closeList = (): void => {
    if (items.length > 0) blocks.push({ type: 'bulletList', content: items });
    items = [];
  };
  for (const line of text.split('\n').map((each) => each.trim()).filter(Boolean)) {
    if (line.startsWith('- ')) {
      items.push({ type: 'listItem', content: [{ type: 'paragraph', content: inline(line.slice(2)) }] });
      continue;
    }
    closeList();
    blocks.push(line.startsWith('## ') ? { type: 'heading', attrs: { level: 2 }, content: inline(line.slice(3)) } : { type: 'paragraph', content: inline(line) });
  }
  closeList();
  return { type: 'doc', content: blocks };
}
