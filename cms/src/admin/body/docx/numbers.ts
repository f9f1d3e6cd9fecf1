import { chineseDigits, chineseNumber, inWords } from '@xianfeng/content-types/rules/chinese-number';

/** As in contracts: 壹、贰、壹拾. */
const legal = (value: number) => inWords(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟万');

function roman(value: number): string {
  const parts: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = value;
  return parts
    .map(([size, letters]) => {
      const times = Math.floor(rest / size);
      rest -= times * size;
      return letters.repeat(times);
    })
    .join('');
}

const letter = (value: number) => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
const one = (signs: string) => (value: number) => Array.from(signs)[value - 1] ?? String(value);

const wideDigits = (value: number) =>
  Array.from(String(value), (figure) => String.fromCodePoint(0xff10 + Number(figure))).join('');

const writers: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: chineseNumber,
  chineseCountingThousand: chineseNumber,
  japaneseCounting: chineseNumber,
  taiwaneseCounting: chineseNumber,
  taiwaneseCountingThousand: chineseNumber,
  chineseLegalSimplified: legal,
  ideographDigital: (value) =>
    Array.from(String(value), (figure) => chineseDigits[Number(figure)] ?? '').join(''),
  ideographTraditional: one('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: one('子丑寅卯辰巳午未申酉戌亥'),
  decimalEnclosedCircle: one('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedCircleChinese: one('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalFullWidth: (value) => wideDigits(value),
  decimalFullWidth2: (value) => wideDigits(value),
  decimalEnclosedFullstop: one('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalEnclosedParen: one('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  ideographEnclosedCircle: one('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  numberInDash: (value) => `- ${value} -`,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
};

/** A number as Word writes it in this format (`w:numFmt`); formats that nobody here knows come out in Arabic figures. */
export function writeNumber(value: number, format: string): string {
  return value >= 1 && value <= 99_999 ? (writers[format]?.(value) ?? String(value)) : String(value);
}
