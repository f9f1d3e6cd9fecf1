import type { Counter } from '../numbering.ts';
import { childOf, isElement, make, runOf, type XmlElement, type XmlNode } from '../xml.ts';

/** Marks around a paragraph's number on its way through mammoth: code points that are no characters, which no text holds. */
export const markStart = '\ufdd0';
export const markPart = '\ufdd1';
export const markEnd = '\ufdd2';

const marked = new RegExp(
  `<(p|h[1-6])((?:\\s[^>]*)?)>((?:<[^>]+>)*)${markStart}(\\d)${markPart}([\\w-]*)${markPart}([^${markEnd}]*)${markEnd}`,
  'g',
);

/** mammoth's HTML with its numbers as Word itself puts them on the clipboard, so that one reading serves both. */
export function numbersAsWord(html: string): string {
  return html
    .replace(
      marked,
      (_, tag: string, attributes: string, inner: string, level: string, list: string, marker: string) =>
        `<${tag}${attributes} style="mso-list:l${list.replace(/\D/g, '') || '0'} level${level} lfo1"><span style="mso-list:Ignore">${marker}</span>${inner}`,
    )
    .replace(/[\ufdd0-\ufdd2]/g, '');
}

/** Every number written before its paragraph, in the order in which Word counts. */
export function writeNumbers(root: XmlElement, counter: Counter): XmlElement {
  const visit = (node: XmlNode): XmlNode => {
    if (!isElement(node)) return node;
    if (node.name !== 'w:p') return { ...node, children: node.children.map(visit) };
    const properties = childOf(node, 'w:pPr');
    const mark = counter.next(properties);
    const inside = node.children.filter((each) => each !== properties).map(visit);
    const rest = (properties?.children ?? []).filter((each) => !isElement(each) || each.name !== 'w:numPr');
    const number = mark
      ? [runOf(`${markStart}${mark.level}${markPart}${mark.list}${markPart}${mark.marker}${markEnd}`)]
      : [];
    return { ...node, children: [make('w:pPr', {}, rest), ...number, ...inside] };
  };
  return { ...root, children: root.children.map(visit) };
}
