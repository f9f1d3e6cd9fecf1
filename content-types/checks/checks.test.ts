import { contentTypeOf, type TypeName } from '../types/index.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nothingAround, type PublicFields, type Surroundings } from './check.ts';
import { findingsIn } from './findings-in.ts';

const today = '2026-05-11';
const of = (type: TypeName, fields: PublicFields, around: Partial<Surroundings> = {}) =>
  findingsIn(contentTypeOf(type), fields, { ...nothingAround(today), ...around });
const blockers = (type: TypeName, fields: PublicFields, around: Partial<Surroundings> = {}) =>
  of(type, fields, around)
    .filter(({ level }) => level === 'blocking')
    .map(({ message }) => message);
const paragraph = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

describe('what keeps a document from the public', () => {
  test('an identity number, wherever it stands', () => {
    expect(blockers('update', { body: paragraph('联系人 110101199003070011 已登记') })).toEqual([
      '“正文”里有像身份证号的数字“1101…11”，请去掉。',
    ]);
    expect(blockers('project', { tasks: [{ title: '登记 11010119900307001X' }] })).toEqual([
      '“任务分解”第 1 项的“任务”里有像身份证号的数字“1101…1X”，请去掉。',
    ]);
    expect(
      blockers('notice', {
        body: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: '110101', marks: [{ type: 'bold' }] },
                { type: 'text', text: '199003070011' },
              ],
            },
          ],
        },
      }),
    ).toHaveLength(1);
  });

  test('any text around it does not hide it, and no shorter number looks like one', () => {
    const around = fc.string({ maxLength: 20 }).map((text) => text.replace(/[0-9a-z]/gi, ''));
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(blockers('notice', { title: `${before}110101199003070011${after}` })).toHaveLength(1);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,16}$/), (digits) => {
        expect(blockers('notice', { title: digits })).toEqual([]);
      }),
    );
  });

  const file = (changes: object) => ({
    documentId: 'a',
    name: '附件.pdf',
    mime: 'application/pdf',
    sha256: 'a',
    size: 1,
    url: '/uploads/a.pdf',
    ...changes,
  });
  const doc = (...content: object[]) => ({ type: 'doc', content }) as unknown as PublicFields[string];

  test.each<[string, TypeName, PublicFields]>([
    ['in a title in wide digits', 'notice', { title: '证件号００００００１９９００１０１００１２' }],
    [
      'in the name of an attachment',
      'notice',
      { attachments: [{ file: file({ name: '000000199001010012.pdf' }) }] },
    ],
    [
      'in the name of a picture',
      'update',
      { photos: [file({ name: '000000-19900101-0012.jpg', mime: 'image/jpeg', alt: '河堤' })] },
    ],
    [
      'in an alternative text',
      'update',
      { photos: [file({ mime: 'image/jpeg', alt: '证件号000000 19900101 0012' })] },
    ],
    [
      'in a caption',
      'update',
      { photos: [file({ mime: 'image/jpeg', alt: '河堤', caption: '000000\u200b199001010012' })] },
    ],
    [
      'in the name of a file in the text',
      'notice',
      {
        body: doc({
          type: 'image',
          attrs: { media: file({ name: '证000000199001010012.png', mime: 'image/png', alt: '图' }) },
        }),
      },
    ],
    [
      'behind the words of a link',
      'notice',
      {
        body: doc({
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: '看这里',
              marks: [{ type: 'link', attrs: { href: 'https://a.example/?id=000000%20199001010012' } }],
            },
          ],
        }),
      },
    ],
    [
      'cut by an emphasis and a line break',
      'notice',
      {
        body: doc({
          type: 'paragraph',
          content: [
            { type: 'text', text: '证件号000000' },
            { type: 'text', text: '19900101', marks: [{ type: 'bold' }] },
            { type: 'hardBreak' },
            { type: 'text', text: '0012' },
          ],
        }),
      },
    ],
    [
      'in the cell of a table within the text',
      'notice',
      {
        body: doc({
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                {
                  type: 'tableCell',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: '张某' }] }],
                },
                {
                  type: 'tableCell',
                  content: [
                    {
                      type: 'paragraph',
                      content: [{ type: 'text', text: '000000\u00a019900101\u00a00012' }],
                    },
                  ],
                },
              ],
            },
          ],
        }),
      },
    ],
    ['in an address of the former site', 'redirect', { from: '/000000199001010012/', to: '/' }],
  ])('an identity number %s', (_, type, fields) => {
    expect(blockers(type, fields).filter((message) => message.includes('身份证号'))).toHaveLength(1);
  });

  test('a path of somebody’s computer in place of words for a picture', () => {
    expect(
      blockers('update', {
        photos: [file({ mime: 'image/png', alt: 'C:\\Users\\someone\\WeChat Files\\1.png' })],
      }),
    ).toEqual([expect.stringMatching(/替代文字是某台电脑上的文件位置/)]);
  });

  test('a day that has not come yet, told as if it had', () => {
    expect(blockers('update', { asOf: '2026-05-12' })).toEqual([
      '“情况截至”是将来的日期，请改成已经发生的日期。',
    ]);
    expect(blockers('update', { asOf: today })).toEqual([]);
  });

  test('an end before the beginning', () => {
    expect(blockers('notice', { opens: '2026-05-10', closes: '2026-05-09' })).toEqual([
      '“截止日期”早于“开始日期”，请改好。',
    ]);
    expect(blockers('notice', { opens: '2026-05-10', closes: '2026-05-10' })).toEqual([]);
    expect(blockers('notice', { opens: '2026-05-10' })).toEqual([]);
  });

  test('a promise that ended otherwise, without the reason', () => {
    expect(
      blockers('project', { stage: 'closed', outcome: 'partly-completed', closedOn: '2026-05-01' }),
    ).toEqual(['结果是“部分完成”，请在“结果说明”里写明原因。']);
    expect(blockers('project', { stage: 'closed' })).toEqual([
      '阶段是“办结”，请选择“结果”。',
      '阶段是“办结”，请填写“办结日期”。',
    ]);
    expect(blockers('project', { stage: 'closed', outcome: 'completed', closedOn: '2026-05-01' })).toEqual(
      [],
    );
  });
});

