import type {
  Attachment,
  Block,
  Body,
  BulletList,
  FileForm,
  Heading,
  HeadingLevel,
  Image,
  Inline,
  OrderedList,
  Paragraph,
  StoredForm,
  Table,
} from './nodes.ts';

/** A line's content from plain text; a line end becomes a hard break. */
function inlines(text: string): { content?: Inline[] } {
  const content = text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(line ? [{ type: 'text', text: line } as const] : []),
    ]);
  return content.length > 0 ? { content } : {};
}

export function body<F extends FileForm = StoredForm>(...content: Block<F>[]): Body<F> {
  return { type: 'doc', content };
}

export function paragraph(text: string): Paragraph {
  return { type: 'paragraph', ...inlines(text) };
}

/** A whole body of plain paragraphs. */
export function paragraphs<F extends FileForm = StoredForm>(...texts: string[]): Body<F> {
  return body<F>(...texts.map(paragraph));
}

export function heading(level: HeadingLevel, text: string): Heading {
  return { type: 'heading', attrs: { level }, ...inlines(text) };
}

/** A paragraph that is one link. */
export function linkParagraph(text: string, href: string): Paragraph {
  return { type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }] };
}

const items = (texts: readonly string[]) =>
  texts.map((text) => ({ type: 'listItem' as const, content: [paragraph(text)] }));

export function bulletList(...texts: string[]): BulletList<never> {
  return { type: 'bulletList', content: items(texts) };
}

export function orderedList(...texts: string[]): OrderedList<never> {
  return { type: 'orderedList', content: items(texts) };
}

/** A table of plain cells whose first row is its head. */
export function table(...rows: string[][]): Table<never> {
  return {
    type: 'table',
    content: rows.map((cells, index) => ({
      type: 'tableRow',
      content: cells.map((text) => ({
        type: index === 0 ? 'tableHeader' : 'tableCell',
        content: [paragraph(text)],
      })),
    })),
  };
}

/** A stored image; `file` is the documentId of the upload. */
export function image(file: string, alt: string, caption?: string): Image<StoredForm> {
  return { type: 'image', attrs: { file, alt, ...(caption ? { caption } : {}) } };
}

/** A stored attachment; `file` is the documentId of the upload. */
export function attachment(file: string, caption?: string): Attachment<StoredForm> {
  return { type: 'attachment', attrs: { file, ...(caption ? { caption } : {}) } };
}
