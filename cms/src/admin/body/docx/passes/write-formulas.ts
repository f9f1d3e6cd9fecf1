import { fraction } from '../eq-field.ts';
import type { LeftOut } from '../left-out.ts';
import {
  below,
  childOf,
  childrenOf,
  isElement,
  make,
  runOf,
  wordsIn,
  type XmlElement,
  type XmlNode,
} from '../xml.ts';

type Position = 'superscript' | 'subscript';
interface Piece {
  readonly text: string;
  readonly position?: Position;
}

const said = (element: XmlElement | undefined, name: string): string | undefined => {
  const properties = childrenOf(element).find(({ name: each }) => each.endsWith('Pr'));
  return properties && childOf(properties, name)?.attributes['m:val'];
};
const part = (element: XmlElement, name: string) => flat(childOf(element, name));
const bracketed = (text: string) => (/^[\p{L}\p{N}]?$/u.test(text) ? text : `(${text})`);

/** A formula in one line without raised letters. */
function flat(element: XmlElement | undefined): string {
  if (!element) return '';
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return wordsIn(element);
    case 'm:f':
      return fraction(part(element, 'm:num'), part(element, 'm:den'));
    case 'm:rad':
      return `${part(element, 'm:deg')}√(${part(element, 'm:e')})`;
    case 'm:sSup':
      return `${part(element, 'm:e')}^${bracketed(part(element, 'm:sup'))}`;
    case 'm:sSub':
      return `${part(element, 'm:e')}_${bracketed(part(element, 'm:sub'))}`;
    case 'm:sSubSup':
      return `${part(element, 'm:e')}_${bracketed(part(element, 'm:sub'))}^${bracketed(part(element, 'm:sup'))}`;
    case 'm:nary':
      return `${said(element, 'm:chr') ?? '∫'}(${part(element, 'm:sub')}→${part(element, 'm:sup')})${part(element, 'm:e')}`;
    case 'm:d':
      return `${said(element, 'm:begChr') ?? '('}${childrenOf(element, 'm:e').map(flat).join('|')}${said(element, 'm:endChr') ?? ')'}`;
    case 'm:m':
      return `[${childrenOf(element, 'm:mr')
        .map((row) => childrenOf(row, 'm:e').map(flat).join(' '))
        .join('; ')}]`;
    case 'm:eqArr':
      return childrenOf(element, 'm:e').map(flat).join('; ');
    default:
      return childrenOf(element).map(flat).join('');
  }
}

/** Powers and indices of the outermost level can be raised and lowered; all else is one line. */
function pieces(element: XmlElement): Piece[] {
  if (element.name === 'm:sSup' || element.name === 'm:sSub') {
    const [name, position] =
      element.name === 'm:sSup' ? (['m:sup', 'superscript'] as const) : (['m:sub', 'subscript'] as const);
    return [{ text: part(element, 'm:e') }, { text: part(element, name), position }];
  }
  if (element.name === 'm:oMathPara' || element.name === 'm:oMath')
    return childrenOf(element).flatMap(pieces);
  return [{ text: flat(element) }];
}

const runs = (formula: XmlElement) =>
  pieces(formula)
    .filter(({ text }) => text !== '')
    .map(({ text, position }) => runOf(text, position ? [make('w:vertAlign', { 'w:val': position })] : []));

const blockPlaces = new Set(['w:body', 'w:tc', 'w:txbxContent', 'w:sdtContent', 'w:footnote', 'w:endnote']);

/** Formulas as a line of text: powers raised, fractions with a stroke. */
export function writeFormulas(root: XmlElement, leftOut: LeftOut): XmlElement {
  const outermost = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children.flatMap((each): XmlNode[] => {
      if (!isElement(each)) return [each];
      if (each.name !== 'm:oMathPara' && each.name !== 'm:oMath') return [outermost(each)];
      const written = runs(each);
      leftOut.add('formulas', written.map(wordsIn).join(''));
      const isBlock =
        blockPlaces.has(element.name) &&
        (element.name !== 'w:sdtContent' || below(element, 'w:p').length > 0);
      return isBlock ? [make('w:p', {}, written)] : written;
    }),
  });
  return outermost(root);
}
