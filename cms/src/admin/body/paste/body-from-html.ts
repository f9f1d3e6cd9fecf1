import type { StoredBody } from '@xianfeng/content-types/body/nodes';
import { rankHeadings } from './headings.ts';
import { readHtml } from './html-tree.ts';
import { cutHere } from '@xianfeng/content-types/body/left-behind';
import { plainParagraph } from './pieces.ts';
import { outermost, Reader, type Pictures } from './reader.ts';
import { gather } from './word-lists.ts';

/**
 * What HTML from Word, WPS, Excel or a web page says, as a body that can be stored: headings, lists, tables, links and
 * emphasis stay; fonts, colours, scripts, comments, hidden text and pictures that only the sender's machine has do not.
 * Never throws, whatever it is given.
 *
 * @param pictures gives the block for a picture whose file is at hand; without it a sentence asks for the picture
 */
export function bodyFromHtml(html: string, pictures: Pictures = () => null): StoredBody {
  const pasted = readHtml(html);
  const reader = new Reader(pasted, pictures);
  const content = rankHeadings(gather(reader.read(pasted.nodes, outermost), pasted.styles));
  return { type: 'doc', content: reader.isFull ? [...content, plainParagraph(cutHere)] : content };
}
