import type { TextAlign } from '@xianfeng/content-types/body/nodes';
import { blocks, contentsTable, embeds, skipped, unseenParts } from './elements.ts';
import {
  attribute,
  isElement,
  isText,
  textOf,
  type HtmlElement,
  type HtmlNode,
  type Pasted,
} from './html-tree.ts';
import { missingEmbed, missingPicture } from '@xianfeng/content-types/body/left-behind';
import { Line } from './line.ts';
import { levelledItems, type LevelledItem } from './levelled-items.ts';
import { readList } from './lists.ts';
import { listOf, marksIn } from './marks.ts';
import { plainParagraph, type Piece, type StoredBlock } from './pieces.ts';
import type { Count, Place } from './place.ts';
import { fontOfSigns, isHidden, textAlign, type Style } from './styles.ts';
import { readTable } from './tables.ts';
import { gather, spaced } from './word-lists.ts';

/** A picture whose file is at hand: gives the block that shows it, null when it is not. */
export type Pictures = (source: string, alt: string) => StoredBlock | null;

export const outermost: Place = {
  depth: 0,
  nesting: 0,
  marks: new Map(),
  align: undefined,
  wingdings: false,
  preformatted: false,
  inTable: false,
};

/** Levels that a list, a table or a quotation may still open. */
export const deepest = 22;
const deepestNesting = 256;
const mostBlocks = 5000;

type Kind =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'heading'; readonly rank: number }
  | { readonly kind: 'item'; readonly list: string; readonly level: number };

/** Reads pasted elements into pieces of a body. */
export class Reader {
  readonly pasted: Pasted;
  readonly pictures: Pictures;
  /** Shared with the readers of cells and items. */
  readonly count: Count;
  private readonly pieces: Piece[] = [];
  private readonly line = new Line();
  private kind: Kind = { kind: 'paragraph' };
  private align: TextAlign | undefined;
  private marker = '';
  private symbol = false;

  constructor(
    pasted: Pasted,
    pictures: Pictures,
    count: Count = { blocks: 0, innerTables: 0, hiddenLines: 0 },
  ) {
    this.pasted = pasted;
    this.pictures = pictures;
    this.count = count;
  }

  get isFull(): boolean {
    return this.count.blocks >= mostBlocks;
  }

  /** All that stands in `nodes`, as pieces in order. */
  read(nodes: readonly HtmlNode[], place: Place): Piece[] {
    for (const node of nodes) this.visit(node, place);
    this.flush();
    return this.pieces;
  }

  /** The same for a cell, an item or a quotation: whole blocks. */
  inside(nodes: readonly HtmlNode[], place: Place): StoredBlock[] {
    const pieces = new Reader(this.pasted, this.pictures, this.count).read(nodes, place);
    return gather(pieces, this.pasted.styles, place.depth).map((piece): StoredBlock =>
      piece.kind === 'block'
        ? piece.block
        : { type: 'paragraph', ...this.aligned(place.align), content: piece.content },
    );
  }

  private aligned(align: TextAlign | undefined): { attrs?: { textAlign: TextAlign } } {
    return align ? { attrs: { textAlign: align } } : {};
  }

  private push(piece: Piece): void {
    if (this.isFull) return;
    this.count.blocks += 1;
    this.pieces.push(piece);
  }

  private pushBlock(block: StoredBlock): void {
    this.flush();
    this.push({ kind: 'block', block });
  }

  private flush(): void {
    for (const content of this.line.take()) {
      const { kind, align } = this;
      if (kind.kind === 'item') this.push({ ...kind, marker: this.marker, symbol: this.symbol, content });
      else if (kind.kind === 'heading') this.push({ ...kind, align, content });
      else this.push({ kind: 'block', block: { type: 'paragraph', ...this.aligned(align), content } });
      this.marker = '';
      this.symbol = false;
      // What follows a picture or an empty line inside is a paragraph that goes on.
      if (kind.kind === 'item') this.kind = { kind: 'paragraph' };
    }
  }

  private visit(node: HtmlNode, place: Place): void {
    if (this.isFull) return;
    if (isText(node)) return this.addText(node.value, place);
    if (!isElement(node)) return;
    if (place.nesting >= deepestNesting) return this.addText(textOf(node), place);
    const style = this.pasted.style(node);
    if (this.isUnseen(node, style)) return;
    const inner: Place = {
      ...place,
      nesting: place.nesting + 1,
      marks: marksIn(node, style, place.marks),
      align: textAlign(style, attribute(node, 'align')) ?? place.align,
      wingdings: fontOfSigns(style.get('font-family') ?? attribute(node, 'face')) ?? place.wingdings,
    };
    if (/^ignore/.test(style.get('mso-list') ?? '')) return this.takeMarker(node, inner);
    this.element(node, style, inner);
  }

