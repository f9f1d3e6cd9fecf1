export type XmlNode = XmlElement | string;

/** An element of a Word document, its names with the usual prefixes, whichever the file itself declares. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

const transitional = 'http://schemas.openxmlformats.org/';
const strict = 'http://purl.oclc.org/ooxml/';
const namespaces: Readonly<Record<string, string>> = {
  w: `${transitional}wordprocessingml/2006/main`,
  r: `${transitional}officeDocument/2006/relationships`,
  wp: `${transitional}drawingml/2006/wordprocessingDrawing`,
  a: `${transitional}drawingml/2006/main`,
  pic: `${transitional}drawingml/2006/picture`,
  m: `${transitional}officeDocument/2006/math`,
  c: `${transitional}drawingml/2006/chart`,
  dgm: `${transitional}drawingml/2006/diagram`,
  mc: `${transitional}markup-compatibility/2006`,
  rels: `${transitional}package/2006/relationships`,
  types: `${transitional}package/2006/content-types`,
  cx: 'http://schemas.microsoft.com/office/drawing/2014/chartex',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  wpc: 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
};

const prefixes = new Map([
  ...Object.entries(namespaces).map(([prefix, address]) => [address, prefix] as const),
  ...['w', 'r', 'wp', 'a', 'pic', 'm', 'c', 'dgm'].map(
    (prefix) =>
      [(namespaces[prefix] ?? '').replace(transitional, strict).replace('/2006', ''), prefix] as const,
  ),
]);

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<data>[\s\S]*?)\]\]>|<\/(?<end>[^\s>]+)\s*>|<(?<start>[^\s/>!?]+)(?<said>(?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/y;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const decoded = (text: string) =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return entities[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );

type Scope = ReadonlyMap<string, string>;

/** A name with the usual prefix of its namespace. */
function known(name: string, scope: Scope, isAttribute: boolean): string {
  const [first = '', second] = name.split(':');
  if (second === undefined && isAttribute) return name;
  const prefix = prefixes.get(scope.get(second === undefined ? '' : first) ?? '');
  return prefix ? `${prefix}:${second ?? first}` : name;
}

function declaredIn(attributes: readonly (readonly [string, string])[], outer: Scope): Scope {
  const declared = attributes.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  return declared.length === 0
    ? outer
    : new Map([...outer, ...declared.map(([name, value]) => [name.slice(6), value] as const)]);
}

interface Open {
  readonly tag: string;
  readonly scope: Scope;
  readonly element: XmlElement & { readonly children: XmlNode[] };
}

/**
 * Reads XML; a document type, which could name entities without end, is none that Word writes.
 * @throws Error for what is not well-formed
 */
export function readXml(source: string): XmlElement {
  const text = source.replace(/^\ufeff/, '');
  const root: Open = { tag: '', scope: new Map(), element: { name: '', attributes: {}, children: [] } };
  const open: Open[] = [root];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const groups = token.exec(text)?.groups;
    const outer = open.at(-1);
    if (!groups || !outer) throw new Error('not well-formed');
    const { data, end, start, said = '', empty } = groups;
    if (data !== undefined) outer.element.children.push(data);
    if (groups.text !== undefined) outer.element.children.push(decoded(groups.text));
    if (end !== undefined && open.pop()?.tag !== end) throw new Error('not well-formed');
    if (start === undefined) continue;
    const attributes = Array.from(
      said.matchAll(attribute),
      ([, name = '', double, single]) => [name, decoded(double ?? single ?? '')] as const,
    );
    const scope = declaredIn(attributes, outer.scope);
    const element = {
      name: known(start, scope, false),
      attributes: Object.fromEntries(
        attributes
          .filter(([name]) => !/^xmlns(?::|$)/.test(name))
          .map(([name, value]) => [known(name, scope, true), value]),
      ),
      children: [],
    };
    outer.element.children.push(element);
    if (!empty) open.push({ tag: start, scope, element });
  }
  const [first] = childrenOf(root.element);
  if (open.length !== 1 || !first) throw new Error('not well-formed');
  return first;
}

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const isWritable = (name: string) => {
  const [prefix = '', local] = name.split(':');
  return local === undefined || prefix === 'xml' || prefix in namespaces;
};

