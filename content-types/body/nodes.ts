import type { PublishedMedia } from './media.ts';

/** What an image and an attachment carry; the only thing in which the two forms of a body differ. */
export interface FileForm {
  image: object;
  attachment: object;
}

/** As editors store it: `file` is the documentId of an uploaded file. */
export interface StoredForm extends FileForm {
  image: { file: string; alt: string; caption?: string | undefined };
  attachment: { file: string; caption?: string | undefined };
}

/** As the public gets it. */
export interface PublishedForm extends FileForm {
  image: { media: PublishedMedia };
  attachment: { media: PublishedMedia };
}

export const simpleMarks = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const;
export type SimpleMark = { type: (typeof simpleMarks)[number] };
export type LinkMark = { type: 'link'; attrs: { href: string } };
export type Mark = SimpleMark | LinkMark;

export const textAlignments = ['left', 'center', 'right', 'justify'] as const;
export type TextAlign = (typeof textAlignments)[number];
type Aligned = { textAlign?: TextAlign | null | undefined };

export type Text = { type: 'text'; text: string; marks?: Mark[] | undefined };
export type HardBreak = { type: 'hardBreak' };
export type Inline = Text | HardBreak;

export type Paragraph = { type: 'paragraph'; attrs?: Aligned | undefined; content?: Inline[] | undefined };
export type HeadingLevel = 2 | 3 | 4;
export type Heading = {
  type: 'heading';
  attrs: Aligned & { level: HeadingLevel };
  content?: Inline[] | undefined;
};
export type HorizontalRule = { type: 'horizontalRule' };
export type Image<F extends FileForm> = { type: 'image'; attrs: F['image'] };
export type Attachment<F extends FileForm> = { type: 'attachment'; attrs: F['attachment'] };

export type ListItem<F extends FileForm> = { type: 'listItem'; content: Block<F>[] };
export type BulletList<F extends FileForm> = { type: 'bulletList'; content: ListItem<F>[] };
export type OrderedList<F extends FileForm> = {
  type: 'orderedList';
  attrs?: { start?: number | undefined } | undefined;
  content: ListItem<F>[];
};
export type Blockquote<F extends FileForm> = { type: 'blockquote'; content: Block<F>[] };

export type TableCell<F extends FileForm> = {
  type: 'tableHeader' | 'tableCell';
  attrs?: { colspan?: number | undefined; rowspan?: number | undefined } | undefined;
  content: Block<F>[];
};
export type TableRow<F extends FileForm> = { type: 'tableRow'; content: TableCell<F>[] };
export type Table<F extends FileForm> = { type: 'table'; content: TableRow<F>[] };

export type Block<F extends FileForm> =
  | Paragraph
  | Heading
  | BulletList<F>
  | OrderedList<F>
  | Blockquote<F>
  | HorizontalRule
  | Table<F>
  | Image<F>
  | Attachment<F>;

/** A body document: TipTap's JSON, cut down to what the portal can show everywhere. */
export type Body<F extends FileForm> = { type: 'doc'; content: Block<F>[] };
export type StoredBody = Body<StoredForm>;
export type PublishedBody = Body<PublishedForm>;
export type AnyForm = StoredForm | PublishedForm;
/** A body in either form. */
export type AnyBody = Body<AnyForm>;
