import { readFileSync } from 'node:fs';
import type { Block, StoredForm } from '@xianfeng/content-types/body/nodes';
import { bodyText } from '@xianfeng/content-types/body/plain-text';
import { storedBodySchema } from '@xianfeng/content-types/body/schema';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { aboutHiddenLines, aboutInnerTables, bodyFromHtml, readingOf } from './body-from-html.ts';
import { missingEmbed, missingPicture } from '@xianfeng/content-types/body/left-behind';
import { outline } from './testing/outline.ts';

const clipboard = (name: string) =>
  bodyFromHtml(readFileSync(new URL(`fixtures/${name}.html`, import.meta.url), 'utf8'));
const pasted = (html: string) => outline(bodyFromHtml(html).content);
const body = (...content: Block<StoredForm>[]) => content;

describe('a report copied in Word', () => {
  const report = clipboard('word-report');

  test('keeps its headings, lists, emphasis and links, and nothing of its fonts', () => {
    expect(outline(report.content)).toEqual([
      'h2 →center← 青石河圩堤加固工作情况',
      'h2 一、总体进展',
      '截至2026年5月，*已完成1.2公里*，占总长的60%。混凝土用量350m^3^。',
      'h3 （一）土方工程',
      '• 清基八百米',
      '  • 左岸五百米',
      '  • 右岸三百米',
      '• 填土两万方',
      '3. 第三批资金到位',
      '  1. 县级配套',
      missingPicture,
      '项目页见[门户](https://portal.example/projects/wei-di/)，图纸在这里。已核实的数字，特此报告。',
      '→right← 柳溪镇党委',
    ]);
  });

  test('leaves behind what its readers never saw: comments, deletions, hidden text, paths of the computer', () => {
    expect(JSON.stringify(report)).not.toMatch(
      /不要公开|未公开的数字|内部备注|ZhangSan|TOC|mso|font|Wingdings/i,
    );
  });

  test('can be stored', () => {
    expect(storedBodySchema.safeParse(report).error?.issues).toBeUndefined();
  });
});

test('a table copied in Word keeps its merged cells and the numbers to the right, and its bold first row becomes its head', () => {
  expect(outline(clipboard('word-table').content)).toEqual([
    '| TH↓2 →center← 工序 | TH→2 →center← 工程量（万元） |',
    '| *计划* | *完成* |',
    '| 清基 / （含运输） | →right← 120 |  |',
  ]);
});

test('a notice copied in WPS comes out like one from Word', () => {
  const notice = clipboard('wps-notice');
  expect(outline(notice.content)).toEqual([
    'h2 →center← 关于招募护堤志愿者的通知',
    '各村（社区）党组织：',
    'h3 （一）招募人数',
    '共招募30人，*五月底前*报名。',
    '联系电话另行通知。',
    '• 身体健康',
    '• 会用铁锹',
    '□ 党员 ☑ 群众',
    '| →2 →center← 时段 | 人数 |',
    '| 上午 | 8:00 | 15 |',
    missingPicture,
    '→right← 2026年5月11日',
  ]);
  expect(JSON.stringify(notice)).not.toMatch(/ksohtml|WPS_|KSO|仿宋/);
});

test('cells copied in Excel are a table with its head', () => {
  expect(outline(clipboard('excel-sheet').content)).toEqual([
    '| TH →center← 村 | TH →center← 户数 | TH →center← 金额 |',
    '| ↓2 东岗村 | →right← 12 | →right← 3.50 |',
    '| →right← 8 | →right← 2.10 |',
  ]);
});

describe('rows and columns that a sheet hides', () => {
  test('are left out, and the editor is told', () => {
    expect(outline(clipboard('excel-hidden-column').content)).toEqual([
      '| 姓名 | 补助（元） |',
      '| 李某 | →right← 600 |',
    ]);
    const html = readFileSync(new URL('fixtures/excel-hidden-column.html', import.meta.url), 'utf8');
    expect(aboutHiddenLines(readingOf(html).hiddenLines)).toMatch(/^有 2 处隐藏的行或列没有贴进来/);
  });

  test.each([
    ['<col width=0><col>', '| 乙 |'],
    ['<colgroup><col style="display:none"></colgroup>', '| 乙 |'],
    ['<colgroup style="visibility:collapse" span=1></colgroup><col>', '| 乙 |'],
    ['<style>.h{display:none}</style><col class=h>', '| 乙 |'],
    ['<col><col style="width:0pt">', '| 甲 |'],
    ['<col width=72><col width=72>', '| 甲 | 乙 |'],
  ])('said by %s', (columns, expected) => {
    const style = /^<style>.*<\/style>/.exec(columns)?.[0] ?? '';
    expect(pasted(`${style}<table>${columns.slice(style.length)}<tr><td>甲<td>乙</table>`)).toEqual([
      expected,
    ]);
  });

  test('under merged cells take only their own share', () => {
    const html = `<table><col><col width=0><col>
      <tr><td colspan=3>题</tr>
      <tr><td rowspan=3>甲<td>藏<td>一</tr>
      <tr style="display:none"><td>藏<td>二</tr>
      <tr><td>藏<td>三</tr></table>`;
    expect(pasted(html)).toEqual(['| →2 题 |', '| ↓2 甲 | 一 |', '| 三 |']);
  });
});

