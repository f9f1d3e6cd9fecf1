/** Declarations of an element, names in lower case; of Word's and WPS's hundreds only these say something that we keep. */
export type Style = ReadonlyMap<string, string>;

/** How the numbers of one level of a Word list are written, such as `bullet` or `chinese-counting`. */
export interface StyleSheet {
  readonly rules: ReadonlyMap<string, Style>;
  /** By `l0:level1`. */
  readonly numberFormats: ReadonlyMap<string, string>;
}

const telling = new Set([
  'font-weight',
  'font-style',
  'font-family',
  'text-decoration',
  'text-decoration-line',
  'vertical-align',
  'text-align',
  'display',
  'visibility',
  'mso-hide',
  'mso-list',
  'mso-outline-level',
  'mso-element',
  'mso-tab-count',
  'mso-special-character',
  'mso-footnote-id',
  'mso-comment-reference',
  'width',
  'height',
]);

const declaration = /([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/g;

/** The declarations that tell something, of a `style` attribute or the inside of a rule. */
export function declarations(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(declaration)) {
    const known = name.toLowerCase();
    if (telling.has(known)) found.set(known, value.trim().toLowerCase());
  }
  return found;
}

const simple = /^([a-z][\w]*)?(?:\.([\w\u0080-\uffff-]+))?$/i;
const listLevel = /^@list\s+(\w+:level\d+)$/i;

/** Reads the sheets that Word, WPS and Excel put on the clipboard: selectors of one element, one class, or both, and `@list`. */
export function styleSheet(text: string): StyleSheet {
  const rules = new Map<string, Style>();
  const numberFormats = new Map<string, string>();
  for (const rule of text.replace(/<!--|-->/g, '').split('}')) {
    const [selectors = '', inside = ''] = rule
      .split('{')
      .slice(-2)
      .map((part) => part.split('*/').at(-1) ?? '');
    const list = listLevel.exec(selectors.trim());
    if (list?.[1])
      numberFormats.set(
        list[1].toLowerCase(),
        /mso-level-number-format\s*:\s*([\w-]+)/i.exec(inside)?.[1]?.toLowerCase() ?? 'arabic',
      );
    const said = declarations(inside);
    if (said.size === 0) continue;
    for (const selector of selectors.split(',').map((each) => each.trim().toLowerCase()))
      if (selector && simple.test(selector))
        rules.set(selector, new Map([...(rules.get(selector) ?? []), ...said]));
  }
  return { rules, numberFormats };
}

/** All that is said of an element, the weakest first. */
export function styleOf({ rules }: StyleSheet, tag: string, classes: string, own: string): Style {
  const names = classes.toLowerCase().split(/\s+/).filter(Boolean);
  const selectors = [...names.map((name) => `.${name}`), ...names.map((name) => `${tag}.${name}`)];
  return new Map([
    ...selectors.flatMap((selector) => [...(rules.get(selector) ?? [])]),
    ...declarations(own),
  ]);
}

export const isHidden = (style: Style): boolean =>
  style.get('display') === 'none' ||
  style.get('visibility') === 'hidden' ||
  (style.get('mso-hide') ?? 'none') !== 'none';

export const textAlign = (style: Style, attribute: string): 'center' | 'right' | undefined => {
  const said = style.get('text-align') ?? attribute.toLowerCase();
  return said === 'center' ? 'center' : said === 'right' || said === 'end' ? 'right' : undefined;
};

/** Whether the letters of a font are signs; null when no font is named. */
export function fontOfSigns(family: string): boolean | null {
  if (family === '') return null;
  return /^["']?(?:wingdings|webdings)/i.test(family);
}
