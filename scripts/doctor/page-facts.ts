import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What an inspector's program reads of a page. */
export interface PageFacts {
  readonly path: string;
  readonly metas: ReadonlyMap<string, string>;
  /** Addresses that the page leads to or shows, as they stand there. */
  readonly links: readonly string[];
  /** Addresses of pictures without a word that says what they show. */
  readonly wordless: readonly string[];
}

/** Reads one page. */
export function pageFacts(path: string, html: string): PageFacts {
  const metas = new Map<string, string>();
  const links: string[] = [];
  const wordless: string[] = [];
  const waiting: Node[] = parse(html, { scriptingEnabled: false }).childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    const [name, address] = [attributes.get('name'), attributes.get('href') ?? attributes.get('src')];
    if (node.tagName === 'meta' && name) metas.set(name, attributes.get('content') ?? '');
    if (address && ['a', 'img', 'link', 'script'].includes(node.tagName)) links.push(address);
    if (node.tagName === 'img' && !attributes.has('alt')) wordless.push(attributes.get('src') ?? '');
    waiting.push(...node.childNodes.toReversed());
  }
  return { path, metas, links, wordless };
}