test('a project is held to what the public last read of it', () => {
  const project = { stage: 'underway' } as const;
  expect(blockers('project', project, { before: { stage: 'declared' } })).toEqual([
    expect.stringMatching(/^网站上这个项目的阶段是“申报”，不能直接改成“实施”。/),
  ]);
  expect(blockers('project', project, { before: { stage: 'announced' } })).toEqual([]);
  expect(blockers('project', project, { before: { stage: 'acceptance' } })).toHaveLength(1);
  expect(blockers('project', project, { before: { stage: 'acceptance' }, reason: '返工' })).toEqual([]);
});

test('whatever is found says in which field of the form it is put right', () => {
  const at = (type: TypeName, fields: PublicFields, around: Partial<Surroundings> = {}) =>
    of(type, fields, around).map((each) => each.at);
  expect(
    at('project', {
      milestones: [
        { title: '一', planned: '2026-05-10' },
        { title: '二', planned: '2026-05-10', done: '2026-05-12' },
      ],
      metrics: [],
    }),
  ).toContain('milestones.1.done');
  expect(
    at('bulletin', {
      sections: [
        {
          title: '要闻',
          items: [{ title: '一' }, { title: '二', body: paragraph('联系 110101199003070011') }],
        },
      ],
    }),
  ).toContain('sections.0.items.1.body');
  expect(at('notice', { title: '公示。', body: paragraph('字'.repeat(80)) })).toEqual(['title']);
  expect(at('project', { stage: 'closed', metrics: [{ name: '里程' }] })).toEqual(['outcome', 'closedOn']);
});

test('what only should be looked at again keeps nothing back', () => {
  const findings = of('update', { kind: 'activity', body: paragraph('电话 13800000000') });
  expect(findings.map(({ level }) => level)).toEqual(['warning', 'warning', 'warning']);
  expect(findings.map(({ message }) => message).join()).toMatch(/手机号.*没有照片.*很短/s);
});

