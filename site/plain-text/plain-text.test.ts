import { describe, expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

const read = (main: string): string =>
  plainText(
    `<!doctype html><html><body><header>页头</header><main>${main}</main><footer>页脚</footer></body></html>`,
    'https://portal.example/projects/wei-di/',
  );

describe('a page as plain text', () => {
  test('is its main part, with its address at the end', () => {
    expect(read('<h1>圩堤加固</h1><p>三月开工。</p>')).toBe(
      '# 圩堤加固\n\n三月开工。\n\n——\n网页：https://portal.example/projects/wei-di/\n',
    );
  });

  test('keeps links and pictures, with addresses that work anywhere', () => {
    expect(
      read('<p>见<a href="/topics/shui/">水利</a>。<img src="/media/a.webp" alt="加固后的堤顶"></p>'),
    ).toContain(
      '见水利 （https://portal.example/topics/shui/）。加固后的堤顶 （https://portal.example/media/a.webp）',
    );
  });

  test('leaves out what only a browser can use', () => {
    expect(
      read(
        '<nav>目录</nav><form><input></form><button>分享</button><p class="no-print">订阅</p><p hidden>没有</p><script>1</script><svg><text>图</text></svg><p>正文</p>',
      ),
    ).toMatch(/^正文\n/);
  });

  test('reads a table row by row and a list item by item', () => {
    const text = read(
      '<table><thead><tr><th>节点</th><th>计划</th></tr></thead><tbody><tr><th>主体完工</th><td>3月20日</td></tr></tbody></table><ul><li>甲</li><li>乙</li></ul>',
    );
    expect(text).toContain('节点 ｜ 计划\n主体完工 ｜ 3月20日');
    expect(text).toContain('- 甲\n- 乙');
  });

  test('keeps words apart that only the style sheet keeps apart, and no heading', () => {
    expect(
      read(
        '<h1><span>三月开工，</span><span>六月完成</span></h1><p><span>柳溪镇</span><span>编号 1</span></p><p>CSV<small>9 KB</small></p><dl><dt>责任书记</dt><dd>镇党委书记</dd></dl>',
      ),
    ).toMatch(/^# 三月开工，六月完成\n\n柳溪镇 编号 1\n\nCSV 9 KB\n\n责任书记\n镇党委书记\n/);
    expect(read('<table><tr><th>主体<p>完工了。</p></th><td>3月</td></tr></table>')).toMatch(
      /^主体 完工了。 ｜ 3月\n/,
    );
  });

  test('tells text from tags', () => {
    expect(read('<p>&lt;b&gt;“好”&lt;/b&gt; ]]&gt; &amp; 😀</p>')).toContain('<b>“好”</b> ]]> & 😀');
  });
});