function written({ name, attributes, children }: XmlElement): string {
  const said = Object.entries(attributes)
    .filter(([each]) => isWritable(each))
    .map(([each, value]) => ` ${each}="${escaped(value)}"`);
  const inside = children.map((each) =>
    isElement(each) ? (isWritable(each.name) ? written(each) : '') : escaped(each),
  );
  return `<${name}${said.join('')}>${inside.join('')}</${name}>`;
}

/** Writes XML with the usual prefixes; what is in no known namespace is left out. */
export function writeXml(root: XmlElement): string {
  const declarations = Object.fromEntries(
    Object.entries(namespaces).map(([prefix, address]) => [`xmlns:${prefix}`, address]),
  );
  const attributes = Object.entries({ ...declarations, ...root.attributes })
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  const whole = written({ ...root, attributes: {} });
  return `<?xml version="1.0" encoding="UTF-8"?><${root.name}${attributes}${whole.slice(root.name.length + 1)}`;
}

export const isElement = (node: XmlNode | undefined): node is XmlElement => typeof node === 'object';

/** The elements directly inside, all or those of a name. */
export const childrenOf = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(isElement).filter((each) => name === undefined || each.name === name);

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenOf(element, name)[0];

/** All elements below of these names, in reading order. */
export function below(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return childrenOf(element).flatMap((each) => [
    ...(names.includes(each.name) ? [each] : []),
    ...below(each, ...names),
  ]);
}

/** The value of a property such as `<w:jc w:val="center"/>`. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** Whether a property is switched on; undefined when nothing is said. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(element, name);
  return property && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '');
}

export const make = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement => ({ name, attributes, children });

/** A run of text as Word writes it. */
export const runOf = (text: string, properties: readonly XmlNode[] = []): XmlElement =>
  make('w:r', {}, [...(properties.length > 0 ? [make('w:rPr', {}, properties)] : []), textOf(text)]);
export const textOf = (text: string): XmlElement => make('w:t', { 'xml:space': 'preserve' }, [text]);

/**
 * The tree with elements replaced from the innermost outwards.
 * @param rule gives what stands in place of an element whose inside is done already; the element itself to keep it
 */
export function rewritten(
  element: XmlElement,
  rule: (element: XmlElement) => readonly XmlNode[],
): XmlElement {
  const children = element.children.flatMap((each): readonly XmlNode[] =>
    isElement(each) ? rule(rewritten(each, rule)) : [each],
  );
  return { ...element, children };
}

/** Whether something stands below an element that a reader may see. */
export const shows = (element: XmlElement): boolean =>
  below(element, 'w:t', 'm:t', 'w:drawing', 'w:pict', 'w:object', 'w:sym', 'w:fldChar', 'w:fldSimple')
    .length > 0;

/** The words that a reader sees below an element. */
export const wordsIn = (element: XmlElement): string =>
  element.name === 'w:t' || element.name === 'm:t'
    ? element.children.filter((each) => !isElement(each)).join('')
    : element.name === 'w:tab' || element.name === 'w:br' || element.name === 'w:cr'
      ? ' '
      : childrenOf(element).map(wordsIn).join('');

/** The words of every paragraph, cut where something else than words stands. */
export function linesOf(element: XmlElement): string[] {
  const lines: string[] = [''];
  const visit = (each: XmlElement): void => {
    if (each.name === 'w:t') lines[lines.length - 1] += wordsIn(each);
    else if (['w:r', 'w:hyperlink', 'w:sdt', 'w:sdtContent'].includes(each.name))
      childrenOf(each).forEach(visit);
    else {
      lines.push('');
      childrenOf(each).forEach(visit);
      if (childrenOf(each).length > 0) lines.push('');
    }
  };
  visit(element);
  return lines.filter((line) => line.trim() !== '');
}