test('lists of Word for the web, each level a list of its own, are one list again', () => {
  const item = (tag: string, level: number, text: string, place = 1) =>
    `<div class="ListContainerWrapper"><${tag} role=list><li data-listid=3 data-aria-level="${level}" data-aria-posinset="${place}" role=listitem><p class=Paragraph><span class=TextRun>${text}</span></p></li></${tag}></div>`;
  expect(
    pasted(item('ul', 1, '甲') + item('ul', 2, '乙') + item('ul', 3, '丙') + item('ul', 1, '丁')),
  ).toEqual(['• 甲', '  • 乙', '    • 丙', '• 丁']);
  expect(pasted(item('ol', 1, '甲', 1) + item('ol', 2, '乙', 1) + item('ol', 1, '丙', 2))).toEqual([
    '1. 甲',
    '  1. 乙',
    '2. 丙',
  ]);
});

describe('characters', () => {
  test.each([
    ['陈\ue863明', '陈\ue863明'],
    ['<ruby>翟<rp>(</rp><rt>zhái</rt><rp>)</rp></ruby>家湾', '翟(zhái)家湾'],
    ['<ruby>翟<rt>zhái</rt></ruby>家湾', '翟(zhái)家湾'],
    ['陈𠮷\n宁', '陈𠮷宁'],
    ['<b>陈𠮷</b>\n  <b>宁</b>', '*陈𠮷宁*'],
    ['陈<span>\n</span>宁', '陈宁'],
    ['甲。\r\n\r\n乙', '甲。乙'],
    ['one\ntwo', 'one two'],
    ['👨‍👩‍👧到了', '👨‍👩‍👧到了'],
    ['👩🏽‍⚕️', '👩🏽‍⚕️'],
    ['甲\u200d乙\u200d', '甲乙'],
  ])('%j', (html, expected) => {
    expect(pasted(`<p>${html}</p>`)).toEqual([expected]);
  });
});

test('no visible character of a paste is lost or moved', () => {
  const piece = fc.oneof(
    fc.stringMatching(/^[\u4e00-\u9fa5]{1,4}$/),
    fc.stringMatching(/^[a-z0-9]{1,4}$/),
    fc.constantFrom('𠮷', '\ue863', '⻓', '葛󠄀', '①', '％'),
  );
  const tags = fc.constantFrom(
    'p',
    'span',
    'b',
    'div',
    'li',
    'td',
    'bdo',
    'ruby',
    'h2',
    'blockquote',
    'font',
    'u',
    'ins',
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      piece,
      fc
        .tuple(tags, fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
        .map(([tag, inside]) =>
          tag === 'td'
            ? `<table><tr><td>${inside.join('')}</td></tr></table>`
            : tag === 'li'
              ? `<ul><li>${inside.join('')}</li></ul>`
              : `<${tag}>${inside.join('')}</${tag}>`,
        ),
    ),
  }));
  const bare = (text: string) => text.replace(/[\s\u{e0100}]/gu, '');
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (parts) => {
      const html = parts.join('\n');
      expect(bare(bodyText(bodyFromHtml(html)))).toBe(bare(html.replace(/<[^>]*>/g, '')));
    }),
    { numRuns: 400 },
  );
});

test('an article copied from a web page keeps its words and says where pictures and films stood', () => {
  expect(outline(clipboard('wechat-article').content)).toEqual([
    '→center← *春耕时节话堤防*',
    '党员干部*走村入户*，收集意见 23 条。',
    missingPicture,
    '• 修路',
    '• 架桥',
    missingEmbed,
    '> 群众说：这堤修得好。',
  ]);
});

describe('titles', () => {
  test('are known by their Chinese numbers where they are short, and sentences are not', () => {
    expect(
      pasted(
        '<p>一、总体要求</p><p>（二）完善机制</p><p>三、会议时间：5月11日</p><p>（四）加强领导。各单位要高度重视。</p><p>第一章 总则</p>',
      ),
    ).toEqual([
      'h2 一、总体要求',
      'h3 （二）完善机制',
      '三、会议时间：5月11日',
      '（四）加强领导。各单位要高度重视。',
      'h2 第一章 总则',
    ]);
  });

  test('keep their order of rank, whatever ranks the document used', () => {
    expect(pasted('<h3>甲</h3><p style="mso-outline-level:5">乙</p><h3><b>丙</b></h3>')).toEqual([
      'h2 甲',
      'h3 乙',
      'h2 丙',
    ]);
  });
});

