import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heading, body as bodyOf, paragraph, paragraphs } from '../body/from-text.ts';
import { contentTypeOf, typeNames, type TypeName } from '../types/index.ts';
import { anyDocument, someFinding, someNaming } from './arbitrary-document.ts';
import { guard, keptMark, uncalculated, unguard, type Cell } from './cell.ts';
import { columnsOf, headingOf } from './columns.ts';
import { rowsOf, type TableDocument } from './rows-of.ts';
import { documentsOf } from './testing/documents-of.ts';

const type = (name: TypeName) => contentTypeOf(name);
const sheetOf = (name: TypeName, documents: readonly TableDocument[]): Cell[][] => [
  columnsOf(type(name), { internal: true }).map(headingOf),
  ...rowsOf(type(name), documents, someNaming, { internal: true }),
];
const read = (name: TypeName, sheet: readonly (readonly Cell[])[], known: readonly TableDocument[] = []) =>
  documentsOf(type(name), sheet, {
    naming: someNaming,
    finding: someFinding,
    before: (id) =>
      known.find(({ documentId }) => documentId === id) ?? (known.length === 0 ? {} : undefined),
  });

/** Without what is empty: to a document that is the same as having no such field. */
const filled = (data: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
const documentsIn = (
  name: TypeName,
  sheet: readonly (readonly Cell[])[],
  known: readonly TableDocument[] = [],
) => {
  const { entries, problems } = read(name, sheet, known);
  return {
    documents: entries.map(({ documentId, data }) => ({
      ...(documentId ? { documentId } : {}),
      ...filled(data),
    })),
    problems: problems.filter(({ level }) => level === 'blocking'),
  };
};

const several = (name: TypeName) =>
  fc.uniqueArray(anyDocument(type(name)), { maxLength: 3, selector: ({ documentId }) => documentId });

describe.each(typeNames)('a table of type %s', (name) => {
  test('gives back every document that it was made of, whatever stands in it', () => {
    fc.assert(
      fc.property(several(name), (documents) => {
        expect(documentsIn(name, sheetOf(name, documents))).toEqual({ documents, problems: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('changes nothing in documents that it was made of, not even what no cell can say', () => {
    fc.assert(
      fc.property(several(name), (documents) => {
        const rough = documents.map((document): TableDocument => ({
          ...document,
          [type(name).titleField]: ` ${String(document[type(name).titleField])}\r\n`,
        }));
        expect(documentsIn(name, sheetOf(name, rough), rough)).toEqual({ documents: rough, problems: [] });
      }),
      { numRuns: 30 },
    );
  });
});

describe('a text in a cell', () => {
  test('is never run by a spreadsheet, and comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', "'=", "''@"), fc.string())
            .map((parts) => parts.join('')),
        ),
        (text) => {
          expect(guard(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
          expect(unguard(guard(text))).toBe(text);
        },
      ),
    );
  });
});

describe('a project with its milestones', () => {
  const project = {
    documentId: 'p'.repeat(24),
    title: '修通村道',
    code: 'YL-2026-001',
    milestones: [
      { title: '第一段', planned: '2026-06-30' },
      { title: '第二段', planned: '2026-09-30', done: '2026-09-01' },
    ],
  };
  const at = (key: string) =>
    columnsOf(type('project'), { internal: true }).findIndex((column) => column.key === key);

  test('takes a row for each milestone, and every row says to which project it belongs', () => {
    const [, first, second] = sheetOf('project', [project]);
    expect([first?.[at('title')], second?.[at('title')]]).toEqual(['修通村道', null]);
    expect([second?.[at('code')], second?.[at('milestones.title')], second?.[at('milestones.done')]]).toEqual(
      ['YL-2026-001', '第二段', '2026-09-01'],
    );
  });

  test('gets another milestone by another row, also when its rows were sorted apart', () => {
    const other = {
      documentId: 'q'.repeat(24),
      title: '安装路灯',
      code: 'YL-2026-002',
      milestones: [{ title: '立杆' }],
    };
    const [headings, one, two, three] = sheetOf('project', [project, other]);
    const added =
      headings?.map((_, index) =>
        index === at('code')
          ? 'YL-2026-001'
          : index === at('milestones.title')
            ? '第三段'
            : index === at('milestones.planned')
              ? '2026年12月1日'
              : null,
      ) ?? [];
    const { documents, problems } = documentsIn('project', [
      headings ?? [],
      three ?? [],
      one ?? [],
      added,
      two ?? [],
    ]);
    expect(problems).toEqual([]);
    expect(documents.find(({ documentId }) => documentId === project.documentId)).toMatchObject({
      milestones: [
        { title: '第一段' },
        { title: '第三段', planned: '2026-12-01' },
        { title: '第二段', done: '2026-09-01' },
      ],
    });
  });

  test('with the code of another one is refused, with the row', () => {
    const [headings, first] = sheetOf('project', [project]);
    const again =
      first?.map((cell, index) => (index === 0 ? null : index === at('title') ? '别的项目' : cell)) ?? [];
    expect(documentsIn('project', [headings ?? [], first ?? [], again]).problems).toEqual([
      {
        row: 3,
        column: '项目编号',
        level: 'blocking',
        message: '和第 2 行重复，内容又不一样。同一份内容请合在一起，另一份请改编号。',
      },
    ]);
  });

  test('keeps what the table has no column for', () => {
    const stored = {
      ...project,
      problem: '下雨天走不了',
      milestones: [{ title: '第一段', planned: '2026-06-30', evidence: [7] }],
    };
    const { entries } = read(
      'project',
      [
        ['系统编号', '项目名称 [title]', '进度节点·节点', '进度节点·实际完成日期'],
        [project.documentId, '修通村道', '第一段', '2026/6/1'],
      ],
      [stored],
    );
    expect(entries).toEqual([
      {
        row: 2,
        documentId: project.documentId,
        data: {
          title: '修通村道',
          milestones: [{ title: '第一段', planned: '2026-06-30', evidence: [7], done: '2026-06-01' }],
        },
      },
    ]);
  });
});

describe('what a clerk types', () => {
  const reading = (cells: Record<string, Cell>) =>
    read('project', [['标题是别人加的'], Object.keys(cells), Object.values(cells)]);
  const typed = (cells: Record<string, Cell>) =>
    reading({ '项目名称 [title]': '甲', ...cells }).entries[0]?.data;
  const wrong = (cells: Record<string, Cell>) =>
    reading({ '项目名称 [title]': '甲', ...cells })
      .problems.filter(({ level }) => level === 'blocking')
      .map(({ row, column, message }) => `${row} ${column}：${message}`);

  test.each([
    ['2026-5-1', '2026-05-01'],
    ['2026/05/01', '2026-05-01'],
    ['２０２６年５月１日', '2026-05-01'],
    ['20260501', '2026-05-01'],
    [46143, '2026-05-01'],
    ['2026-05-01 00:00:00', '2026-05-01'],
    ['2026/5/1 0:00', '2026-05-01'],
    ['2026-05-01T00:00:00.000', '2026-05-01'],
    ['２０２６－０５－０１　００：００：００', '2026-05-01'],
  ])('the day %s is understood', (cell, day) => {
    expect(typed({ 办结日期: cell })).toMatchObject({ closedOn: day });
  });

  test.each(['2026-05-01 09:30', '2026-05-01 09:30:00', '２０２６/５/１ ９：３０', '2026年5月1日 9时30分'])(
    'the moment %s is understood',
    (cell) => {
      const { entries } = read('meeting', [
        ['标题', '开始时间'],
        ['义务巡堤', cell],
      ]);
      expect(entries[0]?.data).toMatchObject({ startsAt: '2026-05-01T01:30:00.000Z' });
    },
  );

  test('a share is what its unit says', () => {
    expect(
      typed({
        '目标指标·指标': '按期率',
        '目标指标·单位': '％',
        '目标指标·目标': '95%',
        '目标指标·现在': '85.5％',
      }),
    ).toMatchObject({ metrics: [{ target: 95, actual: 85.5 }] });
  });

  test('words, codes, numbers and answers are understood as people write them', () => {
    expect(
      typed({
        阶段: '实施',
        结果: 'completed',
        '资金·资金来源': '县财政',
        '资金·计划（万元）': '１,200.5万元',
        '代表会议决议·涉及群众较多，必须先有决议': '√',
      }),
    ).toMatchObject({
      stage: 'underway',
      outcome: 'completed',
      funding: [{ source: '县财政', planned: 1200.5 }],
      resolution: { binding: true },
    });
  });

  test.each([
    [
      { 阶段: '开工' },
      '3 阶段：“开工”不在可选的词里。可以填：申报、预审、专家评审、立项公示、实施、验收、办结。',
    ],
    [{ 办结日期: '2026-02-30' }, '3 办结日期：“2026-02-30”不是日期，请写成 2026-05-01 这样。'],
    [{ '资金·计划（万元）': '约二十' }, '3 资金·计划（万元）：“约二十”不是数字，只填数字，不写单位。'],
    [{ '资金·计划（万元）': -3 }, '3 资金·计划（万元）：不能小于 0。'],
    [{ '参与人数·党员（人）': 2.5 }, '3 参与人数·党员（人）：“2.5”要是整数。'],
    [{ 项目编号: '编号 1' }, '3 项目编号：“编号 1”的写法不对，请照表里其他行的样子填。'],
    [{ 来源: '长'.repeat(61) }, '3 来源：太长，最多 60 个字，现在是 61 个字。'],
    [{ 申报单位: '没有的单位' }, '3 申报单位：没有找到。'],
    [
      { '目标指标·单位': '个', '目标指标·现在': '85%' },
      '3 目标指标·现在：“85%”带百分号，而单位是“个”。请确认是 85 还是别的数，只填数字。',
    ],
    [
      { '资金·计划（万元）': '85%' },
      '3 资金·计划（万元）：“85%”带百分号，这里只填数字。请确认是 85 还是别的数，只填数字。',
    ],
    [{ 办结日期: '2026-05-01 09:30' }, '3 办结日期：“2026-05-01 09:30”不是日期，请写成 2026-05-01 这样。'],
    ...['#N/A', '#REF!', '#DIV/0!', '#name?', '########'].flatMap((code) =>
      ['来源', '办结日期', '资金·计划（万元）', '申报单位', '阶段', '封面照片'].map(
        (column): [object, string] => [
          { [column]: code },
          `3 ${column}：这一格是算错的公式“${code}”。请改好公式，或者直接填上值。`,
        ],
      ),
    ),
    [
      { '资金·计划（万元）': uncalculated },
      '3 资金·计划（万元）：这一格的公式还没有算出结果。请在 Excel 或 WPS 里打开这个表，保存一次，再导入。',
    ],
  ])('%o is refused with its row and column', (cells, problem) => {
    expect(wrong(cells as Record<string, Cell>)).toEqual([problem]);
  });

  test('a heading that nobody knows is told, and the rest is read', () => {
    const { entries, problems } = reading({ '项目名称 [title]': '甲', 项目编号: 'A-1', 我的备注: 'x' });
    expect(entries[0]?.data).toEqual({ title: '甲', code: 'A-1' });
    expect(problems).toContainEqual({
      row: 2,
      column: '我的备注',
      level: 'warning',
      message: '不认识这一列的表头，这一列不会导入。',
    });
  });

  test('a table without the column of names is no table of ours', () => {
    expect(
      read('update', [
        ['姓名', '电话'],
        ['甲', '1'],
      ]).problems,
    ).toContainEqual(expect.objectContaining({ column: '标题', level: 'blocking' }));
  });

  test.each(['2026年5月', '2026/5', 'May-26', '2026-05-01', '2026.05'])(
    'the month %s is understood, as spreadsheets make it',
    (cell) => {
      expect(
        read('update', [
          ['标题', '报告月份'],
          ['五月', cell],
        ]).entries[0]?.data,
      ).toMatchObject({ month: '2026-05' });
    },
  );
});

describe('the text of a document', () => {
  const formatted = {
    documentId: 'u'.repeat(24),
    title: '五月',
    body: bodyOf(heading(2, '进展'), paragraph('开工了。')),
  };
  const edit = (document: TableDocument, text: Cell) =>
    read(
      'update',
      [
        ['系统编号', '标题', '正文'],
        [String(document.documentId), '五月', text],
      ],
      [document],
    );

  test('keeps its headings, tables and pictures when its cell was not touched', () => {
    expect(edit(formatted, '进展\n开工了。').entries[0]?.data.body).toBe(formatted.body);
    expect(edit(formatted, keptMark).entries[0]?.data.body).toBe(formatted.body);
  });

  test('is not flattened by a cell: that is refused', () => {
    const { problems } = edit(formatted, '进展\n完工了。');
    expect(problems).toEqual([
      expect.objectContaining({
        row: 2,
        column: '正文',
        level: 'blocking',
        message: expect.stringContaining('会丢失'),
      }),
    ]);
  });

  test('that is plain lines may be rewritten in its cell', () => {
    expect(
      edit({ ...formatted, body: paragraphs('开工了。') }, '完工了。\r\n\r\n验收了。').entries[0]?.data.body,
    ).toEqual(paragraphs('完工了。', '验收了。'));
  });
});

describe('a table that would hold up everybody', () => {
  const project = columnsOf(type('project'), { internal: true });
  const rows = (count: number, cell: Cell) => Array.from({ length: count }, () => project.map(() => cell));

  test('is read bit by bit, and of one document only so many rows', () => {
    const sheet = [project.map(headingOf), ...rows(5000, '甲乙').map((row) => [null, ...row.slice(1)])];
    const { entries, problems } = read('project', sheet);
    expect(entries.length).toBeLessThanOrEqual(1);
    expect(problems.filter(({ message }) => message.includes('已经占了 1000 行')).length).toBe(1);
  });

  test('is told of in short words', () => {
    const { problems } = read('project', [project.map(headingOf), ...rows(1, '长'.repeat(30_000))]);
    expect(problems.length).toBeGreaterThan(10);
    for (const { message } of problems) expect(message.length).toBeLessThan(400);
  });
});
