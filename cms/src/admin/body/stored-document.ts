import type { JSONContent } from '@tiptap/core';
import { isSafeHref } from '@xianfeng/content-types/body/href';
import { cleanText } from './paste/clean-text.ts';

/** Attributes that a stored node may have; what the editor keeps for itself stays behind. */
const storedAttributes: Readonly<Record<string, readonly string[]>> = {
  paragraph: ['textAlign'],
  heading: ['level', 'textAlign'],
  orderedList: ['start'],
  tableCell: ['colspan', 'rowspan'],
  tableHeader: ['colspan', 'rowspan'],
  image: ['file', 'alt', 'caption'],
  attachment: ['file', 'caption'],
  link: ['href'],
};

/** Such an attribute says what goes without saying. */
const isDefault = (name: string, value: unknown) =>
  value === null ||
  value === undefined ||
  (name === 'caption' && value === '') ||
  (['start', 'colspan', 'rowspan'].includes(name) && value === 1);

function attributes(type: string, given: Readonly<Record<string, unknown>> | undefined) {
  const kept = (storedAttributes[type] ?? []).flatMap((name) =>
    isDefault(name, given?.[name]) ? [] : [[name, given?.[name]] as const],
  );
  return kept.length > 0 ? { attrs: Object.fromEntries(kept) } : {};
}

const isEmptyParagraph = (node: JSONContent | undefined) =>
  node?.type === 'paragraph' && (node.content ?? []).length === 0;

function withoutEmptyEnd(content: readonly JSONContent[]): JSONContent[] {
  const end = content.findLastIndex((node) => !isEmptyParagraph(node));
  return content.slice(0, Math.max(end + 1, 1));
}

/** What the editor holds, in the form in which it is stored. */
export function toStored(node: JSONContent): JSONContent {
  return storedNode(
    node.type === 'doc' && node.content ? { ...node, content: withoutEmptyEnd(node.content) } : node,
  );
}

/** Invisible characters can also be typed and come from another window of the desk. */
const isEmptyText = (node: JSONContent) => node.type === 'text' && cleanText(node.text ?? '') === '';

const isAllowed = (mark: {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
}) => mark.type !== 'link' || isSafeHref(String(mark.attrs?.href ?? ''));

function storedNode(node: JSONContent): JSONContent {
  const type = node.type ?? 'doc';
  const marks = (node.marks ?? []).filter(isAllowed);
  return {
    type,
    ...attributes(type, node.attrs),
    // A row whose every cell comes from above has none of its own.
    ...(type === 'tableRow' && !node.content ? { content: [] } : {}),
    ...(node.content ? { content: node.content.filter((each) => !isEmptyText(each)).map(storedNode) } : {}),
    ...(marks.length > 0
      ? { marks: marks.map((mark) => ({ type: mark.type, ...attributes(mark.type, mark.attrs) })) }
      : {}),
    ...(node.text === undefined ? {} : { text: cleanText(node.text) }),
  };
}

/** A document without a word or a file counts as not written. */
export function isBlank(node: JSONContent): boolean {
  if (node.text?.trim() || node.type === 'image' || node.type === 'attachment') return false;
  return (node.content ?? []).every(isBlank);
}

/** The documentIds of the files in a document. */
export function filesIn(node: JSONContent): string[] {
  const own = typeof node.attrs?.file === 'string' ? [node.attrs.file] : [];
  return [...own, ...(node.content ?? []).flatMap(filesIn)];
}
