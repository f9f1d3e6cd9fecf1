import { readTags } from './xml-tags.ts';

/** `0%` and `0.00%`, which every spreadsheet knows by these numbers. */
const builtIn = ['9', '10'];

/** Whether a format shows numbers as shares: a sign that is quoted or escaped is only a sign. */
const showsShare = (code: string) => code.replace(/"[^"]*"|\\./g, '').includes('%');

/** The numbers of the cell styles that show 0.85 as 85 %. */
export function percentStyles(styles: string): Set<string> {
  const formats = new Set(builtIn);
  const found = new Set<string>();
  let inCells = false;
  let number = 0;
  readTags(styles, {
    open(name, attributes, decode) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributes();
        if (showsShare(decode(formatCode))) formats.add(numFmtId);
        else formats.delete(numFmtId);
      }
      if (name !== 'xf' || !inCells) return;
      if (formats.has(attributes().numFmtId ?? '')) found.add(String(number));
      number += 1;
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return found;
}
