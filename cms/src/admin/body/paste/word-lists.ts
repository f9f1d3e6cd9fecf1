import type { ListItem, StoredForm } from '@xianfeng/content-types/body/nodes';
import { listItem, orderedList } from './lists.ts';
import { wordsOf, type ListPiece, type Piece, type StoredBlock } from './pieces.ts';
import type { StyleSheet } from './styles.ts';

/** How an item is shown. `text`: its number is no number that a web list can write, and stays as words. */
type Numbering =
  | { readonly kind: 'bullet' }
  | { readonly kind: 'ordered'; readonly start: number }
  | { readonly kind: 'text' };

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

function numberingOf({ marker, symbol, list, level }: ListPiece, { numberFormats }: StyleSheet): Numbering {
  if (marker === '')
    return numberFormats.get(`${list}:level${level}`) === 'bullet'
      ? { kind: 'bullet' }
      : { kind: 'ordered', start: 1 };
  const digits = /^[（(]?(\d{1,5})[)）.．、]?$/.exec(marker);
  if (digits) return { kind: 'ordered', start: Number(digits[1]) };
  if (circled.includes(marker)) return { kind: 'ordered', start: circled.indexOf(marker) + 1 };
  // One sign or letter alone is a bullet in a font of signs, said so or not.
  if (
    symbol ||
    numberFormats.get(`${list}:level${level}`) === 'bullet' ||
    /^[^\p{Script=Han}\p{N}]$/u.test(marker)
  )
    return { kind: 'bullet' };
  const letter = /^[（(]?([a-z])[)）.．、]$/i.exec(marker);
  if (letter) return { kind: 'ordered', start: (letter[1] ?? 'a').toLowerCase().charCodeAt(0) - 96 };
  return { kind: 'text' };
}

type Item = ListItem<StoredForm>;
interface Open {
  readonly level: number;
  readonly list: string;
  readonly numbering: Exclude<Numbering, { kind: 'text' }>;
  readonly items: Item[];
}

const closed = ({ numbering, items }: Open): StoredBlock =>
  numbering.kind === 'bullet' ? { type: 'bulletList', content: items } : orderedList(items, numbering.start);

/** One run of numbered paragraphs, as lists in lists. */
function lists(
  run: readonly { piece: ListPiece; numbering: Exclude<Numbering, { kind: 'text' }> }[],
  mostOpen: number,
): StoredBlock[] {
  const result: StoredBlock[] = [];
  const open: Open[] = [];
  const close = () => {
    const done = open.pop();
    if (done) (open.at(-1)?.items.at(-1)?.content ?? result).push(closed(done));
  };
  for (const { piece, numbering } of run) {
    while ((open.at(-1)?.level ?? 0) > piece.level) close();
    const innermost = open.at(-1);
    // The number 1 begins a list anew; where no numbers came along, another list does.
    const goesOn =
      numbering.kind === 'bullet' ||
      (piece.marker === '' ? innermost?.list === piece.list : numbering.start !== 1);
    const continues =
      innermost?.level === piece.level && innermost.numbering.kind === numbering.kind && goesOn;
    if (innermost?.level === piece.level && !continues) close();
    if (!continues && open.length < mostOpen)
      open.push({ level: piece.level, list: piece.list, numbering, items: [] });
    open.at(-1)?.items.push(listItem([{ type: 'paragraph', content: piece.content }]));
  }
  while (open.length > 0) close();
  return result;
}

/** A number as words before a text: Chinese ones need no space behind them. */
export const spaced = (marker: string): string =>
  /[\p{Script=Han}）、．]$/u.test(marker) ? marker : `${marker} `;

const withMarker = ({ marker, content }: ListPiece): StoredBlock => {
  const [first, ...rest] = content;
  return {
    type: 'paragraph',
    content:
      first?.type === 'text' && !first.marks
        ? [{ ...first, text: `${spaced(marker)}${first.text}` }, ...rest]
        : [{ type: 'text', text: spaced(marker) }, ...content],
  };
};

/**
 * Puts the paragraphs that Word numbered into lists. Chinese numbers such as 一、 and numbers such as 1.1 stay words.
 *
 * @param depth how many levels of nodes are open already
 */
export function gather(pieces: readonly Piece[], styles: StyleSheet, depth = 0): Exclude<Piece, ListPiece>[] {
  const result: Exclude<Piece, ListPiece>[] = [];
  const run: { piece: ListPiece; numbering: Exclude<Numbering, { kind: 'text' }> }[] = [];
  const end = () => {
    for (const block of lists(run.splice(0), Math.max(1, Math.floor((24 - depth) / 2))))
      result.push({ kind: 'block', block });
  };
  for (const piece of pieces) {
    const numbering = piece.kind === 'item' ? numberingOf(piece, styles) : null;
    if (piece.kind === 'item' && numbering && numbering.kind !== 'text') {
      run.push({ piece, numbering });
      continue;
    }
    end();
    if (piece.kind !== 'item') result.push(piece);
    else if (wordsOf(piece.content)) result.push({ kind: 'block', block: withMarker(piece) });
  }
  end();
  return result;
}
