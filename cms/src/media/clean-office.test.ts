import { strToU8, unzipSync, zipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Encrypted } from './cleaned.ts';
import { cleanOffice } from './clean-office.ts';
import { compoundFile } from './testing/compound-file.ts';

const zip = (files: Readonly<Record<string, string | Buffer>>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [
          name,
          typeof text === 'string' ? strToU8(text) : new Uint8Array(text),
        ]),
      ),
    ),
  );
const unzipped = (bytes: Buffer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, part]) => [name, strFromU8(part)]),
  );

const core =
  '<cp:coreProperties><dc:title>公示</dc:title><dc:creator>张三</dc:creator><cp:lastModifiedBy>张三</cp:lastModifiedBy></cp:coreProperties>';
const body = '<w:document><w:t>张三 等五户</w:t></w:document>';
const docx = (more: Readonly<Record<string, string | Buffer>> = {}) =>
  zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': body, 'docProps/core.xml': core, ...more });

describe('a document that tells who wrote it', () => {
  test('tells so no more, and all else in it stays', () => {
    const before = docx({
      'docProps/app.xml': '<Properties><Manager>张三</Manager><Pages>1</Pages></Properties>',
    });
    const { bytes, remains } = cleanOffice(before);
    expect(remains).toEqual([]);
    expect(unzipped(bytes)).toEqual({
      ...unzipped(before),
      'docProps/core.xml': core.replaceAll('张三', ''),
      'docProps/app.xml': '<Properties><Manager></Manager><Pages>1</Pages></Properties>',
    });
    expect(Object.keys(unzipped(bytes))).toEqual(Object.keys(unzipped(before)));
    expect(cleanOffice(bytes).bytes).toBe(bytes);
  });

  test.each([
    ['another prefix', { 'docProps/core.xml': '<x><d:creator>张三</d:creator></x>' }],
    ['no prefix', { 'docProps/core.xml': '<x><creator xml:lang="zh">张三</creator></x>' }],
    ['no marks', { 'docProps/core.xml': '<x><dc:creator> <![CDATA[张三 <科室>]]></dc:creator></x>' }],
    ['a place of its own', { 'docProps/core.xml': '', 'package/props/a.psmdcp': core }],
    [
      'the words of an OFD',
      { 'docProps/core.xml': '', 'OFD.xml': '<ofd:OFD><ofd:Author>张三</ofd:Author></ofd:OFD>' },
    ],
  ])('in %s tells so no more', (_how, parts) => {
    const described = Object.keys(parts).at(-1) ?? '';
    const { bytes } = cleanOffice(docx(parts));
    const after = unzipped(bytes)[described] ?? '';
    expect([after.includes('张三'), after.split('<').length]).toEqual([false, after.split('>').length]);
    expect(unzipped(bytes)['word/document.xml']).toBe(body);
  });

  test.each(['_xmlsignatures/origin.sigs', 'Doc_0/Signs/Sign_0/Signature.xml'])(
    'and is sealed (%s) stays as it is, and the clerk is told',
    (seal) => {
      const before = docx({ [seal]: 'x' });
      expect(cleanOffice(before)).toEqual({ bytes: before, remains: ['作者“张三”'] });
    },
  );

  test.each([
    ['comments', { 'word/comments.xml': '<w:comment w:author="张三"/>' }, '批注'],
    ['comments on cells', { 'xl/comments1.xml': '<authors/>' }, '批注'],
    ['changes that are followed', { 'word/document.xml': '<w:ins w:author="张三">x</w:ins>' }, '修订痕迹'],
    ['a table behind a chart', { 'word/embeddings/a.xlsx': 'x' }, '夹带的其他文件'],
  ])('loses the author, and the clerk is told of %s', (_what, parts, word) => {
    const { bytes, remains } = cleanOffice(docx(parts));
    expect([unzipped(bytes)['docProps/core.xml']?.includes('张三'), remains]).toEqual([false, [word]]);
  });
});

const long = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
};
const short = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
};
const wide = (text: string) => Buffer.from(text, 'utf16le');
const name = '张三SECRET';

/** A description with these properties, each written in letters of one byte or of two. */
function properties(values: Readonly<Record<number, string>>, letters: 'narrow' | 'wide'): Buffer {
  const texts = Object.entries(values).map(([id, text]) => {
    const bytes = letters === 'wide' ? wide(`${text}\0`) : Buffer.from(`${text}\0`);
    return {
      id: Number(id),
      bytes: Buffer.concat([
        long(letters === 'wide' ? 0x1f : 0x1e, letters === 'wide' ? text.length + 1 : bytes.length),
        bytes,
      ]),
    };
  });
  let at = 8 + texts.length * 8;
  const places = texts.map(({ id, bytes }) => {
    const place = long(id, at);
    at += bytes.length;
    return place;
  });
  return Buffer.concat([
    Buffer.alloc(44),
    long(48),
    long(at, texts.length),
    ...places,
    ...texts.map(({ bytes }) => bytes),
  ]);
}
const record = (kind: number, bytes: Buffer) => Buffer.concat([short(kind, bytes.length), bytes]);
const list = (...texts: string[]) =>
  Buffer.concat([
    short(0xffff, texts.length, 0),
    ...texts.map((text) => Buffer.concat([short(text.length), wide(text)])),
  ]);
