import { readEquation } from '../eq-field.ts';
import type { LeftOut } from '../left-out.ts';
import type { Styles } from '../styles.ts';
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

const fieldChar = (type: string) => make('w:r', {}, [make('w:fldChar', { 'w:fldCharType': type })]);

/** Fields that stand in one element, as those that stand in several: one way to read them. */
const spelledOut = (root: XmlElement): XmlElement =>
  rewritten(root, (element) =>
    element.name === 'w:fldSimple'
      ? [
          fieldChar('begin'),
          make('w:r', {}, [make('w:instrText', {}, [element.attributes['w:instr'] ?? ''])]),
          fieldChar('separate'),
          ...element.children.filter((each) => !isElement(each) || each.name !== 'w:fldData'),
          fieldChar('end'),
        ]
      : [element],
  );

interface Field {
  readonly begin: XmlElement;
  readonly elements: XmlElement[];
  instruction: string;
  result: string;
  separated: boolean;
}

/** Fields that draw nothing: entries of an index, bookmarks, settings. */
const silent =
  /^(?:xe|tc|ta|rd|set|ask|private|advance|print|next|nextif|skipif|hyperlink|ref|data|info|comments|goto|bibliography|citation|formcheckbox|$)/i;

/** What a field shows that has no result in the file; null when that is not known. */
function shownBy({ instruction, begin }: Field): string | null {
  const said = instruction.trim();
  const button = /^(?:macrobutton|gotobutton)\s+\S+\s*(.*)$/is.exec(said);
  if (button) return button[1] ?? '';
  const symbol = /^symbol\s+(0x[0-9a-f]+|\d+)/i.exec(said);
  if (symbol) return String.fromCodePoint(Number(symbol[1]) || 0x20);
  const quoted = /^quote\s+"([^"]*)"/i.exec(said);
  if (quoted) return quoted[1] ?? '';
  if (/^formdropdown/i.test(said)) {
    const list = below(begin, 'w:ddList')[0];
    const chosen = Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? 0);
    return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
  }
  return silent.test(said) ? '' : null;
}

/** Walks over the fields of a story and says what is to stand in place of which elements. */
class Fields {
  readonly replaced = new Map<XmlElement, readonly XmlNode[]>();
  private readonly open: Field[] = [];
  private readonly leftOut: LeftOut;

  constructor(leftOut: LeftOut) {
    this.leftOut = leftOut;
  }

  walk(element: XmlElement): void {
    for (const each of childrenOf(element)) {
      if (each.name === 'w:r') this.run(each);
      else this.walk(each);
    }
  }

  private run(run: XmlElement): void {
    for (const field of this.open) field.elements.push(run);
    for (const each of childrenOf(run)) {
      const type = each.name === 'w:fldChar' ? each.attributes['w:fldCharType'] : undefined;
      const inner = this.open.at(-1);
      if (type === 'begin')
        this.open.push({ begin: run, elements: [run], instruction: '', result: '', separated: false });
      else if (type === 'separate' && inner) inner.separated = true;
      else if (type === 'end') this.end(run);
      else if (each.name === 'w:instrText' && inner && !inner.separated)
        inner.instruction += each.children.filter((text) => !isElement(text)).join('');
      else if (inner) this.told(inner, each);
      this.walk(each);
    }
  }

  private told(field: Field, element: XmlElement): void {
    const words = wordsIn(element) || (below(element, 'a:blip', 'v:imagedata').length > 0 ? '图' : '');
    if (field.separated) field.result += words;
    // Words in the instruction belong to it, such as the sign within an EQ field.
    else field.instruction += words;
  }

  private end(run: XmlElement): void {
    const field = this.open.pop();
    if (!field) return;
    const outer = this.open.at(-1);
    if (/^\s*(?:toc|index)\b/i.test(field.instruction)) {
      this.leftOut.add('contents', field.result);
      for (const element of [...field.elements, run]) this.replaced.set(element, []);
      return;
    }
    if (outer?.separated === true) outer.result += field.result;
    if (field.result.trim() !== '') return;
    if (/^\s*eq\b/i.test(field.instruction)) return this.equation(field);
    const shown = shownBy(field);
    if (shown === null) this.leftOut.add('fields', field.instruction);
    else if (shown !== '') this.show(field, shown);
  }

  private equation(field: Field): void {
    const { text, changed } = readEquation(field.instruction);
    if (changed) this.leftOut.add(/^\s*eq\s*\\o/i.test(field.instruction) ? 'circled' : 'formulas', text);
    this.show(field, text);
  }

  private show({ begin, elements }: Field, text: string): void {
    const properties = childOf(begin, 'w:rPr');
    for (const element of elements.slice(1)) this.replaced.set(element, []);
    this.replaced.set(begin, [make('w:r', {}, [...(properties ? [properties] : []), textOf(text)])]);
  }
}

const isContentsPart = (element: XmlElement) =>
  element.name === 'w:sdt' &&
  below(childOf(element, 'w:sdtPr') ?? element, 'w:docPartGallery').some(({ attributes }) =>
    /table of contents/i.test(attributes['w:val'] ?? ''),
  );
const isContentsStyle = (name: string) => /^(?:toc (?:\d|heading)|目录\s*\d)/i.test(name);

/** Leaves out tables of contents: their page numbers mean nothing on a web page. */
function withoutContents(root: XmlElement, styles: Styles, leftOut: LeftOut): XmlElement {
  const visit = (element: XmlElement): readonly XmlNode[] => {
    const isLine =
      element.name === 'w:p' && isContentsStyle(styles.name(valueOf(childOf(element, 'w:pPr'), 'w:pStyle')));
    if (!isLine && !isContentsPart(element))
      return [
        {
          ...element,
          children: element.children.flatMap((each) => (isElement(each) ? visit(each) : [each])),
        },
      ];
    leftOut.add('contents', wordsIn(element));
    // The marks of a field that begins or ends in a line stay in pairs.
    const marks = isLine
      ? below(element, 'w:r').filter((run) => below(run, 'w:fldChar', 'w:instrText').length > 0)
      : [];
    return marks.length > 0 ? [make('w:p', {}, marks)] : [];
  };
  return { ...root, children: root.children.flatMap((each) => (isElement(each) ? visit(each) : [each])) };
}

/** Fields as what they show: the result that the file holds, or what they draw; tables of contents not at all. */
export function readFields(root: XmlElement, styles: Styles, leftOut: LeftOut): XmlElement {
  const spelled = spelledOut(withoutContents(root, styles, leftOut));
  const fields = new Fields(leftOut);
  fields.walk(spelled);
  const { replaced } = fields;
  const replace = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children.flatMap((each): readonly XmlNode[] => {
      if (!isElement(each)) return [each];
      const instead = replaced.get(each);
      return instead ?? [replace(each)];
    }),
  });
  return replace(spelled);
}
