import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBody, anyText, somePicture, textRuns } from './arbitrary-body.ts';
import { escapeHtml } from './escape.ts';
import {
  body,
  bulletList,
  heading,
  linkParagraph,
  orderedList,
  paragraph,
  paragraphs,
  table,
} from './from-text.ts';
import { bodyHeadings } from './headings.ts';
import { isSafeHref } from './href.ts';
import type { PublishedBody, PublishedForm } from './nodes.ts';
import { renderBody } from './render.ts';

const render = (document: PublishedBody) =>
  renderBody(document, {
    imageHtml: (media) => `<img alt="${escapeHtml(media.alt ?? '')}">`,
    attachmentHtml: (media) => `<a>${escapeHtml(media.name)}</a>`,
  });
const html = (...blocks: PublishedBody['content']) => render(body<PublishedForm>(...blocks));

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#13;': '\r',
};
const unescape = (text: string) =>
  text.replace(/&(?:amp|lt|gt|quot|#39|#13);/g, (entity) => entities[entity] ?? '');
/** What HTML and XML can carry of a text. */
const carried = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');

describe('a rendered body', () => {
  it('is plain, small HTML', () => {
    expect(
      html(heading(2, '一、进展'), paragraph('甲\n乙'), bulletList('丙'), orderedList('丁'), {
        type: 'horizontalRule',
      }),
    ).toBe('<h2 id="h-一-进展">一、进展</h2><p>甲<br>乙</p><ul><li>丙</li></ul><ol><li>丁</li></ol><hr>');
  });

  it('lets a wide table scroll in a region that the keyboard reaches', () => {
    expect(html(table(['项目', '数量'], ['路灯', '72']))).toBe(
      '<div class="table-scroll" role="region" aria-label="表格1" tabindex="0"><table><thead><tr><th scope="col">项目</th><th scope="col">数量</th></tr></thead>' +
        '<tbody><tr><td>路灯</td><td>72</td></tr></tbody></table></div>',
    );
  });

  it('keeps alignment, spans and row heads', () => {
    const cells = [
      { type: 'tableHeader' as const, attrs: { rowspan: 2 }, content: [paragraph('甲')] },
      {
        type: 'tableCell' as const,
        attrs: { colspan: 1 },
        content: [{ ...paragraph('乙'), attrs: { textAlign: 'right' as const } }],
      },
    ];
    expect(html({ type: 'table', content: [{ type: 'tableRow', content: cells }] })).toContain(
      '<tbody><tr><th scope="row" rowspan="2">甲</th><td class="align-right">乙</td></tr></tbody>',
    );
  });

  it('marks links that lead away, and joins one link out of its differently marked parts', () => {
    expect(html(linkParagraph('名单', '/projects/'))).toBe('<p><a href="/projects/">名单</a></p>');
    expect(html(linkParagraph('省里', 'https://a.example/?a=1&b=2'))).toBe(
      '<p><a href="https://a.example/?a=1&amp;b=2" rel="external noopener">省里</a></p>',
    );
    const link = { type: 'link' as const, attrs: { href: '/a/' } };
    expect(
      html({
        type: 'paragraph',
        content: [
          { type: 'text', text: '甲', marks: [link] },
          { type: 'text', text: '乙', marks: [{ type: 'bold' }, link] },
        ],
      }),
    ).toBe('<p><a href="/a/">甲<strong>乙</strong></a></p>');
  });

  it('gives headings ids that are unique, that survive edits elsewhere, and that a table of contents shares', () => {
    const before = bodyHeadings(body(heading(2, '目标'), heading(3, '目标'), heading(2, '')));
    expect(before.map(({ id }) => id)).toEqual(['h-目标', 'h-目标-2', 'h-1']);
    expect(bodyHeadings(body(heading(2, '新加的'), heading(2, '目标')))[1]?.id).toBe('h-目标');
    fc.assert(
      fc.property(anyBody, (document) => {
        const ids = bodyHeadings(document).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(
          [...render(document).matchAll(/<h[234] id="([^"]*)"/g)].map(([, id]) => unescape(id ?? '')),
        ).toEqual(ids);
      }),
      { numRuns: 200 },
    );
  });

  it('shows any text whole and escaped', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = /^<p>([^<]*)<\/p>$/.exec(
          html({ type: 'paragraph', content: [{ type: 'text', text }] }),
        );
        expect(unescape(shown?.[1] ?? 'no paragraph')).toBe(carried(text));
        expect(shown?.[1]).not.toMatch(/[<>"']/);
      }),
      { numRuns: 1000 },
    );
  });

  it('contains every run of text, only its own elements, and no address but safe ones', () => {
    const element =
      /<\/?(?:p|h[234]|ul|ol|li|blockquote|hr|br|div|table|thead|tbody|tr|th|td|strong|em|u|s|sup|sub|a|img)(?: [a-z-]+="[^"<>]*")*>/g;
    fc.assert(
      fc.property(anyBody, (document) => {
        const out = render(document);
        const bare = out.replace(element, '');
        expect(bare).not.toMatch(/[<>]/);
        const text = unescape(bare);
        for (const run of textRuns(document)) expect(text).toContain(carried(run));
        for (const [, href] of out.matchAll(/ href="([^"]*)"/g))
          expect(isSafeHref(unescape(href ?? ''))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('shows files by the page’s own means', () => {
    expect(
      html(
        { type: 'image', attrs: { media: somePicture } },
        { type: 'attachment', attrs: { media: somePicture } },
      ),
    ).toBe('<img alt="村口新装的路灯"><a>路灯.jpg</a>');
  });

  it('leaves out paragraphs that only made space', () => {
    expect(render(paragraphs<PublishedForm>('', '甲', ''))).toBe('<p>甲</p>');
  });
});
