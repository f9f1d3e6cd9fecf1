import type { JSONContent } from '@tiptap/core';

// What Word counts one by one under 中文字符: Chinese characters and the marks that go with them.
const chinese =
  /[\u2e80-\u2fdf\u2ff0-\u303f\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef“”‘’…—·]|[\u{20000}-\u{3ffff}]/gu;

/** 字数 as Word counts it: every Chinese character and mark is one, every word or number between them is one. */
export function wordCount(text: string): number {
  const characters = (text.replace(/[\u3000]/g, ' ').match(chinese) ?? []).length;
  const others = text
    .replace(/[\u3000]/g, ' ')
    .replace(chinese, ' ')
    .split(/\s+/)
    .filter(Boolean).length;
  return characters + others;
}

const lines = new Set(['paragraph', 'heading', 'hardBreak']);

/** The written words of what the editor holds; a paragraph, a line and a cell end a word. */
export function writtenText(node: JSONContent): string {
  const inside = (node.content ?? []).map(writtenText).join('');
  return (node.text ?? inside) + (lines.has(node.type ?? '') ? '\n' : '');
}
