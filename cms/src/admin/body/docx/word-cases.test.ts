import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { missingPicture } from '@xianfeng/content-types/body/left-behind';
import { describe, expect, test } from 'vitest';
import type { StoredBlock } from '../paste/pieces.ts';
import { outline } from '../paste/testing/outline.ts';
import type { ChangePicture } from './change-picture.ts';
import { importDocx } from './import-docx.ts';
import { openZip, TooLarge } from './zip-entries.ts';
import { cell, makeDocx, numbered, paragraph, picture, run, table } from './testing/make-docx.mts';

const dot = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

async function imported(bytes: Uint8Array, change: ChangePicture = () => Promise.resolve(null)) {
  const sent: { name: string; alt: string; bytes: Uint8Array }[] = [];
  const result = await importDocx(
    { name: '工作情况.docx', bytes },
    async (file, alt) => {
      sent.push({ name: file.name, alt, bytes: new Uint8Array(await file.arrayBuffer()) });
      return {
        documentId: `file${sent.length}`,
        name: file.name,
        url: '/uploads/a.png',
        alternativeText: alt,
      };
    },
    () => undefined,
    change,
  );
  return { lines: outline(result.blocks as unknown as StoredBlock[]), points: result.points, sent };
}

const file = (name: string) =>
  new Uint8Array(readFileSync(new URL(`testing/cases/${name}.docx`, import.meta.url)));

describe('documents that other programs and people really write', () => {
  test.each<[string, string[], RegExp[]]>([
    [
      'docx-numbered-textbox',
      [
        '一、甲事项要办好的话很长很长。',
        '二、乙事项要办好的话很长很长。',
        '三、正文里接着编号，说得长一点。',
      ],
      [],
    ],
    ['docx-numbered-deleted', ['一、第一件事要在年底以前办完。', '二、第三件事要在明年春天办完。'], []],
    ['docx-fldsimple', ['图 3 堤坝加固前后', '见表2。'], []],
    ['docx-ruby', ['联系人：翟(zhái)家湾村'], []],
    [
      'docx-hidden-by-style',
      ['公开的一句。'],
      [/^有 2 处隐藏的文字没有带过来：“（内部：此处待核）”、“整段隐藏的内部说明。”。$/],
    ],
    [
      'docx-legal-numerals',
      [
        '第壹条条款内容第1项，写一句完整的话。',
        '第贰条条款内容第2项，写一句完整的话。',
        '第叁条条款内容第3项，写一句完整的话。',
      ],
      [],
    ],
    [
      'docx-numbering-by-derived-style',
      [
        '第一条直接样式的条文内容写在这里。',
        '第二条派生样式的条文内容写在这里。',
        '第三条又一条直接样式的条文内容。',
      ],
      [],
    ],
    ['docx-toc', ['正文开始。'], [/^有 1 处目录没有带过来（网页上没有页码）：“目 录总体情况 12”。$/]],
    ['docx-alt-is-local-path', ['![](file1)'], [/^有 1 张图片还没有替代文字/]],
    ['word-online-document2', ['第一段'], []],
  ])('%s', async (name, expected, told) => {
    const { lines, points } = await imported(file(name));
    expect(lines).toEqual(expected);
    expect(points).toEqual(told.map((each) => expect.stringMatching(each)));
  });

  test('with other prefixes, other folders and `\\` in the names of the archive are read like any other', async () => {
    const parts = unzipSync(
      makeDocx(numbered('总体进展', 1) + paragraph(picture('rId9', '河堤')), {
        rId9: { name: 'image1.png', bytes: dot },
      }),
    );
    const moved = Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => {
        const text = /\.(?:xml|rels)$/.test(name) ? strFromU8(bytes) : null;
        const other = text
          ?.replaceAll('w:', 'ns0:')
          .replaceAll('xmlns:w=', 'xmlns:ns0=')
          .replace('Target="word/document.xml"', 'Target="\\text\\main.xml"');
        const place = name
          .replace('word/document.xml', 'text/main.xml')
          .replace('word/_rels/document', 'text/_rels/main')
          .replace(/^word\//, 'text/');
        return [place.replaceAll('/', '\\'), other === undefined ? bytes : strToU8(other)];
      }),
    );
    expect((await imported(zipSync(moved))).lines).toEqual(['h2 一、总体进展', '![河堤](file1)']);
  });
});

