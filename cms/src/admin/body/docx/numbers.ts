const digits = '〇一二三四五六七八九';

/** 1 to 99 999 in Chinese: 十、十一、二十、一百零五. */
function chinese(value: number): string {
  const units = ['', '十', '百', '千', '万'];
  const figures = Array.from(String(value), Number);
  let text = '';
  for (const [index, figure] of figures.entries()) {
    const unit = units[figures.length - 1 - index] ?? '';
    if (figure > 0) text += (digits[figure] ?? '') + unit;
    else if (text && !text.endsWith('零') && figures.slice(index).some(Boolean)) text += '零';
  }
  return text.replace(/^一十/, '十');
}

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

const writers: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  chineseLegalSimplified: chinese,
  ideographDigital: (value) => Array.from(String(value), (figure) => digits[Number(figure)] ?? '').join(''),
  ideographTraditional: one('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: one('子丑寅卯辰巳午未申酉戌亥'),
  decimalEnclosedCircle: one('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedCircleChinese: one('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
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
