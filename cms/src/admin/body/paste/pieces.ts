import type { Block, Inline, StoredForm, TextAlign } from '@xianfeng/content-types/body/nodes';

export type StoredBlock = Block<StoredForm>;

/** A paragraph that Word and WPS number by themselves: the list around it is still to be made. */
export interface ListPiece {
  readonly kind: 'item';
  /** Word's list, such as `l0`. */
  readonly list: string;
  /** 1 is the outermost. */
  readonly level: number;
  /** The number or sign before it as it stood in the document. */
  readonly marker: string;
  /** Whether that sign was drawn with a font of signs. */
  readonly symbol: boolean;
  readonly content: Inline[];
}

export interface HeadingPiece {
  readonly kind: 'heading';
  /** 1 to 9 as the document ranks it. */
  readonly rank: number;
  readonly align?: TextAlign | undefined;
  readonly content: Inline[];
}

export interface BlockPiece {
  readonly kind: 'block';
  readonly block: StoredBlock;
}

/** What is read, before lists are gathered and headings ranked. */
export type Piece = ListPiece | HeadingPiece | BlockPiece;

export const wordsOf = (content: readonly Inline[] | undefined): string =>
  (content ?? []).map((each) => (each.type === 'text' ? each.text : ' ')).join('');

export const plainParagraph = (text: string): StoredBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