const linked = (href: string) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: '看这里', marks: [{ type: 'link', attrs: { href } }] }],
    },
  ],
});
const said = (type: TypeName, fields: PublicFields, around: Partial<Surroundings> = {}) =>
  of(type, fields, around).map(({ level, message }) => `${level} ${message}`);

describe('what the county keeps a list of', () => {
  const wordings = [
    { wrong: '柳溪', right: '柳溪镇', weight: 'blocking' },
    { wrong: '书计', right: '书记', weight: 'warning' },
  ] as const;

  test('is found wherever it stands, also across bold letters, and what is right is let pass', () => {
    expect(said('notice', { title: '柳溪开会' }, { wordings })).toEqual([
      'blocking “标题”里的“柳溪”应当写成“柳溪镇”。',
    ]);
    const body = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '书' },
            { type: 'text', text: '计', marks: [{ type: 'bold' }] },
          ],
        },
      ],
    };
    expect(said('notice', { title: '柳溪镇开会', body }, { wordings })).toContain(
      'warning “正文”里的“书计”应当写成“书记”。',
    );
    expect(said('notice', { title: '柳溪镇开会' }, { wordings })).toEqual([]);
    expect(said('project', { secretary: { post: '柳溪党委书计' } }, { wordings })).toEqual(
      expect.arrayContaining([
        'blocking “责任书记”里的“柳溪”应当写成“柳溪镇”。',
        'warning “责任书记”里的“书计”应当写成“书记”。',
      ]),
    );
  });
});

test('what the list calls wrong is found in whatever width, with whatever between; the finding quotes it as it stands', () => {
  const wordings = [
    { wrong: 'ＡＰＰ办', right: '应用办', weight: 'warning' },
    { wrong: '书计', right: '书记', weight: 'warning' },
    { wrong: '长江', right: '长江村', weight: 'warning' },
    { wrong: '(试行)', right: '（试行）', weight: 'warning' },
  ] as const;
  const found = (title: string) => said('notice', { title }, { wordings });
  expect(found('APP办')).toEqual(['warning “标题”里的“APP办”应当写成“应用办”。']);
  expect(found('书　计来了')).toEqual(['warning “标题”里的“书　计”应当写成“书记”。']);
  expect(found('书\u200b计来了')).toEqual(['warning “标题”里的“书\u200b计”应当写成“书记”。']);
  expect(found('⻓江')).toEqual(['warning “标题”里的“⻓江”应当写成“长江村”。']);
  expect(found('⻓江村')).toEqual([]);
  expect(found('办法（试行）')).toEqual([]);
  expect(found('办法(试行)')).toEqual(['warning “标题”里的“(试行)”应当写成“（试行）”。']);
});

describe('a link', () => {
  test('that leads nowhere keeps the document back; one that only may, does not', () => {
    expect(
      blockers(
        'notice',
        { body: linked('/projects/mei-you/') },
        { links: new Map([['/projects/mei-you/', 'dead']]) },
      ),
    ).toEqual(['“正文”里的链接 /projects/mei-you/ 打不开：网站上没有这个页面，或者还没有公开。']);
    expect(
      said('notice', { body: linked('/abc/') }, { links: new Map([['/abc/', 'unknown']]) }).join(),
    ).toMatch(/warning “正文”里的链接 \/abc\//);
    expect(said('notice', { body: linked('/projects/') }).join()).not.toMatch(/链接/);
  });

  test('into the office network is of no use to citizens', () => {
    for (const href of ['http://192.168.1.5/a', 'http://oa/x', 'http://localhost:3000/'])
      expect(said('notice', { body: linked(href) }).join()).toMatch(/内部地址/);
    expect(said('notice', { body: linked('https://www.example.gov.cn/') }).join()).not.toMatch(/链接/);
  });

  test('within a bulletin is found, and its place named', () => {
    const sections = [{ title: '要闻', items: [{ title: '一', body: linked('/x/') }] }];
    expect(blockers('bulletin', { sections }, { links: new Map([['/x/', 'dead']]) })[0]).toMatch(
      /^“栏目”第 1 项的“条目”第 1 项的“正文”里的链接/,
    );
  });
});

describe('a title', () => {
  test('that a phone cuts off, that ends like a sentence or that is taken already', () => {
    expect(said('notice', { title: '长'.repeat(37) }).join()).toMatch(/有 37 个字/);
    expect(said('notice', { title: '公示。' })).toEqual(['warning “标题”末尾不用标点。']);
    expect(said('notice', { title: '公示' }, { twins: ['柳溪镇党委'] })).toEqual([
      'warning 已经有“标题”相同的公示公告（柳溪镇党委），请确认不是重复发布。',
    ]);
  });
});

describe('the four elements', () => {
  test('have to say something, each its own', () => {
    const long = '河堤低了四十厘米，三百户受淹。';
    const found = said('project', {
      problem: long,
      measures: long,
      schedule: '年内',
      goals: '河堤加高到设防标高，不再受淹。',
    });
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/“进度安排”只有几个字/),
        expect.stringMatching(/“项目内容和举措”和“拟解决的突出问题”写的一样/),
      ]),
    );
  });
});

