import { wordsOrNone } from '@xianfeng/content-types/body/alternative-text';
import type { LeftOut } from '../left-out.ts';
import {
  below,
  childOf,
  childrenOf,
  isElement,
  make,
  textOf,
  wordsIn,
  type XmlElement,
  type XmlNode,
} from '../xml.ts';

/** How a picture is shown otherwise than its file is: shares of width and height that are cut away, degrees, mirrors, outline. */
export interface PictureChange {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly degrees: number;
  readonly mirrored: boolean;
  readonly upsideDown: boolean;
  readonly outline: string;
}

/** A picture as it stands in the text. */
export interface PlacedPicture {
  /** By which its part knows the file. */
  readonly relation: string;
  readonly alt: string;
  readonly change: PictureChange;
}

/** Stands for a picture on its way through mammoth, which knows of pictures little more than their words. */
export const pictureName = (index: number) => `xianfeng-picture-${index}`;
/** The relation by which mammoth finds a file for every picture; it is never read. */
export const anyPicture = 'xianfengPicture';

const share = (value: string | undefined) => Math.max(0, Number(value ?? 0) / 100_000);

/** Of a picture of today: thousandths of a percent, sixty thousandths of a degree. */
function drawnChange(picture: XmlElement | undefined): PictureChange {
  const cut = picture ? (below(picture, 'a:srcRect')[0]?.attributes ?? {}) : {};
  const shape = picture ? childOf(picture, 'pic:spPr') : undefined;
  const turn = childOf(shape, 'a:xfrm')?.attributes ?? {};
  return {
    left: share(cut.l),
    top: share(cut.t),
    right: share(cut.r),
    bottom: share(cut.b),
    degrees: Number(turn.rot ?? 0) / 60_000,
    mirrored: ['1', 'true'].includes(turn.flipH ?? ''),
    upsideDown: ['1', 'true'].includes(turn.flipV ?? ''),
    outline: childOf(shape, 'a:custGeom')
      ? 'custom'
      : (childOf(shape, 'a:prstGeom')?.attributes.prst ?? 'rect'),
  };
}

/** Of a picture of old: shares such as `6554f` (of 65536), `0.1` or `10%`. */
function oldShare(value = ''): number {
  const number = Number.parseFloat(value) || 0;
  return Math.max(0, value.endsWith('f') ? number / 65_536 : value.endsWith('%') ? number / 100 : number);
}

function oldChange(image: XmlElement, style: string): PictureChange {
  const { croptop, cropbottom, cropleft, cropright } = image.attributes;
  const turn = /(?:^|;)\s*rotation\s*:\s*(-?[\d.]+)(fd)?/i.exec(style);
  const flip = /(?:^|;)\s*flip\s*:\s*([xy ]+)/i.exec(style)?.[1] ?? '';
  return {
    left: oldShare(cropleft),
    top: oldShare(croptop),
    right: oldShare(cropright),
    bottom: oldShare(cropbottom),
    degrees: turn ? Number(turn[1]) / (turn[2] ? 65_536 : 1) : 0,
    mirrored: flip.includes('x'),
    upsideDown: flip.includes('y'),
    outline: 'rect',
  };
}

const canonical = (index: number) =>
  make('w:drawing', {}, [
    make('wp:inline', {}, [
      make('wp:docPr', { id: '1', name: '', descr: pictureName(index) }),
      make('a:graphic', {}, [
        make('a:graphicData', {}, [
          make('pic:pic', {}, [make('pic:blipFill', {}, [make('a:blip', { 'r:embed': anyPicture })])]),
        ]),
      ]),
    ]),
  ]);

const box = (content: readonly XmlNode[]) =>
  make('w:pict', {}, [make('v:shape', {}, [make('v:textbox', {}, [make('w:txbxContent', {}, content)])])]);

const shapes = new Set([
  'wps:wsp',
  'v:shape',
  'v:rect',
  'v:roundrect',
  'v:line',
  'v:oval',
  'v:polyline',
  'v:arc',
  'v:curve',
  'wps:cxnSp',
]);
const charts = new Set(['c:chart', 'cx:chart', 'dgm:relIds']);

/** The drawings of a story, in the few forms that mammoth knows; their pictures are gathered aside. */
export class Drawings {
  readonly pictures: PlacedPicture[] = [];
  /** Relations of charts and diagrams, whose words stand in parts of their own. */
  readonly charts: string[] = [];
  private readonly leftOut: LeftOut;
  private readonly before: number;

  /** @param before how many pictures the stories before this one hold */
  constructor(leftOut: LeftOut, before: number) {
    this.leftOut = leftOut;
    this.before = before;
  }

  read(element: XmlElement): XmlElement {
    return {
      ...element,
      children: element.children.flatMap((each): XmlNode[] => {
        if (!isElement(each)) return [each];
        if (each.name === 'w:drawing' || each.name === 'w:pict' || each.name === 'w:object')
          return this.drawing(each);
        return [this.read(each)];
      }),
    };
  }

  private drawing(drawing: XmlElement): XmlNode[] {
    const properties = below(drawing, 'wp:docPr')[0]?.attributes ?? {};
    return this.inside(drawing, properties.descr?.trim() || properties.title || '', undefined, '');
  }

  private inside(
    element: XmlElement,
    alt: string,
    picture: XmlElement | undefined,
    style: string,
  ): XmlNode[] {
    const { name, attributes } = element;
    if (name === 'w:txbxContent') return [box(this.read(element).children)];
    if (name === 'a:blip') {
      const named = childOf(childOf(picture, 'pic:nvPicPr'), 'pic:cNvPr')?.attributes.descr;
      const relation = attributes['r:embed'] ?? attributes['r:link'] ?? '';
      return this.picture(relation, named?.trim() || alt, drawnChange(picture));
    }
    if (name === 'v:imagedata') {
      const words = alt || attributes['o:title'] || '';
      return this.picture(attributes['r:id'] ?? attributes['r:href'] ?? '', words, oldChange(element, style));
    }
    if (name === 'o:OLEObject') this.leftOut.add('objects', attributes.ProgID ?? '');
    if (charts.has(name)) this.charts.push(attributes['r:id'] ?? attributes['r:dm'] ?? '');
    if (name === 'v:textpath' && attributes.string)
      return [box([make('w:p', {}, [make('w:r', {}, [textOf(attributes.string)])])])];
    if (name === 'v:shapetype') return [];
    const [ownStyle, ownAlt] = [attributes.style ?? style, attributes.alt ?? alt];
    const inner = childrenOf(element).flatMap((each) =>
      this.inside(
        each,
        name.startsWith('v:') ? ownAlt : alt,
        name === 'pic:pic' ? element : picture,
        name.startsWith('v:') ? ownStyle : style,
      ),
    );
    if (shapes.has(name) && inner.length === 0) this.leftOut.add('shapes', '');
    return inner;
  }

  private picture(relation: string, alt: string, change: PictureChange): XmlNode[] {
    this.pictures.push({ relation, alt: wordsOrNone(alt), change });
    return [canonical(this.before + this.pictures.length - 1)];
  }
}

/** The words in a part that draws something, such as a chart. */
export const wordsOfDrawing = (root: XmlElement): string =>
  below(root, 'a:t', 'c:v')
    .map((each) => each.children.filter((text) => !isElement(text)).join(''))
    .filter((text) => text.trim() !== '')
    .join(' ') || wordsIn(root);
