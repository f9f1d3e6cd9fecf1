import { randomBytes } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cleanPdf, noticeOf } from './clean-pdf.ts';
import { Encrypted } from './cleaned.ts';
import { TooManyAuthors } from './pdf-authors.ts';
import { threadTime } from '../testing/thread-time.ts';

const utf16 = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
const pdf = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...parts.map((part) => Buffer.from(part)),
    Buffer.from('\ntrailer << /Root 1 0 R /Info 3 0 R >>\n%%EOF'),
  ]);
const info = (author: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from('3 0 obj << /Title (a) /Author '),
    Buffer.from(author),
    Buffer.from(' >> endobj'),
  ]);
const packed = (text: string): Buffer => {
  const bytes = deflateSync(text);
  return Buffer.concat([
    Buffer.from(`9 0 obj << /Type /ObjStm /Filter /FlateDecode /Length ${bytes.length} >> stream\r\n`),
    bytes,
    Buffer.from('\r\nendstream endobj'),
  ]);
};
/** What takes more room without the name than with it. */
const tight = 'Zhang San) /Author (Zhang San) Zhang San) /Author (Zhang San)';
const xmp =
  '<x:xmpmeta><dc:title>公示</dc:title><dc:creator><rdf:Seq><rdf:li>张三</rdf:li></rdf:Seq></dc:creator></x:xmpmeta>';

const hexName = utf16('张三').toString('hex');

describe('a PDF that names who wrote it', () => {
  test.each([
    ['in plain letters', info('(Zhang San)'), 'Zhang San'],
    ['with brackets and strokes', info('(Zhang \\(San\\) \\\\x)'), 'Zhang'],
    ['with brackets in brackets', info('(Zhang (San (1)) office)'), 'San'],
    ['with a bracket too many', info('(Zhang (San)'), 'Zhang'],
    ['with a bracket that never closes', pdf(info('(Zhang San) /Subject (x')), 'Zhang'],
    [
      'in an object of its own',
      '3 0 obj << /Author 14 0 R /Title (a) >> endobj\n14 0 obj\n(Zhang (San))\nendobj',
      'Zhang',
    ],
    [
      'in an object of digits',
      `3 0 obj << /Author 14 0 R /Title (a) >> endobj 14 0 obj <${hexName}> endobj`,
      hexName,
    ],
    ['in Chinese', info(Buffer.concat([Buffer.from('('), utf16('张三'), Buffer.from(')')])), utf16('张三')],
    ['in numbers', info(`<${utf16('张三').toString('hex')}>`), utf16('张三').toString('hex')],
    ['in its description', Buffer.from(xmp), '张三'],
  ])('%s does so no more, and nothing in it moves', async (_how, part, name) => {
    const before = pdf(part);
    expect(before.includes(name)).toBe(true);
    const { bytes, remains } = await cleanPdf(before);
    expect(bytes.includes(name)).toBe(false);
    expect([bytes.length, remains]).toEqual([before.length, []]);
    expect(bytes.indexOf('trailer')).toBe(before.indexOf('trailer'));
    expect(bytes.includes('/Title (a)') || bytes.includes('公示')).toBe(true);
  });

  test.each([
    ['sealed', pdf(info('(Zhang San)'), ' /ByteRange [0 1 2 3] ')],
    ['packed so that it could not be written anew in its room', pdf(packed(tight))],
  ])('and is %s stays as it is, and the clerk is told', async (_how, before) => {
    const { bytes, remains } = await cleanPdf(before);
    expect(bytes).toBe(before);
    expect(noticeOf('公示.pdf', remains)).toMatch(
      /^《公示\.pdf》已经上传，但是里面还有作者“Zhang San”.*再上传一次。$/,
    );
  });
});

test.each([
  ['in brackets', '3 0 << /Title (a) /Author (Zhang (San) of the office) >>'],
  ['in digits', `3 0 << /Title (a) /Author <${hexName}> >>`],
  ['in its description', xmp],
])(
  'a PDF that names an author %s that is packed does so no more, and nothing in it moves',
  async (_how, text) => {
    const before = pdf(packed(text), 'the end');
    const { bytes, remains } = await cleanPdf(before);
    expect([bytes.length, bytes.indexOf('the end'), remains]).toEqual([
      before.length,
      before.indexOf('the end'),
      [],
    ]);
    const begin = bytes.indexOf('stream\r\n') + 8;
    const held = inflateSync(bytes.subarray(begin, bytes.indexOf('endstream'))).toString();
    expect(Buffer.byteLength(held)).toBe(Buffer.byteLength(text));
    for (const name of ['Zhang', 'office', hexName, '张三']) expect(held).not.toContain(name);
    expect(held.includes('/Title (a)') || held.includes('公示')).toBe(true);
  },
);

