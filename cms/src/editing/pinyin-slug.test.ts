import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeSlug, pinyinSlug } from './pinyin-slug.ts';

describe('the address made of a title', () => {
  test.each([
    ['修通村道', 'xiu-tong-cun-dao'],
    ['2026年“绿水”行动', '2026-nian-lv-shui-xing-dong'],
    ['５Ｇ进村', '5g-jin-cun'],
    ['🌱', ''],
  ])('%s is spelled %s', (title, slug) => {
    expect(pinyinSlug(title)).toBe(slug);
  });

  test('is not longer than 40 characters and ends with a whole syllable', () => {
    expect(pinyinSlug('关于进一步加强农村基层组织建设推进乡村全面振兴的实施方案')).toBe(
      'guan-yu-jin-yi-bu-jia-qiang-nong-cun-ji',
    );
  });

  test('can be stored, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(pinyinSlug(title)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
    );
  });

  test('gets a number when it is taken', () => {
    expect([
      freeSlug('a', new Set()),
      freeSlug('a', new Set(['a'])),
      freeSlug('a', new Set(['a', 'a-2', 'a-4'])),
    ]).toEqual(['a', 'a-2', 'a-3']);
  });
});
