import { expect, test } from 'vitest';
import { notWordsButA, wordsOrNone } from './alternative-text.ts';

test.each([
  ['C:\\Users\\someone\\Documents\\WeChat Files\\wxid_example\\FileStorage\\a1b2.png', 'path'],
  ['d:/照片/河堤.jpg', 'path'],
  ['\\\\server\\share\\1.png', 'path'],
  ['/Users/someone/Desktop/1.png', 'path'],
  ['file:///home/someone/1.png', 'path'],
  ['https://pictures.example/1.png', 'address'],
  ['www.pictures.example/1.png', 'address'],
  ['图片包含 户外, 草, 水\n\n描述已自动生成', 'guess'],
  ['A river. Description automatically generated', 'guess'],
  ['河堤。 AI 生成的内容可能不正确。', 'guess'],
  ['加高后的河堤', null],
  ['右岸/左岸的对比', null],
  ['A/B 两段', null],
  ['请看 https://portal.example/ 上的公示', null],
])('%s', (alternative, expected) => {
  expect(notWordsButA(alternative)).toBe(expected);
  expect(wordsOrNone(` ${alternative} `)).toBe(expected === null ? alternative : '');
});
