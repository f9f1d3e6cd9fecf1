import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBody, textRuns } from './arbitrary-body.ts';
import { body, bulletList, heading, image, paragraph, table } from './from-text.ts';
import { bodyText } from './plain-text.ts';

describe('the plain text of a body', () => {
  it('has blocks and rows on their own lines and cells parted by tabs', () => {
    const document = body(
      heading(2, '进展'),
      paragraph('路灯已装。'),
      bulletList('甲', '乙'),
      table(['项', '数'], ['灯', '72']),
      image('a', '村口', '夜景'),
    );
    expect(bodyText(document)).toBe('进展\n路灯已装。\n甲\n乙\n项\t数\n灯\t72\n村口\n夜景');
  });

  it('keeps a word whole whose characters are marked differently', () => {
    const content = [
      { type: 'text' as const, text: '书' },
      { type: 'text' as const, text: '记', marks: [{ type: 'bold' as const }] },
    ];
    expect(bodyText(body({ type: 'paragraph', content }))).toBe('书记');
  });

  it('contains every run of text', () => {
    fc.assert(
      fc.property(anyBody, (document) => {
        const text = bodyText(document);
        for (const run of textRuns(document)) expect(text).toContain(run);
      }),
      { numRuns: 300 },
    );
  });
});
