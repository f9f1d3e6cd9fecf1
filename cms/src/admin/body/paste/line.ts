import type { Inline, Mark, Text } from '@xianfeng/content-types/body/nodes';
import { cleanText, collapse, fromWingdings, privateSigns, withoutLineEnds } from './clean-text.ts';

const marksKey = (marks: readonly Mark[] | undefined) => JSON.stringify(marks ?? []);

function joined(parts: readonly Text[]): Text[] {
  const result: Text[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last && marksKey(last.marks) === marksKey(part.marks)) last.text += part.text;
    else result.push({ ...part });
  }
  return result;
}

/** One line's words: spaces collapsed over the borders of elements, indents before and after it removed. */
function tidy(parts: readonly Text[]): Text[] {
  let before = ' ';
  const texts = withoutLineEnds(parts.map(({ text }) => text));
  const result = parts.map((part, index) => {
    const text = collapse(texts[index] ?? '');
    const kept = before.endsWith(' ') && text.startsWith(' ') ? text.slice(1) : text;
    before = kept || before;
    return { ...part, text: kept };
  });
  for (const part of result) {
    part.text = part.text.trimStart();
    if (part.text) break;
  }
  for (const part of result.toReversed()) {
    part.text = part.text.trimEnd();
    if (part.text) break;
  }
  return joined(result.filter((part) => part.text !== ''));
}

/** The words of a paragraph while it is being read. */
export class Line {
  private lines: Text[][] = [[]];
  /** Whether a line began with an indent of its own: it was meant as a paragraph. */
  private indented: boolean[] = [false];

  add(text: string, marks: readonly Mark[], wingdings = false): void {
    const clean = cleanText(wingdings ? fromWingdings(text) : privateSigns(text));
    const line = this.lines.at(-1);
    if (!line || clean === '') return;
    if (line.length === 0 && /^[\u3000\u00a0]{2,}/.test(clean)) this.indented[this.lines.length - 1] = true;
    line.push({ type: 'text', text: clean, ...(marks.length > 0 ? { marks: [...marks] } : {}) });
  }

  /** Puts a number before all that was read. */
  addBefore(marker: string): void {
    this.lines[0]?.unshift({ type: 'text', text: cleanText(marker) });
  }

  break(): void {
    this.lines.push([]);
    this.indented.push(false);
  }

  /**
   * What was read, as the contents of paragraphs, none of them empty. A single line break stays one; an empty line or
   * an indent behind it begins a paragraph, as in what people write with Shift+Enter.
   */
  take(): Inline[][] {
    const paragraphs: Inline[][] = [[]];
    let apart = false;
    for (const [index, parts] of this.lines.entries()) {
      const words = tidy(parts);
      if (words.length === 0) {
        apart = true;
        continue;
      }
      const current = paragraphs.at(-1);
      if (!current || ((apart || this.indented[index]) && current.length > 0)) paragraphs.push(words);
      else current.push(...(current.length > 0 ? [{ type: 'hardBreak' as const }] : []), ...words);
      apart = false;
    }
    this.lines = [[]];
    this.indented = [false];
    return paragraphs.filter((content) => content.length > 0);
  }
}