  private addText(text: string, place: Place): void {
    if (!place.preformatted) return this.line.add(text, listOf(place.marks), place.wingdings);
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      if (index > 0) this.line.break();
      this.line.add(line, listOf(place.marks));
    }
  }

  private isUnseen(element: HtmlElement, style: Style): boolean {
    const classes = attribute(element, 'class');
    if (skipped.has(element.tagName) || isHidden(style) || unseenParts.has(style.get('mso-element') ?? ''))
      return true;
    if (
      style.has('mso-comment-reference') ||
      /\bmsocommentreference\b|\bmsodel\b/i.test(classes) ||
      contentsTable.test(classes)
    )
      return true;
    // A deletion that somebody proposed and nobody accepted yet.
    return (
      element.tagName === 'del' &&
      (attribute(element, 'cite') !== '' || attribute(element, 'datetime') !== '')
    );
  }

  private takeMarker(element: HtmlElement, place: Place): void {
    this.marker = textOf(element).replace(/[\s\u00a0]+/g, '');
    this.symbol = place.wingdings;
  }

  private element(element: HtmlElement, style: Style, place: Place): void {
    const tag = element.tagName;
    if (tag === 'br')
      return /page|column/.test(attribute(element, 'style')) ? this.flush() : this.line.break();
    if (tag === 'hr') return this.pushBlock({ type: 'horizontalRule' });
    if (tag === 'img' || tag === 'v:imagedata') return this.picture(element, style);
    if (embeds.has(tag)) return this.pushBlock(plainParagraph(missingEmbed));
    if (tag === 'table') return this.table(element, place);
    if (tag === 'ul' || tag === 'ol') return this.list(element, place);
    if (tag === 'blockquote') return this.quote(element, place);
    if (style.has('mso-tab-count')) return this.line.add(' ', listOf(place.marks));
    if (tag === 'rt' && textOf(element).trim() !== '') return this.phonetic(element, place);
    const heading = /^h([1-6])$/.exec(tag);
    if (heading || blocks.has(tag)) return this.paragraph(element, style, place, Number(heading?.[1] ?? 0));
    for (const child of element.childNodes) this.visit(child, place);
  }

  /** A phonetic guide as people write it in one line: 翟(zhái). */
  private phonetic(element: HtmlElement, place: Place): void {
    this.line.add('(', listOf(place.marks));
    for (const child of element.childNodes) this.visit(child, place);
    this.line.add(')', listOf(place.marks));
  }

  private paragraph(element: HtmlElement, style: Style, place: Place, heading: number): void {
    this.flush();
    const [outerKind, outerAlign] = [this.kind, this.align];
    const rank =
      heading ||
      (/\bmsotitle\b/i.test(attribute(element, 'class'))
        ? 1
        : Number(/^[1-9]$/.exec(style.get('mso-outline-level') ?? '')?.[0] ?? 0));
    const list = /\b(l\d+)\s+level(\d)/.exec(style.get('mso-list') ?? '');
    if (rank > 0 && !place.inTable) this.kind = { kind: 'heading', rank };
    else if (list) this.kind = { kind: 'item', list: list[1] ?? '', level: Number(list[2]) };
    else if (element.tagName === 'p') this.kind = { kind: 'paragraph' };
    this.align = place.align;
    const inner = { ...place, preformatted: place.preformatted || element.tagName === 'pre' };
    for (const child of element.childNodes) this.visit(child, inner);
    if (this.kind.kind === 'heading' && this.marker && !this.symbol) this.line.addBefore(spaced(this.marker));
    this.flush();
    [this.kind, this.align, this.marker, this.symbol] = [outerKind, outerAlign, '', false];
  }

  private picture(element: HtmlElement, style: Style): void {
    const alt = attribute(element, 'alt').trim();
    const size = (name: string) => Number.parseFloat(style.get(name) ?? attribute(element, name));
    // Counters of visitors and spacers.
    if (size('width') <= 2 || size('height') <= 2) return;
    // Small faces in messages are text.
    if (/^\p{Extended_Pictographic}/u.test(alt)) return this.line.add(alt, []);
    this.pushBlock(this.pictures(attribute(element, 'src'), alt) ?? plainParagraph(missingPicture));
  }

  private table(element: HtmlElement, place: Place): void {
    this.flush();
    const flat = place.inTable || place.depth + 3 > deepest;
    if (flat) {
      this.count.innerTables += 1;
      return this.children(element, place);
    }
    for (const block of readTable(element, this, { ...place, align: undefined })) this.pushBlock(block);
  }

  private list(element: HtmlElement, place: Place): void {
    this.flush();
    if (place.depth + 2 > deepest) return this.children(element, place);
    const items = levelledItems(element);
    if (items) return this.levelled(items, place);
    const block = readList(element, this, place);
    if (block) this.pushBlock(block);
  }

  /** Word for the web writes every level as a list of its own, and its depth as an attribute. */
  private levelled(items: readonly LevelledItem[], place: Place): void {
    for (const { element, list, level, marker } of items) {
      this.flush();
      const outer = this.kind;
      this.kind = { kind: 'item', list, level };
      this.marker = marker;
      for (const child of element.childNodes) {
        const isPlain = isElement(child) && child.tagName === 'p';
        for (const inner of isPlain ? child.childNodes : [child]) this.visit(inner, place);
      }
      this.flush();
      this.kind = outer;
      this.marker = '';
    }
  }

  private quote(element: HtmlElement, place: Place): void {
    this.flush();
    if (place.depth + 1 > deepest) return this.children(element, place);
    const content = this.inside(element.childNodes, { ...place, depth: place.depth + 1 });
    if (content.length > 0) this.pushBlock({ type: 'blockquote', content });
  }

  private children(element: HtmlElement, place: Place): void {
    for (const child of element.childNodes) this.visit(child, place);
    this.flush();
  }
}