test('a PDF of forty megabytes keeps its pages', async () => {
  const pages = randomBytes(40 * 1024 * 1024);
  const { bytes } = await cleanPdf(pdf(pages, info('(Zhang San)')));
  expect([bytes.includes('Zhang'), bytes.includes(pages)]).toEqual([false, true]);
});

describe('a PDF that is locked', () => {
  const locked = (how: string) =>
    pdf(info('(\u0001\u0002)'), `\ntrailer << /Size 9 ${how} /ID [<00> <00>] >>`);
  const stream = (how: string) =>
    pdf(`9 0 obj << /Type /XRef ${how} /Root 1 0 R /Length 2 >> stream\r\nxx\r\nendstream endobj`);

  test.each([
    ['by an object', '/Encrypt 7 0 R'],
    ['by a line of its own', '/Encrypt\r\n7 0 R'],
    ['behind a remark', '/Encrypt%(x\r%\n7 0 R'],
    ['behind a zero', '/Encrypt\x00\x007 0 R'],
    ['in the place itself (RC4, 40 bits)', '/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(x)/P -64>>'],
    ['by a key', '/Encrypt << /Filter /Adobe.PubSec /V 4 >>'],
    ['spelled with one number', '/Encr#79pt 7 0 R'],
    ['spelled with other numbers', '/#45ncry#70#74 7 0 R'],
    ['spelled with nothing else', '/#45#6e#63#72#79#70#74 7 0 R'],
    ['spelled in capitals', '/E#6Ecrypt<<>>'],
  ])('%s is refused, wherever its keys stand', async (_how, how) => {
    for (const before of [locked(how), stream(how)])
      await expect(cleanPdf(before)).rejects.toThrow(Encrypted);
  });

  test('in one of its versions is refused', async () => {
    const versions = ['', '/Encrypt 7 0 R', ''].map(locked);
    for (const order of [versions, versions.slice(1), versions.slice(0, 2)])
      await expect(cleanPdf(Buffer.concat(order))).rejects.toThrow(Encrypted);
  });

  test('and sealed is refused all the same', () =>
    expect(cleanPdf(locked('/ByteRange [0 1 2 3] /Encrypt 7 0 R'))).rejects.toThrow(Encrypted));
});

test.each([
  ['in its object streams', packed('/Auth#6fr (Zhang San)')],
  ['in its description', '3 0 << /#41uthor (Zhang San) >>'],
  ['behind a remark', '3 0 << /Author%x\n(Zhang San) >>'],
  ['by an object on lines of its own', '/Author 14\n0\nR 14 0 obj (Zhang San)'],
  ['beside the name of a mark', '<rdf:Description pdf:x="" dc:creator = "Zhang San" dc:title="(a)"/>'],
  ['beside it, in other marks', "<rdf:Description dc:creator='Zhang San'/>"],
  ['without a list', '<dc:creator>\n Zhang San\n</dc:creator>'],
])('an author who is spelled in another way %s is taken out', async (_how, part) => {
  const { bytes, remains } = await cleanPdf(pdf(part));
  expect([bytes.includes('Zhang'), remains]).toEqual([false, []]);
});

test.each([
  ['a script', '/J#53 (app.alert(1))', '会自动运行的脚本'],
  [
    'a stream that is packed in an old way',
    '/Type/ObjStm/Filter/LZWDecode>> stream\nxx\nendstream',
    '没法检查',
  ],
  ['a stream that is packed twice', '/Filter[/A85/Fl]/Type/ObjStm>> stream\nxx\nendstream', '没法检查'],
  [
    'a stream packed by differences',
    '/Filter/FlateDecode/DecodeParms<</Predictor 12>>/Type/ObjStm>> stream\nxx\nendstream',
    '没法检查',
  ],
])('a PDF with %s, however it is spelled, is told of', async (_what, part, word) =>
  expect(noticeOf('公示.pdf', (await cleanPdf(pdf(`8 0 obj <<${part}`))).remains)).toContain(word),
);

test.each([
  ['a script', '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>', '会自动运行的脚本'],
  ['a program', '/A << /S /Launch /F (x.exe) >>', '会打开别的程序的链接'],
  ['hidden files', '/Names << /EmbeddedFiles 5 0 R >>', '夹带的其他文件'],
])('a PDF with %s is told of, packed or not', async (_what, text, word) => {
  for (const part of [text, packed(text)]) expect((await cleanPdf(pdf(part))).remains).toEqual([word]);
});

