import fc from 'fast-check';
import { contentTypeOf } from '@xianfeng/content-types';
import {
  columnsOf,
  headingOf,
  keptMark,
  rowsOf,
  sameCell,
  uncalculated,
  type Cell,
} from '@xianfeng/content-types/table/index';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { choicesOf } from './choices.ts';
import { readCsv, writeCsv } from './csv-file.ts';
import { manualFor } from './manual.ts';
import { readTable as readSheetOf } from './read-table.ts';
import { workbookOf } from './testing/workbook-of.mts';
import { writeXlsx } from './write-xlsx.ts';

const columns = columnsOf(contentTypeOf('project'), { internal: true });
const choices = columns.map((column) =>
  choicesOf(column, (target) => (target === 'programme' ? ['一号系列', '二号“系列”'] : [])),
);
const xlsx = (sheet: Cell[][]) => {
  const width = sheet[0]?.length;
  return writeXlsx({
    label: '书记项目',
    columns: columns.slice(0, width),
    sheet,
    manual: manualFor(columns),
    choices: choices.slice(0, width),
  });
};

/** Cells as they come out of `rowsOf`: numbers, and any text. */
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim() || null),
  fc.constantFrom(
    '第一行\n第二行',
    "'=1+1",
    '05',
    '"引号", 逗号',
    '2026-05-01',
    '<&>',
    '_x000D_',
    '_x005F_x000D_',
    'constructor',
    '__proto__',
    'toString',
    'a\u0000b\u000bc',
    ' ',
  ),
);
const sheets = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
  );
const expectSame = (read: readonly (readonly Cell[])[], written: readonly (readonly Cell[])[]) => {
  for (const [row, cells] of written.entries())
    for (const [place, each] of cells.entries())
      expect(
        sameCell(read[row]?.[place], each),
        `${row}:${place} ${JSON.stringify([each, read[row]?.[place]])}`,
      ).toBe(true);
};

