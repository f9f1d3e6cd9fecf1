import { strToU8, zipSync } from 'fflate';
import type { DocumentParts, Relation } from './document-parts.ts';
import { LeftOut } from './left-out.ts';
import { mimeOf } from './mime-of.ts';
import { Counter, readNumbering } from './numbering.ts';
import {
  anyPicture,
  Drawings,
  pictureName,
  wordsOfDrawing,
  type PictureChange,
} from './passes/read-drawings.ts';
import { numbersAsWord } from './passes/write-numbers.ts';
import { prepareStory } from './prepare-story.ts';
import { Styles } from './styles.ts';
import { DocxProblem, unpackDocx, whileReading } from './unpack.ts';
import { make, wordsIn, writeXml, type XmlElement } from './xml.ts';

/** A picture inside a document. */
export interface DocxPicture {
  /** The address that stands for it in the HTML. */
  readonly source: string;
  readonly mime: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Words for it; empty where the document has none. */
  readonly alt: string;
  readonly change: PictureChange;
}

export interface DocxText {
  readonly html: string;
  readonly pictures: readonly DocxPicture[];
  readonly leftOut: LeftOut;
  /** The words of the document as its readers see them, piece by piece; those that were left out are not among them. */
  readonly words: readonly string[];
}

/** The parts of mammoth's document that are changed before it becomes HTML. */
interface MammothElement {
  readonly type: string;
  readonly children?: readonly MammothElement[];
  readonly alignment?: string | null;
  readonly styleName?: string | null;
}

const alignments = new Map([
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
]);

function changed(element: MammothElement): MammothElement {
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
const css = '<style>.xianfeng-center{text-align:center}.xianfeng-right{text-align:right}</style>';

/** mammoth's own form controls and the arrows back from its notes, as text or not at all. */
const asText = (html: string) =>
  html
    .replace(/<input type="checkbox"( checked="checked")?\s*\/?>/g, (_, checked?: string) =>
      checked ? '☑' : '□',
    )
    .replace(/\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '');

const relationType = (kind: string) =>
  `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;

function relationsXml(relations: readonly Pick<Relation, 'id' | 'kind' | 'target' | 'outside'>[]): string {
  return writeXml(
    make(
      'rels:Relationships',
      {},
      relations.map(({ id, kind, target, outside }) =>
        make('rels:Relationship', {
          Id: id,
          Type: relationType(kind),
          Target: target,
          ...(outside ? { TargetMode: 'External' } : {}),
        }),
      ),
    ),
  );
}

const links = (relations: readonly Relation[]) =>
  relations.filter(({ kind, outside }) => kind === 'hyperlink' && outside);
const picture = { id: anyPicture, kind: 'image', target: 'media/any.png', outside: false };

/** The stories beside the text that mammoth reads as well. */
const notes = ['footnotes', 'endnotes'] as const;

function marginWords(parts: DocumentParts, relations: readonly Relation[]): string[] {
  const words = relations
    .filter(({ kind }) => kind === 'header' || kind === 'footer')
    .map(({ target }) => parts.xml(target))
    .map((part) => (part ? wordsIn(part) : '').trim())
    // Numbers of pages alone say nothing here.
    .filter((text) => /\p{L}/u.test(text.replace(/第|页|共|page|of/gi, '')));
  return [...new Set(words)];
}

/** A document in the few forms that mammoth reads, packed again. */
function prepare(parts: DocumentParts, main: string) {
  const relations = parts.relations(main);
  const part = (kind: string) => relations.find((each) => each.kind === kind && !each.outside)?.target ?? '';
  const leftOut = new LeftOut();
  const stylesPart = parts.xml(part('styles'));
  const styles = new Styles(stylesPart);
  const counter = new Counter(readNumbering(parts.xml(part('numbering')), styles));
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(writeXml(make('types:Types'))),
    '_rels/.rels': strToU8(
      relationsXml([{ id: 'rId1', kind: 'officeDocument', target: 'word/document.xml', outside: false }]),
    ),
  };
  const pictures: DocxPicture[] = [];
  const words: string[] = [];
  const sources: (string | null)[] = [];

  const story = (name: string, root: XmlElement, own: readonly Relation[], more: (typeof picture)[]) => {
    const drawings = new Drawings(leftOut, sources.length);
    const { story: prepared, lines } = prepareStory(root, { styles, counter, leftOut }, drawings);
    for (const id of drawings.charts) {
      const drawn = parts.xml(own.find((each) => each.id === id)?.target ?? '');
      leftOut.add('charts', drawn ? wordsOfDrawing(drawn) : '');
    }
    for (const placed of drawings.pictures) {
      const target = own.find(({ id, outside }) => id === placed.relation && !outside)?.target ?? '';
      const bytes = target ? parts.bytes(target) : null;
      const source = bytes ? `docx:${pictures.length}` : null;
      sources.push(source);
      if (bytes && source)
        pictures.push({ source, mime: mimeOf(bytes, target), bytes, alt: placed.alt, change: placed.change });
    }
    words.push(...lines);
    files[`word/${name}.xml`] = strToU8(writeXml(prepared));
    files[`word/_rels/${name}.xml.rels`] = strToU8(relationsXml([...links(own), picture, ...more]));
  };

  const rest: (typeof picture)[] = [];
  if (stylesPart) {
    files['word/styles.xml'] = strToU8(writeXml(stylesPart));
    rest.push({ id: 'xianfengStyles', kind: 'styles', target: 'styles.xml', outside: false });
  }
  const beside = notes.flatMap((kind) => {
    const root = parts.xml(part(kind));
    return root ? [{ kind, root, name: part(kind) }] : [];
  });
  for (const { kind } of beside)
    rest.push({ id: `xianfeng-${kind}`, kind, target: `${kind}.xml`, outside: false });
  const text = parts.xml(main);
  if (text) story('document', text, relations, rest);
  for (const { kind, root, name } of beside) story(kind, root, parts.relations(name), []);
  for (const margin of marginWords(parts, relations)) leftOut.add('margins', margin);
  return { files, pictures, sources, leftOut, words };
}

/**
 * The text of a .docx as HTML, its pictures beside it.
 * @throws DocxProblem with a sentence for the editor
 */
export async function readDocx(bytes: Uint8Array): Promise<DocxText> {
  const { parts, main } = unpackDocx(bytes);
  const { files, pictures, sources, leftOut, words } = whileReading(() => prepare(parts, main));
  const again = zipSync(files, { level: 0 });
  const { default: mammoth } = await import('mammoth');
  const convertImage = mammoth.images.imgElement((image) => {
    const altText = (image as { readonly altText?: string }).altText ?? '';
    const index = sources.findIndex((_, at) => pictureName(at) === altText);
    const source = sources[index] ?? null;
    const alt = pictures.find((each) => each.source === source)?.alt ?? '';
    // A picture that the document only points at is not in it.
    return Promise.resolve({ src: source ?? 'docx:missing', alt });
  });
  try {
    // In a browser mammoth reads `arrayBuffer`, elsewhere `buffer`.
    const { value } = await mammoth.convertToHtml({ arrayBuffer: again.buffer, buffer: again } as never, {
      styleMap,
      convertImage,
      transformDocument: changed,
      externalFileAccess: false,
    });
    return { html: css + asText(numbersAsWord(value)), pictures, leftOut, words };
  } catch (error) {
    throw new DocxProblem(
      '这份文档读不出来，可能已经损坏。请在 Word 或 WPS 里打开，另存一份 .docx 再导入。',
      { cause: error },
    );
  }
}
