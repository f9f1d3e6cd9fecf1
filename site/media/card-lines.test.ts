import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balancedLines, shortenedLines, textWidth } from './card-lines.ts';

const em = () => 1;

describe('the lines of a title', () => {
  test('are about equally long', () => {
    const lines = balancedLines('老旧桥梁改造项目三年行动方案', 10, 3, em);
    expect(lines?.join('')).toBe('老旧桥梁改造项目三年行动方案');
    expect(lines).toHaveLength(2);
    for (const line of lines ?? []) expect(line.length).toBeGreaterThanOrEqual(5);
  });

  test('do not tear a short name in quotation marks apart', () => {
    expect(balancedLines('农村公路“畅安舒美”提升工程', 11, 3, em)).toContainEqual(
      expect.stringContaining('“畅安舒美”'),
    );
  });

  test('end with … when there are too many', () => {
    const lines = shortenedLines('关于公开征集意见的公告'.repeat(10), 12, 3, em);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
  });

  test('never begin with a sign that may not stand there, are never too wide, and lose nothing', () => {
    const text = fc
      .array(fc.constantFrom(...'先锋项目云岭县，。、：；！？”）》…（《“A1'), { minLength: 1, maxLength: 60 })
      .map((signs) => `项${signs.join('')}`);
    fc.assert(
      fc.property(text, (title) => {
        const lines = balancedLines(title, 14, 60, em) ?? [];
        expect(lines.join('')).toBe(title);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、：；！？”）》…]/u);
        // A run of signs that may not begin a line stays with its character, however long it is.
        for (const line of lines)
          expect(textWidth(line.replace(/[，。、：；！？”）》…]+/gu, ''), em)).toBeLessThanOrEqual(14);
      }),
    );
  });
});
