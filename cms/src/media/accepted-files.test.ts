import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { whyRefused } from './accepted-files.ts';

const zipOf = (...names: string[]) =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))));
const ole = (more = '') =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(more, 'utf16le')]);
const office = (...more: string[]) => zipOf('[Content_Types].xml', 'word/document.xml', ...more);
const jpeg = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(20)]);

describe('the formats of an office', () => {
  test.each([
    ['方案.docx', office()],
    ['台账.xlsx', office()],
    ['汇报.pptx', office()],
    ['旧文件.doc', ole()],
    ['旧表格.xls', ole()],
    ['旧汇报.ppt', ole()],
    ['文字.wps', ole()],
    ['表格.et', ole()],
    ['演示.dps', zipOf('a')],
    ['公文.ofd', zipOf('OFD.xml')],
    ['公文.pdf', Buffer.from('%PDF-1.7\n')],
    ['照片.JPG', jpeg],
    ['微信图片.jfif', jpeg],
    ['微信图片.jpg', Buffer.from('RIFF\0\0\0\0WEBPVP8 ')],
    ['公文.pdf', Buffer.from('\ufeff%PDF-1.4\n')],
    ['名单.csv', Buffer.from('姓名,单位\n')],
    ['说明.txt', Buffer.from('说明')],
  ])('%s is accepted', (name, bytes) => expect(whyRefused(name, bytes)).toBeNull());
});

describe('what could do harm', () => {
  test.each([
    ['安装.exe', Buffer.from('MZ')],
    ['页面.html', Buffer.from('<html>')],
    ['图标.svg', Buffer.from('<svg/>')],
    ['脚本.js', Buffer.from('alert(1)')],
    ['宏.docm', office()],
    ['宏.xlsm', office()],
    ['打包.zip', zipOf('a')],
    ['没有后缀', jpeg],
    ['批处理.bat', Buffer.from('del')],
  ])('%s is refused by its name', (name, bytes) => expect(whyRefused(name, bytes)).toMatch(/不能上传/));

  test.each([
    ['程序.jpg', Buffer.from('MZ\x90\x00')],
    ['网页.png', Buffer.from('<html><script>')],
    ['网页.txt', Buffer.from('  <!doctype html>')],
    ['压缩包.docx', zipOf('a.exe')],
    ['程序.pdf', Buffer.from('MZ')],
    ['图形.jpg', Buffer.from('<svg/>')],
    ['脚本.csv', Buffer.from('#!/bin/sh')],
  ])('%s is refused because it is something else', (name, bytes) =>
    expect(whyRefused(name, bytes)).toMatch(/对不上/),
  );

  test.each([
    ['带宏改名.docx', office('word/vbaProject.bin')],
    ['控件.xlsx', office('xl/activeX/activeX1.bin')],
    ['旧宏.xls', ole('_VBA_PROJECT')],
  ])('%s is refused for its macros', (name, bytes) => expect(whyRefused(name, bytes)).toMatch(/宏/));

  test('a zip whose directory lies is refused, and nothing is unpacked', () => {
    const bytes = office();
    bytes.writeUInt16LE(9999, bytes.length - 12);
    expect(whyRefused('炸弹.docx', bytes)).toMatch(/对不上/);
  });

  test('a picture that browsers cannot show is named, with what to do', () =>
    expect(whyRefused('IMG_1.heic', Buffer.from('\0\0\0\x18ftypheic'))).toContain('JPG'));
  test('an empty file is called empty', () =>
    expect(whyRefused('空.pdf', Buffer.alloc(0))).toContain('空文件'));
});
