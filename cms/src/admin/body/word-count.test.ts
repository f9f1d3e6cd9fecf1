import { describe, expect, test } from 'vitest';
import { wordCount, writtenText } from './word-count.ts';

describe('words are counted as in Word', () => {
  test.each([
    ['', 0],
    ['清基八百米，开始填土。', 11],
    ['2026年5月', 4],
    ['完成60%，用5G', 6],
    ['hello, world', 2],
    ['“先锋”……', 6],
    ['　　甲 乙\n丙', 3],
    ['ＡＢ𠮷', 3],
    ['3.5万元', 3],
  ])('%s has %i', (text, count) => {
    expect(wordCount(text)).toBe(count);
  });

  test('over paragraphs, lines and cells', () => {
    const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const cell = (text: string) => ({ type: 'tableCell', content: [paragraph(text)] });
    expect(
      wordCount(
        writtenText({
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: '12' }, { type: 'hardBreak' }, { type: 'text', text: '34' }],
            },
            { type: 'table', content: [{ type: 'tableRow', content: [cell('5'), cell('6')] }] },
          ],
        }),
      ),
    ).toBe(4);
  });
});
