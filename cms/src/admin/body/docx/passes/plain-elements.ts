import {
  below,
  childOf,
  childrenOf,
  isElement,
  make,
  rewritten,
  textOf,
  valueOf,
  wordsIn,
  type XmlElement,
  type XmlNode,
} from '../xml.ts';

/** Elements whose inside mammoth reads; all others that hold words are opened for it. */
const readByMammoth = new Set(
  'w:document w:body w:p w:r w:t w:tbl w:tr w:tc w:hyperlink w:sdt w:sdtContent w:pict w:drawing w:object w:txbxContent v:shape v:textbox v:group v:rect v:roundrect w:footnotes w:footnote w:endnotes w:endnote'.split(
    ' ',
  ),
);
const insideRuby = new Set(['w:rt', 'w:rubyBase']);
const holds = ['w:p', 'w:r', 'w:t', 'w:tbl'];

/** Phonetic guides (拼音指南) as people write them in one line: 翟(zhái). */
function ruby(element: XmlElement): XmlNode[] {
  const [base, guide] = ['w:rubyBase', 'w:rt'].map((name) => {
    const inside = childOf(element, name);
    return inside ? wordsIn(inside) : '';
  });
  return [textOf(guide?.trim() ? `${base}(${guide})` : (base ?? ''))];
}

/** Signs of fonts that draw something else than letters are for mammoth; the others are letters. */
function symbol(element: XmlElement): XmlNode {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  return Number.isNaN(code) || (code >= 0xf000 && code <= 0xf0ff) || code > 0x10ffff
    ? element
    : textOf(String.fromCodePoint(code));
}

const emptyCell = (columns: string) =>
  make('w:tc', {}, [make('w:tcPr', {}, [make('w:gridSpan', { 'w:val': columns })]), make('w:p')]);

/** A row that begins or ends beyond the edge of its table, with the columns that it leaves out. */
function row(element: XmlElement): XmlElement {
  const properties = childOf(element, 'w:trPr');
  const [before, after] = [valueOf(properties, 'w:gridBefore'), valueOf(properties, 'w:gridAfter')];
  if (!Number(before) && !Number(after)) return element;
  const first = element.children.findIndex(
    (each) => isElement(each) && !/^w:(?:trPr|tblPrEx)$/.test(each.name),
  );
  return {
    ...element,
    children: [
      ...element.children.slice(0, first),
      ...(Number(before) && before ? [emptyCell(before)] : []),
      ...element.children.slice(first),
      ...(Number(after) && after ? [emptyCell(after)] : []),
    ],
  };
}

/** What mammoth does not know, written with what it knows: no word and no column is lost. */
export function plainElements(root: XmlElement): XmlElement {
  return rewritten(root, (element): readonly XmlNode[] => {
    switch (element.name) {
      case 'w:ruby':
        return ruby(element);
      case 'w:cr':
        return [make('w:br')];
      case 'w:ptab':
        return [make('w:tab')];
      case 'w:sym':
        return [symbol(element)];
      case 'w:tr':
        return [row(element)];
      default:
        return !readByMammoth.has(element.name) &&
          !insideRuby.has(element.name) &&
          childrenOf(element).length > 0 &&
          below(element, ...holds).length > 0
          ? element.children
          : [element];
    }
  });
}
