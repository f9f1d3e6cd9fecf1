import type { Piece } from './pieces.ts';

const longestSame = 60;
const kept = 20;

/** The pieces of one side: what stayed, and what was removed from it or added to it. */
export function sideOf(pieces: readonly Piece[], side: 'removed' | 'added'): Piece[] {
  return pieces.filter(({ change }) => change === 'same' || change === side);
}

/** The lines that hold nothing changed are left out; a long line keeps its end that touches a change. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const lines = text.split('\n');
  if (lines.length > 2) return `${isFirst ? '' : `${lines[0]}\n`}……${isLast ? '' : `\n${lines.at(-1)}`}`;
  const characters = [...text];
  if (characters.length <= longestSame) return text;
  return `${isFirst ? '' : characters.slice(0, kept).join('')}……${isLast ? '' : characters.slice(-kept).join('')}`;
}

/** Leaves out long stretches that stayed the same, so that what changed can be found. */
export function abridge(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, position) =>
    piece.change === 'same'
      ? { ...piece, text: shortened(piece.text, position === 0, position === pieces.length - 1) }
      : piece,
  );
}
