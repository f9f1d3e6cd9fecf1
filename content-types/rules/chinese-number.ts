/** The signs of the digits, from zero. */
export const chineseDigits = '〇一二三四五六七八九';

/** A whole number from 1 to 99,999 in these signs for its digits and for its places, which begin with ten. */
export function inWords(value: number, signs: string, ranks: string): string {
  const units = ['', ...ranks];
  const figures = Array.from(String(value), Number);
  let text = '';
  for (const [index, figure] of figures.entries()) {
    const unit = units[figures.length - 1 - index] ?? '';
    if (figure > 0) text += (signs[figure] ?? '') + unit;
    else if (text && !text.endsWith('零') && figures.slice(index).some(Boolean)) text += '零';
  }
  return text;
}

/** A whole number from 1 to 99,999 as people write it: 十五、二十、一百零五. */
export const chineseNumber = (value: number): string =>
  inWords(value, chineseDigits, '十百千万').replace(/^一十/, '十');
