import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originalOf, readPlainly } from '../language/plain-reading.ts';
import { identityCheckDigit, personalNumbers } from './personal-numbers.ts';

const found = (text: string) => {
  const reading = readPlainly(text);
  return personalNumbers(reading).map(({ kind, from, to }) => `${kind} ${originalOf(reading, from, to)}`);
};
const kinds = (text: string) => found(text).map((each) => each.split(' ')[0]);

describe('a number by which a person can be found is found', () => {
  test.each([
    ['证件号００００００１９９００１０１００１２', 'identity ００００００１９９００１０１００１２'],
    ['证件号000000 19900101 0012', 'identity 000000 19900101 0012'],
    ['证件号000000-19900101-0012', 'identity 000000-19900101-0012'],
    ['证件号000000\u200b199001010012', 'identity 000000\u200b199001010012'],
    ['电话１３８００００００００', 'mobile １３８００００００００'],
    ['电话+8613800000000', 'mobile 13800000000'],
    ['TEL13800000000', 'mobile 13800000000'],
    ['电话138\u00a00000\u00a00000', 'mobile 138\u00a00000\u00a00000'],
    ['电话138－0000－0000', 'mobile 138－0000－0000'],
    ['(+86)138 0000 0000', 'mobile 138 0000 0000'],
    ['008613800000000', 'mobile 13800000000'],
    ['8613800000000', 'mobile 13800000000'],
    ['（138）0000–0000', 'mobile 138）0000–0000'],
    ['1-3-8-0-0-0-0-0-0-0-0', 'mobile 1-3-8-0-0-0-0-0-0-0-0'],
    ['手机：一三八〇〇〇〇〇〇〇〇', 'mobile 一三八〇〇〇〇〇〇〇〇'],
    ['①③⑧⓪⓪⓪⓪⓪⓪⓪⓪', 'mobile ①③⑧⓪⓪⓪⓪⓪⓪⓪⓪'],
    ['١٣٨٠٠٠٠٠٠٠٠', 'mobile ١٣٨٠٠٠٠٠٠٠٠'],
    ['𝟏𝟑𝟖𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟎', 'mobile 𝟏𝟑𝟖𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟎'],
    ['1̲3̲8̲0̲0̲0̲0̲0̲0̲0̲0̲', 'mobile 1̲3̲8̲0̲0̲0̲0̲0̲0̲0̲0̲'],
    ['13800000000@example.com', 'mobile 13800000000'],
    ['身份证 000000900101001', 'identity 000000900101001'],
    ['00000019900101001Ｘ', 'identity 00000019900101001Ｘ'],
    ['卡号 6200 0000 0000 0000 05', 'bank-card 6200 0000 0000 0000 05'],
    ['护照号码：E00000001', 'document E00000001'],
    ['住宅电话：0000-0000000', 'home-telephone 0000-0000000'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test('an identity number in lines or in the boxes of a form', () => {
    expect(kinds('证件号：000000\n19900101\n0012')).toEqual(['identity']);
    expect(kinds(Array.from('000000199001010012').join('\t'))).toEqual(['identity']);
  });

  const between = fc
    .array(
      fc.constantFrom(
        ' ',
        '\u00a0',
        '\u3000',
        '-',
        '－',
        '–',
        '.',
        '\u200b',
        '\u202e',
        '\ufeff',
        '\u00ad',
        '·',
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((signs) => signs.join(''));
  const unseen = fc.constantFrom('\u200b', '\u202e', '\ufeff', '\u00ad', '\u2060');
  const widths = fc.constantFrom(0x30, 0xff10, 0x660, 0x966, 0x1d7ce);
  /** The digits cut by one sign at random places, with what nobody sees between; or by all signs at once. */
  const hidden = (digits: string, mixed: boolean) =>
    fc
      .tuple(
        between,
        fc.array(widths, { minLength: digits.length, maxLength: digits.length }),
        fc.array(fc.option(mixed ? between : unseen, { freq: 3, nil: '' }), {
          minLength: digits.length,
          maxLength: digits.length,
        }),
        fc.array(fc.boolean(), { minLength: digits.length, maxLength: digits.length }),
      )
      .map(([sign, zeros, gaps, cut]) =>
        Array.from(digits, (digit, at) => {
          const shown = /\d/.test(digit) ? String.fromCodePoint((zeros[at] ?? 0x30) + Number(digit)) : digit;
          return (at === 0 ? '' : `${gaps[at]}${cut[at] && !mixed ? sign : ''}`) + shown;
        }).join(''),
      );
  const two = (low: number, high: number) =>
    fc.integer({ min: low, max: high }).map((value) => String(value).padStart(2, '0'));
  const identity = fc
    .tuple(
      fc.constantFrom('11', '43', '62'),
      fc.stringMatching(/^\d{4}$/),
      fc.integer({ min: 1930, max: 2020 }),
      two(1, 12),
      two(1, 28),
      fc.stringMatching(/^\d{3}$/),
    )
    .map(([province, area, ...rest]) => `${province}${area}${rest.join('')}`)
    .map((digits) => digits + identityCheckDigit(digits));
  const words = fc.constantFrom('', '联系人张某，', '（', '见附件。');

  test('identity numbers however they are cut, widened and filled with what nobody sees', () => {
    fc.assert(
      fc.property(
        identity.chain((digits) => hidden(digits, false)),
        words,
        (number, around) => {
          expect(kinds(`${around}${number}${around}`)).toEqual(['identity']);
        },
      ),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        identity.chain((digits) => hidden(digits, true)),
        (number) => {
          expect(kinds(`身份证号：${number}`)).toEqual(['identity']);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('mobile numbers behind a word that announces one, likewise', () => {
    const mobile = fc.stringMatching(/^1[3-9]\d{9}$/).chain((digits) => hidden(digits, true));
    fc.assert(
      fc.property(
        mobile,
        fc.constantFrom('电话', '联系方式：', 'Tel: ', '+86 ', '手 机：'),
        (number, word) => {
          expect(kinds(`${word}${number}。`)).toEqual(['mobile']);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('figures of a county are not taken for a person', () => {
  test.each([
    '岳组〔2026〕12号',
    '热线400-000-0000、12345、12388',
    '办公室电话：0730-0000000，传真0730—0000001',
    '联系电话：0730-0000000、0730-0000001',
    '投资13,800,000,000元，其中1,500,000.00元为上级资金',
    '2026年11月30日至2027年1月5日，共计1300.50亩',
    '2026-11-30 2026-12-01 2027-01-05',
    '2026.11.30—2026.12.31',
    '统一社会信用代码11000000000000000A',
    '项目代码2311-000000-04-01-123456',
    '第13批15个村18户，1300-1500元，13500-14500元',
    '13 500 300 200 1',
    '年度\t2024\t2025\t2026\n资金\t1380\t1500\t1900',
    '经度113.123456789，纬度29.12345678901',
    '3.14159265358979323846',
    '云督〔2026〕138号 2026年5月11日',
    '办公电话：0730-1380000、0730-0000000，0731-1500000 0731-0000000',
    '邮编000000，代码139000',
    '13:00-15:00 18:30-20:00',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  /** Figures in a row that are by chance the whole of an identity number, birthday and check digit included: nobody can tell. */
  const isNumberByChance = (text: string): boolean => {
    const digits = text.replace(/\D/g, '');
    return Array.from(digits, (_, at) => digits.slice(at, at + 18)).some(
      (number) =>
        /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}$/.test(number) &&
        identityCheckDigit(number) === number.at(-1),
    );
  };

  test('whatever figures, days and amounts stand beside each other', () => {
    const year = fc.integer({ min: 1990, max: 2030 });
    const day = fc
      .tuple(
        year,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom('-', '.', '/'),
      )
      .map(([y, m, d, sign]) => [y, String(m).padStart(2, '0'), String(d).padStart(2, '0')].join(sign));
    const amount = fc
      .double({ min: 0, max: 1e9, noNaN: true })
      .map((value) => value.toLocaleString('en-US', { maximumFractionDigits: 2 }));
    const figure = fc.oneof(
      day,
      amount,
      fc.integer({ min: 0, max: 99_999 }).map(String),
      fc.tuple(year, fc.integer({ min: 1, max: 400 })).map(([y, n]) => `云组〔${y}〕${n}号`),
      fc.stringMatching(/^0[1-9]\d{2}-\d{7}$/),
      fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 })).map(([a, b]) => `${a}-${b}`),
    );
    fc.assert(
      fc.property(
        fc.array(figure, { maxLength: 8 }),
        fc.constantFrom('，', '、', ' ', '\t', '\n', '；'),
        (figures, sign) => {
          fc.pre(!isNumberByChance(figures.join(sign)));
          expect(found(figures.join(sign))).toEqual([]);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
