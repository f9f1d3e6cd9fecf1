import { missingPicture } from '@xianfeng/content-types/body/left-behind';
import { Counter, type Numbering } from './numbering.ts';

/** Marks around a paragraph's number on its way through mammoth; a document cannot hold them, they are removed before. */
export const markStart = '\ue010';
export const markPart = '\ue011';
export const markEnd = '\ue012';
const marks = /[\ue010-\ue012]/g;

/** What mammoth reads as highlighted with this and is taken out again: text that Word hides. */
export const hiddenHighlight = 'xianfeng-hidden';

/** What a document holds that has no place in a body. */
export interface LeftOut {
  readonly formulas: number;
  readonly charts: number;
  readonly objects: number;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const count = (xml: string, pattern: RegExp) => (xml.match(pattern) ?? []).length;

const paragraphProperties = /<w:pPr>((?:(?!<\/w:pPr>)[\s\S])*)<\/w:pPr>|<w:pPr\/>/g;
const withoutNumber = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
const formula = /<m:oMath>[\s\S]*?<\/m:oMath>/g;
const formulaText = (xml: string) =>
  [...xml.matchAll(/<m:t(?:\s[^>]*)?>([^<]*)<\/m:t>/g)].map(([, text = '']) => text).join('');
const hidden = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/g;

const drawing = /<w:drawing>(?:(?!<\/w:drawing>)[\s\S])*<\/w:drawing>/g;

/** A picture whose file was lost from the document would keep mammoth from reading all the rest. */
export function withoutLostPictures(xml: string, relationsXml: string): string {
  const known = new Set([...relationsXml.matchAll(/\sId="([^"]*)"/g)].map(([, id]) => id));
  return xml.replace(drawing, (whole) => {
    const id = /\sr:embed="([^"]*)"/.exec(whole)?.[1];
    return id === undefined || known.has(id) ? whole : `<w:t>${missingPicture}</w:t>`;
  });
}

/**
 * The XML of a document with every number written before its paragraph, hidden text marked, and formulas as a line of
 * text: what mammoth would lose or show wrongly.
 */
export function prepareXml(xml: string, numbering: Numbering): { xml: string; leftOut: LeftOut } {
  const counter = new Counter(numbering);
  const leftOut = {
    formulas: count(xml, /<m:oMath>/g),
    charts: count(xml, /<c:chart\s|<dgm:relIds\s|<cx:chart\s/g),
    objects: count(xml, /<o:OLEObject\s/g),
  };
  const prepared = xml
    .replace(marks, '')
    .replace(/<w:(pPrChange|rPrChange)\s[\s\S]*?<\/w:\1>/g, '')
    .replace(hidden, `<w:highlight w:val="${hiddenHighlight}"/>`)
    .replace(formula, (math) => run(formulaText(math)))
    .replace(paragraphProperties, (whole, inside: string | undefined) => {
      const mark = counter.next(inside ?? '');
      if (!mark) return whole;
      const rest = (inside ?? '').replace(/<w:numPr>[\s\S]*?<\/w:numPr>/, '');
      // The style comes first in a paragraph's properties.
      const style = /^\s*<w:pStyle\s[^>]*\/>/.exec(rest)?.[0] ?? '';
      return `<w:pPr>${style}${withoutNumber}${rest.slice(style.length)}</w:pPr>${run(`${markStart}${mark.level}${markPart}${mark.list}${markPart}${escaped(mark.marker)}${markEnd}`)}`;
    });
  return { xml: prepared, leftOut };
}

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
    .replace(marks, '');
}
