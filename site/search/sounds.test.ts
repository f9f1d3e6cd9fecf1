import { describe, expect, it } from 'vitest';
import { homophoneOf, mayBeInitials, readings, soundPlace, syllablesOf } from './sounds.ts';

describe('how a text sounds', () => {
  it('is one syllable for each Han character, as the word is spoken', () => {
    expect(syllablesOf('第3期：重庆女声WiFi')).toEqual(['di', 'qi', 'chong', 'qing', 'nv', 'sheng']);
  });

  it.each([
    ['xiangcun', ['xiang', 'cun']],
    ['xiangc', ['xiang', 'c']],
    ['xian', ['xi', 'an']],
    ['xian', ['xian']],
    ['zh', ['zh']],
  ])('%s can be read as %j', (word, reading) => {
    expect(readings(word)).toContainEqual(reading);
  });

  it('is no sound what cannot be spoken, is not letters, or is one letter', () => {
    for (const word of ['iphone', 'x', '路灯', 'sj2026', 'xczx']) expect(readings(word), word).toEqual([]);
    expect(mayBeInitials('xczx')).toBe(true);
    for (const word of ['xi', 'x', 'wifi']) expect(mayBeInitials(word), word).toBe(false);
  });

  it('is sought by other characters of the same sound only where all of a word has one', () => {
    expect(homophoneOf('陆灯')).toEqual(['lu', 'deng']);
    for (const word of ['灯', 'ld', '陆灯a', '2026']) expect(homophoneOf(word), word).toBeNull();
  });

  it.each([
    ['全县乡村振兴现场会', 'xczx', '乡村振兴'],
    ['全县乡村振兴现场会', 'xiangcunzhen', '乡村振'],
    ['全县乡村振兴现场会', 'xiangcunz', '乡村振'],
    ['“乡村”振兴', 'cunzhen', '村”振'],
    ['青石河圩堤加固', 'weidi', '圩堤'],
    ['全县乡村振兴', 'iangcun', null],
    ['第一批路灯到货', '陆灯', '路灯'],
    ['第一批“路”灯到货', '陆灯', '路”灯'],
    ['第一批路灯到货', '水渠', null],
  ])('in %s, %s is heard at %s', (text, word, expected) => {
    const place = soundPlace(text, word);
    expect(place && text.slice(place.start, place.end)).toBe(expected);
  });
});
