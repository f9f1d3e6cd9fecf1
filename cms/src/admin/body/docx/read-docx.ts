import { strFromU8, strToU8, zipSync } from 'fflate';
import {
  numbersAsWord,
  hiddenHighlight,
  prepareXml,
  withoutLostPictures,
  type LeftOut,
} from './prepare-xml.ts';
import { readNumbering } from './numbering.ts';
import { DocxProblem, unpackDocx } from './unpack.ts';

/** A picture inside a document. */
export interface DocxPicture {
  /** The address that stands for it in the HTML. */
  readonly source: string;
  readonly mime: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface DocxText {
  readonly html: string;
  readonly pictures: readonly DocxPicture[];
  readonly leftOut: LeftOut;
}

/** The parts of mammoth's document that are changed before it becomes HTML. */
interface MammothElement {
  readonly type: string;
  readonly children?: readonly MammothElement[];
  readonly alignment?: string | null;
  readonly styleName?: string | null;
  readonly highlight?: string | null;
}

const alignments = new Map([
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
]);

function changed(element: MammothElement): MammothElement {
  if (element.type === 'run' && element.highlight === hiddenHighlight) return { ...element, children: [] };
  const children = element.children?.map(changed);
  const align =
    element.type === 'paragraph' && /^(?:normal|正文|body text)?$/i.test(element.styleName ?? '')
      ? alignments.get(element.alignment ?? '')
      : undefined;
  return {
    ...element,
    ...(children ? { children } : {}),
    ...(align ? { styleId: `xianfeng-${align}`, styleName: `xianfeng-${align}` } : {}),
  };
}

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='xianfeng-center'] => p.xianfeng-center:fresh",
  "p[style-name='xianfeng-right'] => p.xianfeng-right:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
];
const styles = '<style>.xianfeng-center{text-align:center}.xianfeng-right{text-align:right}</style>';

/** mammoth's own form controls and the arrows back from its notes, as text or not at all. */
const asText = (html: string) =>
  html
    .replace(/<input type="checkbox"( checked="checked")?\s*\/?>/g, (_, checked?: string) =>
      checked ? '☑' : '□',
    )
    .replace(/\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '');

/**
 * The text of a .docx as HTML, its pictures beside it.
 * @throws DocxProblem with a sentence for the editor
 */
export async function readDocx(bytes: Uint8Array): Promise<DocxText> {
  const parts = unpackDocx(bytes);
  const text = (name: string) => (parts[name] ? strFromU8(parts[name]) : '');
  const { xml, leftOut } = prepareXml(
    withoutLostPictures(text('word/document.xml'), text('word/_rels/document.xml.rels')),
    readNumbering(text('word/numbering.xml'), text('word/styles.xml')),
  );
  const again = zipSync({ ...parts, 'word/document.xml': strToU8(xml) }, { level: 0 });
  const { default: mammoth } = await import('mammoth');
  const pictures: DocxPicture[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    // A picture that the document only points at is not in it.
    const content = await image.readAsArrayBuffer().catch(() => null);
    const source = `docx:${pictures.length}`;
    if (content) pictures.push({ source, mime: image.contentType, bytes: new Uint8Array(content) });
    return { src: content ? source : 'docx:missing' };
  });
  try {
    // In a browser mammoth reads `arrayBuffer`, elsewhere `buffer`.
    const { value } = await mammoth.convertToHtml({ arrayBuffer: again.buffer, buffer: again } as never, {
      styleMap,
      convertImage,
      transformDocument: changed,
      externalFileAccess: false,
    });
    return { html: styles + asText(numbersAsWord(value)), pictures, leftOut };
  } catch (error) {
    throw new DocxProblem(
      '这份文档读不出来，可能已经损坏。请在 Word 或 WPS 里打开，另存一份 .docx 再导入。',
      { cause: error },
    );
  }
}
