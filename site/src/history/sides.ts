import type { Piece } from './differences.ts';

const longestSame = 60;
const kept = 20;

/** The pieces of one side: what stayed, and what was removed from it or added to it. */
export function sideOf(pieces: readonly Piece[], side: 'removed' | 'added'): Piece[] {
  return pieces.filter(({ change }) => change === 'same' || change === side);
}

/** Shortens long stretches that stayed the same to their ends, so that what changed can be found. */
export function abridge(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, position) => {
    const characters = [...piece.text];
    if (piece.change !== 'same' || characters.length <= longestSame) return piece;
    const head = position === 0 ? '' : characters.slice(0, kept).join('');
    const tail = position === pieces.length - 1 ? '' : characters.slice(-kept).join('');
    return { ...piece, text: `${head}……${tail}` };
  });
}
