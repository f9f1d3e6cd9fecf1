import { strToU8, zipSync } from 'fflate';
import { storedBodySchema } from '@xianfeng/content-types/body/schema';
import { describe, expect, test } from 'vitest';
import type { LibraryFile } from '../library-files.ts';
import { missingPicture } from '@xianfeng/content-types/body/left-behind';
import type { StoredBlock } from '../paste/pieces.ts';
import { outline } from '../paste/testing/outline.ts';
import { toStored } from '../stored-document.ts';
import { importDocx } from './import-docx.ts';
import { cell, makeDocx, numbered, paragraph, picture, run, table } from './testing/make-docx.mts';
import { writeNumber } from './numbers.ts';

const dot = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

async function imported(bytes: Uint8Array, upload?: (file: File, alt: string) => Promise<LibraryFile>) {
  const sent: { name: string; alt: string; size: number }[] = [];
  const take = async (file: File, alt: string): Promise<LibraryFile> => {
    sent.push({ name: file.name, alt, size: file.size });
    return {
      documentId: `file${sent.length}`,
      name: file.name,
      url: `/uploads/${sent.length}.png`,
      mime: file.type,
      alternativeText: alt,
    };
  };
  const result = await importDocx({ name: '工作情况.docx', bytes }, upload ?? take, () => undefined);
  const stored = storedBodySchema.parse(toStored({ type: 'doc', content: [...result.blocks] }));
  return { ...result, sent, lines: outline(stored.content as StoredBlock[]) };
}

const problem = (bytes: Uint8Array) =>
  imported(bytes).then(
    () => 'no problem',
    (error: Error) => error.message,
  );

describe('a Word document', () => {
  test('comes in with its titles, numbers, lists, emphasis and links', async () => {
    const { lines, summary, points } = await imported(
      makeDocx(
        [
          paragraph('工作情况报告', '<w:pStyle w:val="a4"/><w:jc w:val="center"/>'),
          numbered('总体进展', 1),
          numbered('土方', 1, 1),
          paragraph(`　　已完成${run('1.2公里', '<w:b/>')}`.replace('　　已完成', run('　　已完成'))),
          numbered('护坡', 1, 1),
          numbered('下步打算', 1),
          numbered('又一节', 1, 1),
          paragraph('标题样式带号', '<w:pStyle w:val="1"/>'),
          numbered('清基', 2),
          numbered('左岸', 2, 1),
          numbered('填土', 2),
          numbered('甲事', 3),
          numbered('甲一', 3, 1),
          paragraph('插一段话。'),
          numbered('乙事', 3),
          numbered('从头再来', 4),
          paragraph(`<w:hyperlink r:id="rId3">${run('门户')}</w:hyperlink>`),
          paragraph('柳溪镇党委', '<w:jc w:val="right"/>'),
        ].join(''),
      ),
    );
    expect(lines).toEqual([
      'h2 工作情况报告',
      'h2 一、总体进展',
      'h3 （一）土方',
      '已完成*1.2公里*',
      'h3 （二）护坡',
      'h2 二、下步打算',
      'h3 （一）又一节',
      'h2 三、标题样式带号',
      '• 清基',
      '  • 左岸',
      '• 填土',
      '1. 甲事',
      '  1. 甲一',
      '插一段话。',
      '2. 乙事',
      '1. 从头再来',
      '[门户](https://portal.example/)',
      '→right← 柳溪镇党委',
    ]);
    expect(summary).toMatch(/^已导入“工作情况.docx”：\d+ 段文字。/);
    expect(points).toEqual([]);
  });

  test('brings its tables with merged cells', async () => {
    const { lines, summary } = await imported(
      makeDocx(
        table(
          [cell('工序', '<w:vMerge w:val="restart"/>'), cell('工程量', '<w:gridSpan w:val="2"/>')],
          [cell('', '<w:vMerge/>'), cell('计划'), cell('完成')],
          [cell('清基'), cell('120'), cell('96')],
        ),
      ),
    );
    expect(lines).toEqual(['| ↓2 工序 | →2 工程量 |', '| 计划 | 完成 |', '| 清基 | 120 | 96 |']);
    expect(summary).toContain('1 个表格');
  });

  test('brings its pictures into the library, in their places and with their alternative texts', async () => {
    const { lines, sent, points, summary } = await imported(
      makeDocx(
        paragraph(run('前') + picture('rId9', '加高后的圩堤') + run('后')) + paragraph(picture('rId10', '')),
        { rId9: { name: 'image1.png', bytes: dot }, rId10: { name: 'image2.png', bytes: dot } },
      ),
    );
    expect(lines).toEqual(['前', '![加高后的圩堤](file1)', '后', '![](file2)']);
    expect(sent).toEqual([
      { name: '工作情况-图1.png', alt: '加高后的圩堤', size: dot.length },
      { name: '工作情况-图2.png', alt: '', size: dot.length },
    ]);
    expect(summary).toContain('2 张图片');
    expect(points).toEqual(['有 1 张图片还没有替代文字，请点选图片后填写。']);
  });

  test('says where a picture stood that could not be taken, and why', async () => {
    const bytes = makeDocx(
      paragraph(picture('rId9', '')) +
        paragraph(picture('rId10', '')) +
        paragraph(picture('rId4', '').replace('r:embed', 'r:link')) +
        paragraph(picture('rId404', '')),
      {
        rId9: { name: 'image1.emf', bytes: Uint8Array.of(1, 0, 0, 0) },
        rId10: { name: 'image2.png', bytes: dot },
      },
    );
    const { lines, points } = await imported(bytes, () =>
      Promise.reject(new Error('文件太大，最大 50 MB。')),
    );
    expect(lines.filter((line) => line === missingPicture)).toHaveLength(4);
    expect(points).toEqual([
      expect.stringMatching(/^第 1 张图片是浏览器不能显示的格式/),
      '第 2 张图片没有传上去：文件太大，最大 50 MB。',
      expect.stringMatching(/^有 4 处图片没有带过来/),
    ]);
  });

  test('keeps to itself what its readers do not see: hidden text, deletions, comments', async () => {
    const { lines } = await imported(
      makeDocx(
        paragraph(
          run('公开') +
            run('内部', '<w:vanish/>') +
            `<w:del w:id="1" w:author="x"><w:r><w:delText>删了</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${run('加了')}</w:ins><w:r><w:commentReference w:id="3"/></w:r>`,
        ),
      ),
    );
    expect(lines).toEqual(['公开加了']);
  });

  test('loses no word of formulas and text boxes, and names what cannot come along', async () => {
    const math = '<m:oMath><m:r><m:t>a</m:t></m:r><m:r><m:t>+b</m:t></m:r></m:oMath>';
    const box = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraph('框里的话')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const { lines, points } = await imported(
      makeDocx(
        paragraph(run('式') + math) +
          paragraph(run('外') + box) +
          paragraph(
            '<w:r><w:drawing><a:graphicData><c:chart r:id="rId5"/></a:graphicData></w:drawing></w:r>',
          ) +
          paragraph('<w:r><w:object><o:OLEObject r:id="rId6"/></w:object></w:r>'),
      ),
    );
    expect(lines.join('\n')).toContain('式a+b');
    expect(lines.join('\n')).toContain('框里的话');
    expect(points.map((point) => point.slice(0, 8))).toEqual([
      '有 1 个图表没',
      '有 1 个嵌入的',
      '有 1 个公式变',
    ]);
  });
});