describe('a table written to a file', () => {
  test('reads the same from a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (sheet) =>
        expectSame(
          await readSheetOf(
            await xlsx([['标题 [title]', ...(sheet[0]?.slice(1).map(() => 'x') ?? [])], ...sheet]),
          ),
          [[], ...sheet],
        ),
      ),
      { numRuns: 40 },
    );
  });

  test('reads the same from CSV', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (sheet) =>
        expectSame(await readSheetOf(writeCsv([['标题 [title]'], ...sheet])), [[], ...sheet]),
      ),
      { numRuns: 80 },
    );
  });

  test('opens in a Chinese Excel without being told how', () => {
    expect([...writeCsv([['标题']]).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('marks what is too long for a cell instead of cutting it off', async () => {
    const [, row] = await readSheetOf(await xlsx([['正文 [body]'], ['长'.repeat(40_000)]]));
    expect(row).toEqual([keptMark]);
  });
});

describe('a workbook to be filled in', () => {
  const headings = columns.map(headingOf);
  const rules = async () => {
    const files = unzipSync(new Uint8Array(await xlsx([headings])));
    const xml = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
    return [
      ...xml.matchAll(
        /<dataValidation type="list"[^>]*errorStyle="(\w+)"[^>]*sqref="([A-Z]+)2:\2\d+"><formula1>'可选的词'!\$([A-Z]+)\$2:\$\3\$(\d+)<\/formula1>/g,
      ),
    ].map(([, style, column, list, last]) => ({ style, column, list, last: Number(last) }));
  };
  const letters = (index: number): string =>
    index < 26
      ? String.fromCharCode(65 + index)
      : `${letters(Math.floor(index / 26) - 1)}${letters(index % 26)}`;

  test('offers the words of every column that has them, and of no other', async () => {
    const told = await rules();
    expect(told.map(({ column }) => column)).toEqual(
      columns.flatMap((_, index) => (choices[index] ? [letters(index)] : [])),
    );
    const words = await readSheet(await xlsx([headings]), '可选的词');
    for (const [place, { column, list, last }] of told.entries()) {
      const index = columns.findIndex((_, each) => letters(each) === column);
      expect(list).toBe(letters(place));
      expect(words.slice(1, last).map((row) => row[place])).toEqual(choices[index]?.words);
      expect(words[0]?.[place]).toBe(columns[index]?.label);
    }
    const stage = columns.findIndex(({ key }) => key === 'stage');
    expect(choices[stage]?.words).toContain('实施');
  });

  test('insists on words that are all there are, and only asks about names that may be written otherwise', async () => {
    const told = await rules();
    const styleOf = (key: string) =>
      told.find(({ column }) => column === letters(columns.findIndex((each) => each.key === key)))?.style;
    expect([styleOf('stage'), styleOf('programme'), styleOf('title')]).toEqual([
      'stop',
      'warning',
      undefined,
    ]);
  });

  test('is still read by its first sheet', async () => {
    expect(await readSheetOf(await xlsx([headings, columns.map(() => 'x')]))).toEqual([
      headings,
      columns.map(() => 'x'),
    ]);
  });
});

describe('a cell of a workbook that is not what its number says', () => {
  const sheetOf = (cells: string, before = '') =>
    workbookOf(`${before}<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c>${cells}</row>`);

  test.each([
    ['a share', '<c r="B2" s="1"><v>0.85</v></c>', '85%'],
    ['a share with decimals', '<c r="B2" s="2"><v>0.07125</v></c>', '7.125%'],
    ['a share by a format of its own', '<c r="B2" s="3"><v>1.2</v></c>', '120%'],
    ['a number beside a quoted sign', '<c r="B2" s="4"><v>0.85</v></c>', 0.85],
    ['an error', '<c r="B2" t="e"><v>#N/A</v></c>', '#N/A'],
    ['an error of a formula', '<c r="B2" t="e"><f>A1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['a formula without a result', '<c r="B2"><f>SUM(1,2)</f></c>', uncalculated],
    ['a formula for a text without a result', '<c r="B2" t="str"><f>A1&amp;A2</f></c>', uncalculated],
    ['a formula with its result', '<c r="B2"><f>SUM(1,2)</f><v>3</v></c>', 3],
    ['a formula that gives nothing', '<c r="B2" t="str"><f>""</f><v></v></c>', undefined],
  ])('is read as people see it: %s', async (_what, cell, shown) => {
    const row = (await readSheetOf(sheetOf(cell)))[1];
    expect(row).toEqual(shown === undefined ? ['甲'] : ['甲', shown]);
  });

  test('also with prefixes, and also below and right of all others', async () => {
    const rows = await readSheetOf(sheetOf('<x:c r="D5" t="e"><x:v>#REF!</x:v></x:c>'.replaceAll('x:', '')));
    expect(rows.at(-1)).toEqual([null, null, null, '#REF!']);
    expect(rows).toHaveLength(5);
  });
});

describe('a file as offices in China hand it in', () => {
  test('may be CSV in GB18030', async () => {
    // 项目名称,编号 / 修通村道,A-1
    const bytes = Buffer.from('cfeec4bfc3fbb3c62cb1e0bac50d0ad0decda8b4e5b5c02c412d310d0a', 'hex');
    expect(await readSheetOf(bytes)).toEqual([
      ['项目名称', '编号'],
      ['修通村道', 'A-1'],
    ]);
  });

  test('may be text with tabs in UTF-16, as Excel saves it', async () => {
    expect(
      await readSheetOf(
        Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('项目名称\t编号\r\n修通村道\tA-1', 'utf16le')]),
      ),
    ).toEqual([
      ['项目名称', '编号'],
      ['修通村道', 'A-1'],
    ]);
  });

  test.each([
    ['line ends of two kinds', '标题,编号\r\n甲,A-1\n乙,A-2\r丙,A-3\r\n'],
    ['noughts kept by a formula', '标题,编号\n="甲",="A-1"\n乙,"=""A-2"""\n丙,A-3'],
    ['semicolons under a title', '二〇二六年书记项目\n标题;编号\n甲;A-1\n乙;A-2\n丙;A-3'],
    ['tabs under a title', '二〇二六年,书记项目\n\n标题\t编号\n甲\tA-1\n乙\tA-2\n丙\tA-3'],
    ['the sign told to Excel', 'sep=;\n标题;编号\n甲;A-1\n乙;A-2\n丙;A-3'],
  ])('may be CSV with %s', async (_what, text) => {
    expect((await readSheetOf(Buffer.from(text))).slice(-4)).toEqual([
      ['标题', '编号'],
      ['甲', 'A-1'],
      ['乙', 'A-2'],
      ['丙', 'A-3'],
    ]);
  });

  test('may be CSV with a quotation mark somewhere in a cell', async () => {
    expect(await readSheetOf(Buffer.from('标题,编号\n19"显示屏,A-1\n他说"好",A-2'))).toEqual([
      ['标题', '编号'],
      ['19"显示屏', 'A-1'],
      ['他说"好"', 'A-2'],
    ]);
  });

  test('may be UTF-16 in either order of bytes', async () => {
    const little = Buffer.from('\ufeff标题\t编号\r\n甲\t001', 'utf16le');
    const rows = [
      ['标题', '编号'],
      ['甲', '001'],
    ];
    expect(await readSheetOf(little)).toEqual(rows);
    expect(await readSheetOf(Buffer.from(little).swap16())).toEqual(rows);
  });

  test('may be a workbook in which Excel made dates, numbers and a choice of what was typed', async () => {
    const date = (value: string) => ({ value: new Date(value), type: Date, format: 'yyyy/m/d' });
    const bytes = await writeExcelFile([
      ['日期', '时间', '数', '是否'],
      [date('2026-05-01T00:00:00Z'), date('2026-05-01T09:30:00Z'), 3.1, true],
    ]).toBuffer();
    expect(await readSheetOf(bytes)).toEqual([
      ['日期', '时间', '数', '是否'],
      ['2026-05-01', '2026-05-01 09:30', 3.1, true],
    ]);
  });

  test('keeps its row numbers over empty lines, so that a problem is told where the clerk sees it', () => {
    expect(readCsv(Buffer.from('标题\r\n\r\n甲\r\n'))).toEqual([['标题'], [null], ['甲']]);
  });

  test.each([
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /另存为 \.xlsx/],
    ['nothing', Buffer.alloc(0), /空的/],
    ['an archive of something else', Buffer.from('PK\u0003\u0004not a workbook at all'), /打不开/],
    ['a table with an open quote', Buffer.from('标题,编号\n甲,A-1\n"没有结尾,A-2\n丙,A-3'), /第 3 行.*引号/],
    [
      'behind a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /打开密码/,
    ],
    ['too wide', Buffer.from(','.repeat(500)), /501 列/],
    ['too much', Buffer.alloc(10 * 1024 * 1024 + 1, 65), /超过 10 MB/],
    ['too many rows', Buffer.from('标题\n'.repeat(20_001)), /20001 行/],
  ])('is refused with a plain sentence when it is %s', async (_what, bytes, sentence) => {
    await expect(readSheetOf(bytes)).rejects.toThrow(sentence);
  });
});

test('a template explains every column', () => {
  const manual = manualFor(columns);
  expect(manual.length).toBe(columns.length + 2);
  for (const [column, , how] of manual.slice(2))
    expect(String(how), String(column)).toMatch(/\p{Script=Han}/u);
  expect(manual.flat().join('\n')).toContain('选一个：申报、预审');
});

test('headings name each column once', () => {
  const headings = columns.map(headingOf);
  expect(new Set(headings).size).toBe(headings.length);
  expect(
    rowsOf(contentTypeOf('project'), [], { document: String, file: String }, { internal: true }),
  ).toEqual([]);
});