const field = (instruction: string, result?: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${
    result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`
  }<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const math = (inside: string) => `<m:oMath>${inside}</m:oMath>`;
const mathText = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const shape = (inside: string) =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const textBox = (inside: string) =>
  `<wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp>`;

describe('no word is lost silently', () => {
  test.each<[string, string, string[], RegExp[]]>([
    [
      'circled characters',
      paragraph(run('第') + field('eq \\o\\ac(○,3)') + run('号图斑')),
      ['第③号图斑'],
      [],
    ],
    [
      'circled characters for which there is no sign',
      paragraph(run('第') + field('eq \\o\\ac(○,密)') + run('号')),
      ['第（密）号'],
      [/^有 1 处带框的字.*“（密）”/],
    ],
    ['fractions of old', paragraph(run('占') + field('EQ \\f(1,3)')), ['占1/3'], [/公式.*“1\/3”/]],
    [
      'block formulas and fractions',
      paragraph(
        `<m:oMathPara>${math(`<m:f><m:num>${mathText('1')}</m:num><m:den>${mathText('3')}</m:den></m:f>`)}</m:oMathPara>`,
      ),
      ['1/3'],
      [/^有 1 个公式变成了一行文字，请核对：“1\/3”。$/],
    ],
    [
      'powers and fractions of sums',
      paragraph(
        math(
          `<m:sSup><m:e>${mathText('x')}</m:e><m:sup>${mathText('2')}</m:sup></m:sSup><m:f><m:num>${mathText('a+b')}</m:num><m:den>${mathText('c')}</m:den></m:f>`,
        ),
      ),
      ['x^2^(a+b)/c'],
      [/公式/],
    ],
    [
      'a link in one element',
      paragraph(`<w:fldSimple w:instr=' HYPERLINK "https://a.example/" '>${run('详情')}</w:fldSimple>`),
      ['[详情](https://a.example/)'],
      [],
    ],
    [
      'a date in one element',
      paragraph(`${run('印发日期')}<w:fldSimple w:instr=" DATE ">${run('2026年11月30日')}</w:fldSimple>`),
      ['印发日期2026年11月30日'],
      [],
    ],
    ['a button of a template', paragraph(field('MACROBUTTON NoMacro 点击填写')), ['点击填写'], []],
    [
      'a field that shows nothing here',
      paragraph(run('第') + field('AUTONUM')),
      ['第'],
      [/自动生成的内容（域）没有带过来：“AUTONUM”/],
    ],
    [
      'a choice of a form',
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      ['乙'],
      [],
    ],
    [
      'other directions',
      paragraph(`${run('甲')}<w:bdo w:val="rtl">${run('乙')}</w:bdo><w:dir w:val="ltr">${run('丙')}</w:dir>`),
      ['甲乙丙'],
      [],
    ],
    ['line ends of old', paragraph('<w:r><w:t>甲</w:t><w:cr/><w:t>乙</w:t></w:r>'), ['甲⏎乙'], []],
    [
      'a box that only new programs know',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape(textBox(paragraph('框里的话')))}</mc:Choice></mc:AlternateContent></w:r>`,
      ),
      ['框里的话'],
      [],
    ],
    [
      'a box without any way for old programs',
      paragraph(`<w:r>${shape(textBox(paragraph('框里的话')))}</w:r>`),
      ['框里的话'],
      [],
    ],
    [
      'words drawn as a picture',
      paragraph('<w:r><w:pict><v:shape><v:textpath string="光荣榜"/></v:shape></w:pict></w:r>'),
      ['光荣榜'],
      [],
    ],
    [
      'a shape that may cover something',
      paragraph(`${run('文')}<w:r>${shape('<wps:wsp/>')}</w:r>`),
      ['文'],
      [/^有 1 个图形.*遮住图片/],
    ],
    [
      'a deleted row, and the rest of a paragraph whose end is deleted',
      `${paragraph(run('留下的'), '<w:rPr><w:del w:id="1"/></w:rPr>')}${paragraph(run('后一段'))}<w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell('删掉的行')}</w:tr><w:tr>${cell('留下的行')}</w:tr></w:tbl>`,
      ['留下的后一段', '| 留下的行 |'],
      [],
    ],
    [
      'a row that begins one column later',
      `<w:tbl><w:tr>${cell('项目')}${cell('计划')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('100')}</w:tr></w:tbl>`,
      ['| 项目 | 计划 |', '|  | 100 |'],
      [],
    ],
    ['rare characters of names', paragraph('陈\ue863明'), ['陈\ue863明'], []],
    [
      'a hidden row of a table',
      `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr>${cell('藏起来的行')}</w:tr><w:tr>${cell('看得见')}</w:tr></w:tbl>`,
      ['| 看得见 |'],
      [/隐藏的文字.*“藏起来的行”/],
    ],
  ])('%s', async (_, body, expected, told) => {
    const { lines, points } = await imported(makeDocx(body));
    expect(lines).toEqual(expected);
    expect(points).toEqual(told.map((each) => expect.stringMatching(each)));
  });

  test('whatever is put together', async () => {
    let next = 0;
    const token = () => `词${String((next += 1)).padStart(4, '0')}尾`;
    type Made = { readonly xml: string; readonly shown: readonly string[]; readonly gone: readonly string[] };
    const shows = (make: (word: string) => string) => (): Made => {
      const word = token();
      return { xml: make(word), shown: [word], gone: [] };
    };
    const drops = (make: (word: string) => string) => (): Made => {
      const word = token();
      return { xml: make(word), shown: [], gone: [word] };
    };
    const inlines = [
      shows((word) => run(word)),
      shows((word) => run(word, '<w:b/>')),
      shows((word) => `<w:fldSimple w:instr=" REF a ">${run(word)}</w:fldSimple>`),
      shows((word) => field('REF a', word)),
      shows((word) => field('DOCPROPERTY a', word)),
      shows((word) => field(`MACROBUTTON a ${word}`)),
      shows((word) => field(`EQ \\f(${word},2)`)),
      shows((word) => math(mathText(word))),
      shows((word) => `<m:oMathPara>${math(`<m:rad><m:e>${mathText(word)}</m:e></m:rad>`)}</m:oMathPara>`),
      shows(
        (word) =>
          `<w:r><w:ruby><w:rt>${run('yin')}</w:rt><w:rubyBase>${run(word)}</w:rubyBase></w:ruby></w:r>`,
      ),
      shows((word) => `<w:ins w:id="1">${run(word)}</w:ins>`),
      shows((word) => `<w:moveTo w:id="1">${run(word)}</w:moveTo>`),
      shows((word) => `<w:smartTag>${run(word)}</w:smartTag>`),
      shows((word) => `<w:sdt><w:sdtContent>${run(word)}</w:sdtContent></w:sdt>`),
      shows((word) => `<w:bdo>${run(word)}</w:bdo>`),
      shows((word) => run(word, '<w:vanish/>')),
      shows((word) => `<w:r>${shape(textBox(paragraph(word)))}</w:r>`),
      shows(
        (word) =>
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape(textBox(paragraph(word)))}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(word)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      shows((word) => `<w:r><w:pict><v:shape><v:textpath string="${word}"/></v:shape></w:pict></w:r>`),
      drops((word) => `<w:del w:id="1"><w:r><w:delText>${word}</w:delText></w:r></w:del>`),
      drops((word) => `<w:moveFrom w:id="1">${run(word)}</w:moveFrom>`),
      (): Made => ({ xml: '<w:r><w:tab/></w:r>', shown: [], gone: [] }),
      (): Made => ({ xml: '<w:r><w:cr/></w:r>', shown: [], gone: [] }),
    ];
    const properties = [
      '',
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
      '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>',
      '<w:pStyle w:val="1"/>',
      '<w:jc w:val="center"/>',
      '<w:rPr><w:del w:id="9"/></w:rPr>',
      '<w:rPr><w:vanish/></w:rPr>',
    ];
    const aParagraph = fc
      .tuple(fc.constantFrom(...properties), fc.array(fc.constantFrom(...inlines), { maxLength: 5 }))
      .map(([inside, makers]) => ({ inside, makers }));
    const blocks = fc.array(fc.tuple(aParagraph, fc.constantFrom('paragraph', 'cell')), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(blocks, async (drawn) => {
        const made = drawn.map(([{ inside, makers }, kind]) => {
          const parts = makers.map((make) => make());
          const xml = `<w:p><w:pPr>${inside}</w:pPr>${parts.map((each) => each.xml).join('')}</w:p>`;
          return {
            xml: kind === 'cell' ? `<w:tbl><w:tr><w:tc><w:tcPr/>${xml}</w:tc></w:tr></w:tbl>` : xml,
            shown: parts.flatMap((each) => each.shown),
            gone: parts.flatMap((each) => each.gone),
          };
        });
        const { lines, points } = await imported(makeDocx(made.map((each) => each.xml).join('')));
        const body = lines.join('\n');
        const told = points.join('\n');
        for (const word of made.flatMap((each) => each.shown)) {
          expect(body.split(word).length - 1, `${word} in ${body}`).toBeLessThanOrEqual(1);
          expect(`${body}\n${told}`).toContain(word);
        }
        for (const word of made.flatMap((each) => each.gone)) expect(`${body}\n${told}`).not.toContain(word);
        expect(told).not.toMatch(/处文字没有带过来/);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a picture that is cut in the document', () => {
  const cut = '<a:srcRect l="25000" r="50000"/>';
  const docx = (inside: string) =>
    makeDocx(paragraph(picture('rId9', '河堤').replace('</pic:blipFill>', `${inside}</pic:blipFill>`)), {
      rId9: { name: 'image1.png', bytes: dot },
    });

  test('is cut in the file, too', async () => {
    const seen: unknown[] = [];
    const { lines, sent } = await imported(docx(cut), (each) => {
      seen.push(each.change);
      return Promise.resolve({ mime: 'image/png', bytes: Uint8Array.of(7) });
    });
    expect(seen).toEqual([expect.objectContaining({ left: 0.25, right: 0.5, top: 0, bottom: 0 })]);
    expect(sent.map(({ bytes }) => [...bytes])).toEqual([[7]]);
    expect(lines).toEqual(['![河堤](file1)']);
  });

  test('never goes out whole: where it cannot be cut it is left out, and the editor is told', async () => {
    const oval = '</pic:blipFill><pic:spPr><a:prstGeom prst="star5"/></pic:spPr><pic:blipFill>';
    for (const [inside, change] of [
      [cut, () => Promise.resolve(null)],
      [cut, () => Promise.reject(new Error('no canvas'))],
      [oval, () => Promise.resolve(null)],
    ] as [string, ChangePicture][]) {
      const { lines, sent, points } = await imported(docx(inside), change);
      expect(sent).toEqual([]);
      expect(lines).toEqual([missingPicture]);
      expect(points[0]).toMatch(/^第 1 张图片在 Word 里裁剪过/);
    }
  });

  test('but one that is only turned stays as its file is where it cannot be turned', async () => {
    const turned = '</pic:blipFill><pic:spPr><a:xfrm rot="5400000"/></pic:spPr><pic:blipFill>';
    expect((await imported(docx(turned))).sent).toHaveLength(1);
  });

  test('nor does one that stands in a group or was cut in an old version', async () => {
    const old =
      '<w:r><w:pict><v:group><v:shape><v:imagedata r:id="rId9" croptop="6554f"/></v:shape></v:group></w:pict></w:r>';
    const { sent } = await imported(makeDocx(paragraph(old), { rId9: { name: 'image1.png', bytes: dot } }));
    expect(sent).toEqual([]);
  });
});

describe('an archive', () => {
  test('that says less than it unpacks to is stopped while it grows', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(4_000_000), 'b.xml': strToU8('小') });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    const zip = openZip(bomb, { entries: 10, unpacked: 1_000_000 }, () => true);
    expect(zip.names).toEqual(['a.xml', 'b.xml']);
    expect(() => zip.read('a.xml')).toThrow(TooLarge);
    expect(() => openZip(bomb, { entries: 1, unpacked: 1_000_000 }, () => true)).toThrow(TooLarge);
  });

  test('whose XML is nested without end, or is none, is refused in a sentence', async () => {
    const deep = makeDocx('<w:sdt><w:sdtContent>'.repeat(20_000) + '</w:sdtContent></w:sdt>'.repeat(20_000));
    await expect(imported(deep)).rejects.toThrow(/损坏/);
    const named = unzipSync(makeDocx(paragraph('文')));
    named['word/document.xml'] = strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a/>');
    await expect(imported(zipSync(named))).rejects.toThrow(/损坏/);
  });
});

test('what stands in the margins of the pages is told', async () => {
  const parts = unzipSync(makeDocx(paragraph('文')));
  const relations = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
  parts['word/_rels/document.xml.rels'] = strToU8(
    relations.replace(
      '</Relationships>',
      '<Relationship Id="rId70" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>',
    ),
  );
  parts['word/header1.xml'] = strToU8(
    `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph('云岭县委文件')}</w:hdr>`,
  );
  expect((await imported(zipSync(parts))).points).toEqual(['有 1 处页眉、页脚没有带过来：“云岭县委文件”。']);
});

test('a table keeps its form around what was left out of it', async () => {
  expect((await imported(makeDocx(table([cell('甲'), cell('乙')])))).lines).toEqual(['| 甲 | 乙 |']);
});