describe('a file that cannot be imported is refused with a sentence that says what to do', () => {
  const cases: [string, Uint8Array, RegExp][] = [
    [
      'old .doc or password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /旧版的 .doc.*另存为.*\.docx/,
    ],
    ['.rtf', strToU8('{\\rtf1}'), /\.rtf.*另存为/],
    ['text', strToU8('只是文字'), /不是 .docx.*另存为/],
    ['nothing', new Uint8Array(), /空的/],
    ['a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), /不是 Word 文档/],
    ['half a file', makeDocx(paragraph('字')).slice(0, 700), /没有传完整或已经损坏/],
    [
      'a document that is none',
      zipSync({ 'word/document.xml': strToU8('<html/>'), '_rels/.rels': strToU8('') }),
      /损坏/,
    ],
    ['broken inside', zipSync({ 'word/document.xml': strToU8('<w:document><w:body><w:p>') }), /损坏/],
    ['too large', new Uint8Array(50 * 1024 * 1024 + 1), /超过 50 MB/],
  ];
  test.each(cases)('%s', async (_, bytes, sentence) => {
    expect(await problem(bytes)).toMatch(sentence);
  });

  test('a small file that would unpack to something huge', async () => {
    const bomb = zipSync({
      'word/document.xml': strToU8('<w:document>'),
      'word/media/a.png': new Uint8Array(1000),
    });
    // The size that the directory at the end names for the picture: half a gigabyte.
    const directory = new DataView(bomb.buffer, bomb.byteOffset);
    const headers = Array.from({ length: bomb.length - 4 }, (_, at) => at).filter(
      (at) => directory.getUint32(at, true) === 0x02014b50,
    );
    directory.setUint32((headers[1] ?? 0) + 24, 512 * 1024 * 1024, true);
    expect(await problem(bomb)).toMatch(/内容太大/);
  });
});

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [1010, '一千零一十'],
  [10_000, '一万'],
])('number %i is %s', (value, text) => {
  expect(writeNumber(value, 'chineseCounting')).toBe(text);
});

test('a table within a table keeps its words, and the editor is told', async () => {
  const inner = `<w:tc><w:tcPr/>${paragraph('外')}${table([cell('里一'), cell('里二')])}${paragraph('后')}</w:tc>`;
  const { lines, points } = await imported(makeDocx(table([inner, cell('旁')])));
  expect(lines).toEqual(['| 外 / 里一 / 里二 / 后 | 旁 |']);
  expect(points).toEqual([expect.stringMatching(/^有 1 个套在表格里面的表格/)]);
});
