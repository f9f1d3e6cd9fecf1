import { getSchema } from '@tiptap/core';
import type { StoredBody } from '@xianfeng/content-types/body/nodes';
import { bodyText } from '@xianfeng/content-types/body/plain-text';
import { storedBodySchema } from '@xianfeng/content-types/body/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extensions } from '../extensions.ts';
import { toStored } from '../stored-document.ts';
import { bodyFromHtml } from './body-from-html.ts';
import { cutHere, missingEmbed, missingPicture } from '@xianfeng/content-types/body/left-behind';
import { outline } from './testing/outline.ts';

const schema = getSchema(extensions);

/** What the editor holds after this was pasted, as it would be saved. */
function saved(html: string): StoredBody {
  const body = bodyFromHtml(html);
  const node = schema.nodeFromJSON(
    body.content.length > 0 ? body : { type: 'doc', content: [{ type: 'paragraph' }] },
  );
  node.check();
  const stored = storedBodySchema.safeParse(toStored(node.toJSON()));
  if (!stored.success)
    throw new Error(`${JSON.stringify(stored.error.issues[0])} in ${JSON.stringify(body).slice(0, 2000)}`);
  return stored.data;
}

const shown = (html: string) => outline(saved(html).content);

describe('a hostile paste', () => {
  test.each([
    ['<script>alert(1)</script>文<script src=//evil.example></script>', ['文']],
    ['<img src=x onerror=alert(1)>文', [missingPicture, '文']],
    [
      '<a href="javascript:alert(1)">甲</a><a href=" java\tscript:alert(1)">乙</a><a href="data:text/html,<script>1</script>">丙</a><a href="//evil.example">丁</a>',
      ['甲乙丙丁'],
    ],
    ['<p onclick="alert(1)" style="background:url(javascript:1)">文</p>', ['文']],
    ['<svg><script>1</script><text>图</text><foreignObject><p>里</p></foreignObject></svg>文', ['文']],
    ['<math><mi//xlink:href="data:x,<script>1</script>">文', ['文']],
    [
      '<iframe srcdoc="<script>1</script>"></iframe><object data=x></object><embed src=x>文',
      [missingEmbed, missingEmbed, missingEmbed, '文'],
    ],
    ['<img src="data:image/svg+xml;base64,PHN2Zz4=">', [missingPicture]],
    ['<noscript><p title="</noscript><img src=x onerror=1>"></noscript>文', ['文']],
    ['<style><!--</style><script>1</script>--></style>文', ['-->文']],
    ['a\u0000\u0008\u001b\u007f\u0085b\u200bc\u202e\u2066d\ufeff\ud800e', ['abcde']],
    [
      '<form action=//evil.example><input value=密码><textarea>暗</textarea><select><option>选</select>文</form>',
      ['文'],
    ],
    [
      '<meta http-equiv=refresh content="0;url=//evil.example"><base href=//evil.example><link rel=stylesheet href=//evil.example>文',
      ['文'],
    ],
    ['<img src="https://count.example/1.gif" width=1 height=1>文', ['文']],
  ])('%s', (html, expected) => {
    expect(shown(html)).toEqual(expected);
  });

  test('that is nested without end is flattened and keeps its words', () => {
    for (const tag of ['div', 'blockquote', 'b', 'ul><li', 'table><tr><td', 'font size=1']) {
      const body = saved(
        `${`<${tag}>`.repeat(3000)}深处${`</${tag.split('>')[0]?.split(' ')[0]}>`.repeat(3000)}`,
      );
      expect(bodyText(body), tag).toContain('深处');
    }
  });

  test('that is endless is cut, and says so', () => {
    const lines = saved('<p>一行</p>'.repeat(9000)).content;
    expect(lines.length).toBe(5001);
    expect(outline(lines).at(-1)).toBe(cutHere);
    const table = saved(`<table>${'<tr><td>一<td>二<td>三'.repeat(4000)}</table>`).content;
    expect(outline(table).at(-1)).toBe(cutHere);
  });

  test('of a table with absurd spans costs nothing', () => {
    expect(
      saved(`<table>${'<tr><td colspan=65535 rowspan=65535>格'.repeat(300)}</table>`).content,
    ).toHaveLength(1);
  });
});

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom(
    '一、',
    '（一）标题',
    '　　',
    '&nbsp;',
    '\u0000',
    '\u202e',
    '<![if !supportLists]>',
    '<!--[if gte mso 9]><xml>',
    '<![endif]-->',
    '</td>',
    '</p>',
    '&#xd800;',
    '&#0;',
    ']]>',
  ),
);
const tags = [
  'p',
  'div',
  'span',
  'b',
  'i',
  'u',
  'del',
  'sup',
  'sub',
  'h1',
  'h2',
  'h6',
  'ul',
  'ol',
  'li',
  'table',
  'tbody',
  'thead',
  'tr',
  'td',
  'th',
  'caption',
  'blockquote',
  'pre',
  'hr',
  'br',
  'img',
  'a',
  'o:p',
  'v:imagedata',
  'iframe',
  'svg',
  'math',
  'template',
  'select',
  'section',
  'figure',
  'dl',
  'dd',
  'style',
  'xml',
  'font',
];
const attributes = fc.constantFrom(
  '',
  ' colspan=3',
  ' rowspan=2',
  ' colspan=-1',
  ' rowspan=1e9',
  ' start=7',
  ' start=-5',
  ' start=99999999999',
  ' href="javascript:1"',
  ' href="https://a.example/"',
  ' href="mailto:a@b.example"',
  ' src="file:///C:/a.png"',
  ' style="mso-list:l0 level1 lfo1"',
  ' style="mso-list:l1 level9 lfo2"',
  ' style="mso-list:Ignore"',
  ' style="font-weight:bold;text-align:center"',
  ' style="font-family:Wingdings"',
  ' style="mso-outline-level:3"',
  ' style="display:none"',
  ' class=MsoTitle',
  ' align=right',
  ' data-file="x y"',
  ' onclick=1',
  ' style="vertical-align:super;vertical-align:sub"',
);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    words,
    fc
      .tuple(fc.constantFrom(...tags), attributes, fc.array(tie('tree'), { maxLength: 4 }), fc.boolean())
      .map(
        ([tag, attribute, inside, closes]) =>
          `<${tag}${attribute}>${inside.join('')}${closes ? `</${tag}>` : ''}`,
      ),
  ),
}));

test('whatever is pasted, what is stored is a body', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
      const body = saved(parts.join(''));
      expect(JSON.stringify(body)).not.toMatch(
        /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b]|\\u0000|\\ud8/,
      );
    }),
    { numRuns: 1500 },
  );
});
