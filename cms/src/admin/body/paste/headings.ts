import type { HeadingLevel, Inline } from '@xianfeng/content-types/body/nodes';
import {
  wordsOf,
  type BlockPiece,
  type HeadingPiece,
  type Piece,
  type ListPiece,
  type StoredBlock,
} from './pieces.ts';

const numbers = '[一二三四五六七八九十百]{1,4}';
const first = new RegExp(`^(?:${numbers}、|第${numbers}[章部节])`);
const second = new RegExp(`^[（(]${numbers}[）)]`);
const longestTitle = 32;

/** The level of a paragraph that is a title by its Chinese number, as official documents write them: 一、 before （一）; 0 for running text. */
function levelByNumber(block: StoredBlock): HeadingLevel | 0 {
  if (block.type !== 'paragraph' || block.content?.some(({ type }) => type === 'hardBreak')) return 0;
  const words = wordsOf(block.content);
  const level = first.test(words) ? 2 : second.test(words) ? 3 : 0;
  return words.length <= longestTitle && !/[。；;，,：:！？!?、]$|[。；！？]|：./.test(words) ? level : 0;
}

const emphasis = new Set(['bold', 'underline', 'italic']);
/** A heading is emphasis enough. */
const plain = (content: readonly Inline[]): Inline[] =>
  content.reduce<Inline[]>((result, each) => {
    const marks = each.type === 'text' ? (each.marks ?? []).filter(({ type }) => !emphasis.has(type)) : [];
    const next: Inline =
      each.type === 'text'
        ? { type: 'text', text: each.text, ...(marks.length > 0 ? { marks } : {}) }
        : { type: 'text', text: ' ' };
    const last = result.at(-1);
    if (last?.type === 'text' && next.type === 'text' && !last.marks && !next.marks) last.text += next.text;
    else result.push(next);
    return result;
  }, []);

const asHeading = (
  level: HeadingLevel,
  content: readonly Inline[],
  align: HeadingPiece['align'],
): StoredBlock => ({
  type: 'heading',
  attrs: { level, ...(align ? { textAlign: align } : {}) },
  content: plain(content),
});

/** The document's own ranks become the three levels that a body has, the highest first; titles by number join them. */
export function rankHeadings(pieces: readonly Exclude<Piece, ListPiece>[]): StoredBlock[] {
  const ranks = [...new Set(pieces.flatMap((piece) => (piece.kind === 'heading' ? [piece.rank] : [])))].sort(
    (a, b) => a - b,
  );
  const level = (rank: number): HeadingLevel => ([2, 3, 4] as const)[ranks.indexOf(rank)] ?? 4;
  const ranked = (piece: HeadingPiece | BlockPiece): StoredBlock => {
    if (piece.kind === 'heading') return asHeading(level(piece.rank), piece.content, piece.align);
    const numbered = levelByNumber(piece.block);
    return numbered && piece.block.type === 'paragraph'
      ? asHeading(numbered, piece.block.content ?? [], undefined)
      : piece.block;
  };
  return pieces.map(ranked);
}
