import { uncalculated } from '@xianfeng/content-types/table/index';
import { readTags } from './xml-tags.ts';

/** What the library does not tell of a cell; row and column are counted from 0. */
export interface OddCell {
  readonly row: number;
  readonly column: number;
  /** A number shown as a share, or the words of what stands there instead of a value. */
  readonly shows: 'share' | { readonly fault: string };
}

export interface ScannedSheet {
  /** Up to the last that holds something. */
  readonly rows: number;
  readonly columns: number;
  readonly odd: readonly OddCell[];
}

interface Cell {
  readonly address: string;
  readonly type: string;
  readonly style: string;
  formula: boolean;
  filled: boolean;
  text: string;
}

/** Row and column of `H2`, counted from 0. @throws Error for what is no address */
function placeOf(address: string): { row: number; column: number } {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  if (!letters || !digits) throw new Error(`${address} is no address of a cell.`);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

function shownBy(cell: Cell, shares: ReadonlySet<string>): OddCell['shows'] | null {
  if (cell.type === 'e') return { fault: cell.text || '#N/A' };
  if (cell.formula && !cell.filled) return { fault: uncalculated };
  return cell.filled && cell.type === 'n' && shares.has(cell.style) ? 'share' : null;
}

/** How large a sheet is, and its cells that are not what they seem, without making anything of the others. */
export function scanSheet(xml: string, shares: ReadonlySet<string>): ScannedSheet {
  const odd: OddCell[] = [];
  let [rows, columns] = [0, 0];
  let cell: Cell | null = null;
  let inValue = false;
  readTags(xml, {
    open(name, attributes) {
      if (name === 'c') {
        const { r = '', t = 'n', s = '' } = attributes();
        cell = { address: r, type: t, style: s, formula: false, filled: false, text: '' };
      }
      if (!cell) return;
      if (name === 'f') cell.formula = true;
      inValue = name === 'v';
      if (name === 'v' || name === 'is') cell.filled = true;
    },
    text(text) {
      if (cell && inValue) cell.text += text;
    },
    close(name) {
      inValue = false;
      if (name !== 'c' || !cell) return;
      if (cell.filled || cell.formula) {
        const place = placeOf(cell.address);
        const shows = shownBy(cell, shares);
        if (shows) odd.push({ ...place, shows });
        rows = Math.max(rows, place.row + 1);
        columns = Math.max(columns, place.column + 1);
      }
      cell = null;
    },
  });
  return { rows, columns, odd };
}