const workbook = (...records: Buffer[]) =>
  Buffer.concat([
    record(0x809, Buffer.alloc(16)),
    ...records,
    record(0x0a, Buffer.alloc(0)),
    Buffer.alloc(5000, 'cells'),
  ]);
function text({ flags = 0x0200, named = '' } = {}): Record<string, Buffer> {
  const table = Buffer.concat([
    Buffer.alloc(5000, 't'),
    list('', '标题', '', '', '', '', named, named),
    list(named, 'C:\\'),
  ]);
  const head = Buffer.alloc(5000);
  head.writeUInt16LE(flags, 10);
  const names = list('', '标题', '', '', '', '', named, named).length;
  long(5000, names).copy(head, 0x19a);
  long(5000 + names, table.length - 5000 - names).copy(head, 0x2d2);
  return { WordDocument: head, '1Table': table };
}
const user = (token: number) =>
  Buffer.concat([
    Buffer.alloc(8),
    long(20, token, 0),
    short(6, 1012, 3, 0),
    Buffer.from('SECRET'),
    long(8),
    wide('张三SE'),
  ]);
const gone = (bytes: Buffer) => !bytes.includes('SECRET') && !bytes.includes(wide('张三'));

describe('a document of an older program that tells who wrote it', () => {
  test.each<[string, Record<string, Buffer>]>([
    [
      'in its description',
      { '\x05SummaryInformation': properties({ 2: '公示', 4: name, 8: name }, 'narrow') },
    ],
    [
      'in letters of two bytes',
      { '\x05SummaryInformation': properties({ 2: '公示', 4: name, 8: name }, 'wide') },
    ],
    [
      'in a long description',
      {
        '\x05SummaryInformation': Buffer.concat([
          properties({ 2: '公示', 4: name }, 'narrow'),
          Buffer.alloc(9000),
        ]),
      },
    ],
    ['as who leads it', { '\x05DocumentSummaryInformation': properties({ 14: name, 15: name }, 'narrow') }],
    [
      'at the head of a workbook',
      { Workbook: workbook(record(0x5c, Buffer.from(`\x06\0\0SECRET${' '.repeat(100)}`))) },
    ],
    ['with a presentation', { 'Current User': user(0xe391c05f) }],
    ['among the names of a text', text({ named: name })],
  ])('%s tells so no more, and nothing in it moves', (_how, streams) => {
    const before = compoundFile(streams);
    const { bytes, remains } = cleanOffice(before);
    expect([gone(before), gone(bytes), bytes.length, remains]).toEqual([false, true, before.length, []]);
    for (const kept of ['公示', wide('公示'), wide('标题'), 'cells'])
      expect(bytes.includes(kept)).toBe(before.includes(kept));
    expect(cleanOffice(bytes).bytes.equals(bytes)).toBe(true);
  });
});

describe('a document that is locked is refused', () => {
  const lockedPart = docx();
  lockedPart.writeUInt16LE(1, lockedPart.indexOf('504b0102', 'hex') + 8);
  test.each<[string, Buffer]>([
    [
      'with a password of a newer program',
      compoundFile({ EncryptionInfo: Buffer.alloc(9), EncryptedPackage: Buffer.alloc(5000) }),
    ],
    ['as a text of an older one', compoundFile(text({ flags: 0x0300 }))],
    ['as a workbook', compoundFile({ Workbook: workbook(record(0x2f, Buffer.alloc(6))) })],
    ['as a workbook of the oldest kind', compoundFile({ Book: workbook(record(0x2f, Buffer.alloc(6))) })],
    ['as a presentation', compoundFile({ 'Current User': user(0xf3d1c4df) })],
    ['with a password of the zip', lockedPart],
    ['as an OFD', zip({ 'OFD.xml': '<ofd:OFD/>', 'Encryptions.xml': 'x', 'entriesmap.dat': 'x' })],
  ])('%s', (_how, document) => expect(() => cleanOffice(document)).toThrow(Encrypted));
});

describe('what cannot be read keeps its bytes, and the clerk is told', () => {
  const circle = compoundFile({ WordDocument: Buffer.alloc(9000) });
  circle.writeUInt32LE(1, 512 + 4);
  const endless = compoundFile(text());
  endless.writeUInt32LE(3, 68);
  const outside = compoundFile({ '\x05SummaryInformation': long(...Array<number>(12).fill(0xfffffff0)) });
  test.each<[string, Buffer]>([
    ['nothing but a beginning', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['zeros', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
    ['sectors in a circle', circle],
    ['a table that leads into the file', endless],
    ['places outside of the file', outside],
    ['a zip without a directory', Buffer.from('PK\x03\x04 and nothing')],
    ['a description in UTF-16', docx({ 'docProps/core.xml': wide(core) })],
    ['a description that bursts', docx({ 'docProps/core.xml': Buffer.alloc(40 * 1024 * 1024) })],
  ])('%s', (_what, document) => {
    const before = Buffer.from(document);
    const { bytes, remains } = cleanOffice(document);
    expect([bytes.equals(before), remains]).toEqual([true, ['没法检查的内容（可能记着作者）']]);
  });
});
