import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { body, heading, paragraphs, table } from '../body/from-text.ts';
import { summary } from './summary.ts';

describe('a summary', () => {
  it('is the whole text when that is short', () => {
    expect(summary(paragraphs('路灯已装。', '群众满意。'), 50)).toBe('路灯已装。群众满意。');
  });

  it('ends with a whole sentence, closing quotes included', () => {
    expect(
      summary(paragraphs('村口装了七十二盏路灯。老人说：“晚上敢出门了。”下一步是修桥，预计年底完工。'), 28),
    ).toBe('村口装了七十二盏路灯。老人说：“晚上敢出门了。”');
  });

  it('ends after a clause when no sentence fits', () => {
    expect(
      summary(paragraphs('今年以来坚持问题导向，聚焦群众反映强烈的出行难问题，组织党员干部逐户走访'), 20),
    ).toBe('今年以来坚持问题导向…');
  });

  it('never halves a number', () => {
    expect(summary(paragraphs('全县投入资金合计约为1234567万元用于道路修建工程'), 14)).toBe(
      '全县投入资金合计约为…',
    );
  });

  it('leaves out headings, and takes other words only when there are no paragraphs', () => {
    expect(summary(body(heading(2, '进展'), ...paragraphs('路灯已装。').content), 50)).toBe('路灯已装。');
    expect(summary(body(table(['项', '数'])), 50)).toBe('项数');
    expect(summary(body(), 50)).toBe('');
  });

  it('never exceeds its limit nor tears a character apart', () => {
    const text = fc
      .array(fc.constantFrom('路', '灯', '，', '。', 'a', '7', ' ', '😀', '\n', '”'), { maxLength: 80 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (text, limit) => {
        const short = summary(paragraphs(text), limit);
        expect([...short].length).toBeLessThanOrEqual(limit);
        expect(short.isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