describe('emptiness', () => {
  const heading = (text: string, level = 2) => ({
    type: 'heading',
    attrs: { level },
    content: [{ type: 'text', text }],
  });
  const cell = (text: string) => ({
    type: 'tableCell',
    content: [{ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) }],
  });
  const row = (...texts: string[]) => ({ type: 'tableRow', content: texts.map(cell) });
  const doc = (...content: object[]) => ({ type: 'doc', content }) as unknown as PublicFields[string];

  test('below a heading, and in the column of a table', () => {
    const [line] = paragraph('已经做完。'.repeat(20)).content;
    expect(said('notice', { body: doc(line!, heading('下一步'), heading('要求')) })).toEqual([
      'warning “正文”里的小标题“下一步”下面没有内容。',
      'warning “正文”里的小标题“要求”下面没有内容。',
    ]);
    expect(said('notice', { body: doc(line!, heading('下一步'), heading('其一', 3), line!) })).toEqual([]);
    expect(
      said('notice', {
        body: doc(line!, { type: 'table', content: [row('姓名', '备注'), row('甲', ''), row('乙', '')] }),
      }),
    ).toEqual(['warning “正文”里的表格“备注”列是空的，请填好或者删掉。']);
  });
});

describe('dates', () => {
  test('are held against each other within groups, too', () => {
    expect(
      blockers('project', { milestones: [{ title: '一', planned: '2026-05-10', extendedTo: '2026-05-01' }] }),
    ).toEqual(['“进度节点”第 1 项的“延期到”早于“计划完成日期”，请改好。']);
    expect(
      blockers('project', { milestones: [{ title: '一', planned: '2026-05-10', done: '2026-05-12' }] }),
    ).toEqual(['“进度节点”第 1 项的“实际完成日期”是将来的日期，请改成已经发生的日期。']);
    expect(
      blockers('meeting', { startsAt: '2026-05-10T02:00:00.000Z', endsAt: '2026-05-10T01:00:00.000Z' }),
    ).toEqual(['“结束时间”早于“开始时间”，请改好。']);
  });

  test('a month report tells of a month that is over', () => {
    expect(said('update', { month: '2026-05', asOf: '2026-04-30' })).toEqual([
      'warning 报告的是2026年5月，“情况截至”却更早，请核对。',
    ]);
  });
});

test('words for a picture that are only its file name say nothing', () => {
  const photo = (alt: string) => ({
    documentId: 'a',
    name: 'IMG_001.jpg',
    mime: 'image/jpeg',
    sha256: 'a',
    size: 1,
    url: '/uploads/a.jpg',
    alt,
  });
  for (const alt of ['IMG_001', 'IMG_001.jpg', '图片1', '照片'])
    expect(said('update', { photos: [photo(alt)] }).join(), alt).toMatch(/听的人不知道/);
  expect(said('update', { photos: [photo('加高后的河堤')] })).toEqual([]);
});
