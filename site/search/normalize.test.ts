import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, normalizeWithOrigin, wordsOf } from './normalize.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom(
      '项',
      '目',
      '　',
      ' ',
      '\n',
      'Ａ',
      'é',
      'e\u0301',
      'ﾊﾞ',
      '㎡',
      '😀',
      '\u200b',
      'İ',
      'ß',
      '한',
      '2',
      '.',
      '-',
      '，',
      '“',
      '”',
      '…',
      '㈠',
    ),
    maxLength: 40,
  }),
);

describe('text as it is compared', () => {
  it.each([
    ['ＡＢｃ２０２２', 'abc2022'],
    ['Straße ΣΑΣ ς', 'strasse σασ σ'],
    ['e\u0301', normalize('é')],
    ['㎡①', 'm21'],
    ['零\u200b宽\ufeff', '零宽'],
    ['通　知', '通知'],
    ['通知 A  座', '通知a座'],
    ['A  B', 'a b'],
    ['上一行\n下一行', '上一行 下一行'],
    [' 头尾 ', '头尾'],
    ['書記項目臺賬、後來', '书记项目台账后来'],
    ['《青石河圩堤加固》', '青石河圩堤加固'],
    ['把“吃水”写在第一……好！', '把吃水写在第一好'],
    ['（一）㈠、⑴', '一一1'],
    ['#青石河#', '青石河'],
    ['2.5公里，A/B座，2026-05-01', '2.5公里a/b座2026-05-01'],
    ['２．５　８：３０　2026—2027', '2.5 8:30 2026-2027'],
    ['10，5；85%', '10 5 85%'],
    ['P+R，R&D，阿依·古丽，it’s', "p+r r&d阿依古丽it's"],
    ['⻓江⻋辆⼯作意⻅', '长江车辆工作意见'],
    ['干旱乾旱', '干旱干旱'],
  ])('%j reads as %j', (text, expected) => {
    expect(normalize(text)).toBe(expected);
  });

  it('contains the words of any piece of a text, wherever the piece is cut', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(8), (text, from, length) => {
        const characters = Array.from(text);
        const start = characters.length > 0 ? from % characters.length : 0;
        const piece = characters.slice(start, start + length).join('');
        for (const word of wordsOf(piece)) expect(normalize(text)).toContain(word);
      }),
      { numRuns: 1_000 },
    );
  });

  it('knows for each of its units the original character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: normalized, starts, ends } = normalizeWithOrigin(text);
        expect(normalized).toBe(normalize(text));
        expect([starts.length, ends.length]).toEqual([normalized.length, normalized.length]);
        starts.forEach((start, unit) => {
          expect(start).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0);
          // What stands between two letters is nothing by itself.
          if (normalized[unit] !== ' ' && normalize(text.slice(start, ends[unit])) !== '')
            expect(normalize(text.slice(start, ends[unit]))).toContain(normalized[unit]);
        });
      }),
    );
  });

  it.each([
    ['《青石河圩堤加固与分段巡护》', ['青石河圩堤加固与分段巡护']],
    ['十九户把"吃水"写在第一', ['十九户把吃水写在第一']],
    ['路灯、水渠，“WiFi”', ['路灯', '水渠', 'wifi']],
    ['《路灯》《水渠》', ['路灯', '水渠']],
    ['2.5公里 A/B', ['2.5公里', 'a/b']],
    ['路灯 路灯', ['路灯']],
    ['……？！', []],
  ])('%s asks for %j', (question, words) => {
    expect(wordsOf(question)).toEqual(words);
  });
});
