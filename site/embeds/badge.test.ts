import { dueStateWords, type DueState } from '@xianfeng/content-types/rules/due-state';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { badgeSvg } from './badge.ts';
import { textWidth } from './text-width.ts';

const states = Object.keys(dueStateWords) as DueState[];
const badge = (state: DueState, title = '青石河圩堤加固'): string =>
  badgeSvg({
    label: '书记项目',
    words: `${dueStateWords[state]} 60%`,
    state,
    title,
    description: '第一镇党委',
  });

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('a badge', () => {
  test.each(states)('%s: says its state in words and by a shape of its own', (state) => {
    expect(badge(state)).toContain(`>${dueStateWords[state]} 60%</text>`);
    const shapes = states.map((each) => /<path[^>]* d="([^"]+)"/.exec(badge(each))?.[1]);
    expect(new Set(shapes).size).toBe(states.length);
  });

  test.each(states)('%s: can be read: white on its colours is 4.5 to 1 at least', (state) => {
    const fills = [...badge(state).matchAll(/fill="(#[0-9a-f]{6})"/g)].map(([, fill]) => fill ?? '');
    expect(fills.length).toBe(2);
    for (const fill of fills) expect(1.05 / (luminance(fill) + 0.05)).toBeGreaterThan(4.5);
  });

  test('names the project for who cannot see it, whatever its name holds', () => {
    const svg = badge('normal', '圩堤 ]]> & <b>“好”</b> \u000B 😀 \u202E倒');
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('<title>圩堤 ]]&gt; &amp; &lt;b&gt;“好”&lt;/b&gt;');
    expect(svg).toContain('role="img"');
  });

  test('is as wide as its words: text never stands outside, also in Chinese', () => {
    const svg = badge('long-overdue');
    const width = Number(/width="(\d+)"/.exec(svg)?.[1]);
    for (const [, x, length] of svg.matchAll(/<text x="([\d.]+)"[^>]*textLength="([\d.]+)"/g))
      expect(Number(x) + Number(length)).toBeLessThanOrEqual(width - 8);
  });
});

describe('the width of a text', () => {
  test.each([
    ['书记项目', 4],
    ['久拖', 2],
    ['“好”', 3],
    ['𠮷', 1],
    ['e\u0301', 0.56],
    ['', 0],
  ])('%s is %d characters wide', (text, width) => {
    expect(textWidth(text)).toBeCloseTo(width, 5);
  });
});