describe('lists', () => {
  test('of every kind of number come out as lists; Chinese and dotted numbers stay words', () => {
    const item = (marker: string, text: string, level = 1) =>
      `<p class=MsoListParagraph style='mso-list:l5 level${level} lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>${marker}<span>&nbsp; </span></span></span><![endif]>${text}</p>`;
    expect(pasted(item('（1）', '甲') + item('（2）', '乙'))).toEqual(['1. 甲', '2. 乙']);
    expect(pasted(item('③', '丙'))).toEqual(['3. 丙']);
    expect(pasted(item('·', '丁') + item('o', '戊', 2) + item('§', '己', 3))).toEqual([
      '• 丁',
      '  • 戊',
      '    • 己',
    ]);
    expect(pasted(item('第一条', '庚') + item('1.1', '辛', 2))).toEqual(['第一条庚', '1.1 辛']);
  });

  test('without their numbers are still lists', () => {
    expect(
      pasted(
        '<style>@list l0:level1{mso-level-number-format:bullet}</style><p style="mso-list:l0 level1 lfo1">甲</p><p style="mso-list:l1 level1 lfo1">乙</p>',
      ),
    ).toEqual(['• 甲', '1. 乙']);
  });

  test('that skip a level, start deep or are nested the old way lose no words', () => {
    expect(
      pasted("<p style='mso-list:l0 level3 lfo1'>深</p><p style='mso-list:l0 level1 lfo1'>浅</p>"),
    ).toEqual(['1. 深', '1. 浅']);
    expect(
      pasted('<ul><li>甲<ul><li>乙</ul><ul><li>丙</li></ul></ul><ol start=4><li><h3>丁</h3><p>戊</ol>'),
    ).toEqual(['• 甲', '  • 乙', '  • 丙', '4. 丁', '   戊']);
  });
});

describe('tables', () => {
  test('whose cells reach too far are put right', () => {
    const html = '<table><tr><td rowspan=9>甲<td colspan=1000>乙<tr><td>丙<td>丁<td>戊<tr></table>';
    const [table] = bodyFromHtml(html).content;
    expect(storedBodySchema.safeParse(bodyFromHtml(html)).success).toBe(true);
    expect(
      table?.type === 'table' &&
        table.content.map((row) => row.content.reduce((sum, cell) => sum + (cell.attrs?.colspan ?? 1), 0)),
    ).toEqual([100, 99, 99]);
  });

  test('inside tables become paragraphs of their cell', () => {
    const html = '<table><tr><td>甲<table><tr><td>乙<td>丙</table><td>丁</table>';
    expect(pasted(html)).toEqual(['| 甲 / 乙 / 丙 | 丁 |']);
    expect(aboutInnerTables(readingOf(html).innerTables)).toMatch(
      /^有 1 个套在表格里面的表格：里面的文字都留下了/,
    );
    expect(
      aboutInnerTables(readingOf('<table><tr><td>甲</table><table><tr><td>乙</table>').innerTables),
    ).toBeNull();
  });
});

test('indents, tied spaces and empty lines go; a line break stays one', () => {
  expect(
    pasted('<p>　　&nbsp;　甲&nbsp;&nbsp;乙　</p><p>&nbsp;</p><p>　</p><p>丙<br>丁<br><br>戊</p>'),
  ).toEqual(['甲 乙', '丙⏎丁', '戊']);
  expect(pasted('<p>第一行\n第二行，\r\n   and\n more</p>')).toEqual(['第一行第二行， and more']);
});

test('a picture whose file is at hand is put in its place', () => {
  const pictures = (source: string, alt: string) =>
    source === 'docx:1' ? { type: 'image' as const, attrs: { file: 'abc', alt } } : null;
  expect(bodyFromHtml('<p>前<img src="docx:1" alt="村道">后</p>', pictures).content).toEqual(
    body(
      { type: 'paragraph', content: [{ type: 'text', text: '前' }] },
      { type: 'image', attrs: { file: 'abc', alt: '村道' } },
      { type: 'paragraph', content: [{ type: 'text', text: '后' }] },
    ),
  );
});

test('words survive whatever stands around them', () => {
  expect(
    bodyText(
      bodyFromHtml(
        '<details><summary>甲</summary><font color=red><custom-tag>乙</custom-tag></font><dl><dt>丙<dd>丁</dl><fieldset><legend>戊</legend><button>己</button></fieldset></details>',
      ),
    ),
  ).toBe('甲\n乙\n丙\n丁\n戊\n己');
});
