import { body, bulletList, heading, paragraph } from '../../content-types/body/from-text.ts';
import type { Block, Body, StoredForm } from '../../content-types/body/nodes.ts';

/** Plain text as body: a line is a paragraph, `## ` begins a heading, `- ` an item of a list. */
export function bodyDocument(text: string): Body<StoredForm> {
  const blocks: Block<StoredForm>[] = [];
  let items: string[] = [];
  const closeList = (): void => {
    if (items.length > 0) blocks.push(bulletList(...items));
    items = [];
  };
  for (const line of text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)) {
    if (line.startsWith('- ')) {
      items.push(line.slice(2));
      continue;
    }
    closeList();
    blocks.push(line.startsWith('## ') ? heading(2, line.slice(3)) : paragraph(line));
  }
  closeList();
  return body(...blocks);
}
