import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { styleOf, styleSheet, type Style, type StyleSheet } from './styles.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

export const attribute = (element: HtmlElement, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? '';

/** What was pasted: its elements, and what its style sheets say of them. */
export interface Pasted {
  readonly nodes: readonly HtmlNode[];
  readonly styles: StyleSheet;
  /** Style sheets first, the element's own style after them. */
  style(element: HtmlElement): Style;
}

// Word carries whole pictures in addresses; nothing of them is used.
const carriedData = /\bdata:[^"'\s<>]{256,}/gi;
const longest = 6_000_000;

/** All nodes below, without recursion: a hostile paste may be nested deeper than the call stack. */
export function* within(nodes: readonly HtmlNode[]): Generator<HtmlNode> {
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if (isElement(node))
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1)
        waiting.push(node.childNodes[index] as HtmlNode);
  }
}

/** The text below a node as it stands there. */
export function textOf(node: HtmlNode): string {
  let text = '';
  for (const each of within([node])) if (isText(each)) text += each.value;
  return text;
}

/** Reads HTML as browsers do, fragment or whole document. */
export function readHtml(html: string): Pasted {
  const document = parse(
    html
      .slice(0, longest * 4)
      .replace(carriedData, 'data:')
      .slice(0, longest),
    { scriptingEnabled: false },
  );
  const sheets = [...within(document.childNodes)]
    .filter((node) => isElement(node) && node.tagName === 'style')
    .map((node) => textOf(node));
  const styles = styleSheet(sheets.join('\n'));
  const root = document.childNodes.find((node) => node.nodeName === 'html');
  const body = root && isElement(root) ? root.childNodes.find((node) => node.nodeName === 'body') : undefined;
  return {
    nodes: body && isElement(body) ? body.childNodes : [],
    styles,
    style: (element) =>
      styleOf(styles, element.tagName, attribute(element, 'class'), attribute(element, 'style')),
  };
}
