import { DOMSerializer, Node, type Schema } from '@tiptap/pm/model';
import { aboutHiddenLines, aboutInnerTables, readingOf } from './body-from-html.ts';

/** Copied in an editor of the desk: its nodes are read as they are, by the rules of the nodes themselves. */
const isOwnCopy = (html: string) => /\sdata-pm-slice=/.test(html);

/** HTML from the clipboard or a dropped selection, reduced to what a body can hold. */
export function cleanPaste(html: string, schema: Schema, tell: (sentence: string) => void): string {
  if (isOwnCopy(html)) return html;
  const {
    body: { content },
    innerTables,
    hiddenLines,
  } = readingOf(html);
  const sentences = [aboutInnerTables(innerTables), aboutHiddenLines(hiddenLines)].filter(Boolean);
  if (sentences.length > 0) tell(`贴进来的内容里${sentences.join('')}`);
  if (content.length === 0) return '';
  const container = document.createElement('div');
  container.append(
    DOMSerializer.fromSchema(schema).serializeFragment(
      Node.fromJSON(schema, { type: 'doc', content }).content,
    ),
  );
  return container.innerHTML;
}

/** Text without the indents that paragraphs have by themselves here. */
export const cleanPastedText = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+/, ''))
    .join('\n');