test.each([
  ['nothing hidden', pdf(info('()'), '/JSON /Launcher')],
  [
    'words about locks',
    pdf('(/Encrypt) /EncryptMetadata true /Encrypted 7 0 R /Encrypt null /Encrypt false'),
  ],
  ['a stream that is cut', pdf('/ObjStm stream\nxx')],
  ['a stream that is no packed one', pdf('/ObjStm stream\nxxendstream /ObjStm stream')],
  ['nothing at all', Buffer.from('%PDF-')],
])('a PDF with %s keeps its bytes, and nothing is said', async (_what, before) => {
  expect(await cleanPdf(before)).toEqual({ bytes: before, remains: [] });
});

test('a packed stream that would fill the memory is looked at only so far', async () => {
  const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
  const before = pdf('9 0 obj << /Type /ObjStm >> stream\n', bomb, '\nendstream');
  expect((await cleanPdf(before)).remains).toEqual([]);
});

const megabytes = 16;
const over = (part: string) => part.repeat((megabytes * 1024 * 1024) / part.length);

/** Searches that begin anew at each of these would take hours. */
test.each([
  ['descriptions of authors that never end', '<dc:creator '],
  ['marks of lists that never end', '<rdf:li '],
  ['actions that are none', '/Encrypt /ByteRange /JS'],
  ['locks behind remarks that never end', '/Encrypt%'],
  ['names that never end', '/#45#6e#63#72#79#70#7'],
])(
  '%s, millions of them, are gone through once',
  async (_what, part) => {
    const wrapped = Buffer.from(`<dc:creator>${over(part)}</dc:creator>`);
    for (const before of [pdf(over(part)), pdf(wrapped), pdf(packed(over(part)))]) {
      const begun = threadTime();
      expect((await cleanPdf(before)).bytes.length).toBe(before.length);
      expect(threadTime() - begun).toBeLessThan(10_000);
    }
  },
  60_000,
);

test.each([
  ['in brackets that never close', '/Author('],
  ['in digits that never close', '/Author<20'],
  ['with nothing but strokes', '/Author(\\'],
  ['without a name', '/Author()'],
  ['in one another', '/Author((('],
  ['in objects of their own', '/Author 1 0 R 1 0 obj '],
  ['in descriptions that say nothing', '<dc:creator></dc:creator>'],
  ['beside the names of marks', " dc:creator='"],
])('authors %s, millions of them, are no PDF, and are seen to be none at once', async (_what, part) => {
  for (const before of [pdf(over(part)), pdf(packed(over(part)))]) {
    const begun = threadTime();
    await expect(cleanPdf(before)).rejects.toThrow(TooManyAuthors);
    expect(threadTime() - begun).toBeLessThan(10_000);
  }
});

test.each([
  ['open and never close', '/Author((', ''],
  ['close, all of them', '/Author(', ')'],
  ['name objects that are written again and again', '/Author 1 0 R ', ' 1 0 obj (a) '],
])('thousands of authors that %s, in a large file, are gone through once', async (_what, begin, end) => {
  const before = pdf(begin.repeat(9000), ' '.repeat(4 * 1024 * 1024), end.repeat(9000));
  const begun = threadTime();
  expect((await cleanPdf(before)).bytes.length).toBe(before.length);
  expect(threadTime() - begun).toBeLessThan(10_000);
});

test('one name longer than any memory of a search is taken out', async () => {
  const { bytes, remains } = await cleanPdf(pdf(info(`(${over('Zhang ')})`)));
  expect([bytes.includes('Zhang'), remains]).toEqual([false, []]);
});

test('an author whose name is a part of the word itself is taken out', async () => {
  const { bytes } = await cleanPdf(pdf(info('(A)')));
  expect(bytes.includes('/Author ( )')).toBe(true);
});

test('hundreds of damaged streams that each would fill the memory are looked at only so far', async () => {
  const stream = (text: string) => {
    const bytes = deflateSync(Buffer.concat([Buffer.from(text), Buffer.alloc(24 * 1024 * 1024)]));
    bytes.fill(0xff, bytes.length - 64);
    return Buffer.concat([
      Buffer.from('9 0 obj << /Type /ObjStm >> stream\n'),
      bytes,
      Buffer.from('endstream '),
    ]);
  };
  const before = pdf(stream('/Launch ('), ...Array<Buffer>(400).fill(stream('')), packed('/JS (late)'));
  const begun = threadTime();
  expect((await cleanPdf(before)).remains).toEqual(['会打开别的程序的链接']);
  expect(threadTime() - begun).toBeLessThan(10_000);
}, 60_000);
