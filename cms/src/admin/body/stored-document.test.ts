import { storedBodySchema } from '@xianfeng/content-types/body/schema';
import { describe, expect, test } from 'vitest';
import { isBlank, toStored } from './stored-document.ts';

const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });

describe('what the editor hands over', () => {
  test('is a document that can be stored, though the editor keeps more attributes for itself', () => {
    const edited = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '进展' }] },
        {
          type: 'orderedList',
          attrs: { start: 1, type: null },
          content: [{ type: 'listItem', content: [text('一')] }],
        },
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: '链接',
              marks: [
                {
                  type: 'link',
                  attrs: { href: '/projects/', target: '_blank', rel: 'noopener', class: null },
                },
              ],
            },
          ],
        },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                {
                  type: 'tableCell',
                  attrs: { colspan: 2, rowspan: 1, colwidth: null },
                  content: [text('格')],
                },
              ],
            },
          ],
        },
        {
          type: 'image',
          attrs: { file: 'abc', alt: '村道', caption: null, src: '/uploads/a.png', name: 'a.png' },
        },
      ],
    };
    const stored = toStored(edited);
    expect(storedBodySchema.safeParse(stored).error?.issues).toBeUndefined();
    expect(JSON.stringify(stored)).not.toMatch(/src|target|colwidth/);
    expect(stored.content?.[3]?.content?.[0]?.content?.[0]?.attrs).toEqual({ colspan: 2 });
  });

  test('counts as not written when it holds neither words nor files', () => {
    expect(isBlank({ type: 'doc', content: [{ type: 'paragraph' }, text('  ')] })).toBe(true);
    expect(isBlank({ type: 'doc', content: [text('字')] })).toBe(false);
    expect(isBlank({ type: 'doc', content: [{ type: 'image', attrs: { file: 'abc' } }] })).toBe(false);
  });

  test('does not hold the empty line in which the editor lets people write on', () => {
    const table = {
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [text('格')] }] }],
    };
    expect(toStored({ type: 'doc', content: [table, { type: 'paragraph' }, { type: 'paragraph' }] })).toEqual(
      { type: 'doc', content: [table] },
    );
    expect(
      toStored({ type: 'doc', content: [text('一'), { type: 'paragraph' }, text('二')] }).content,
    ).toHaveLength(3);
  });

  test('holds no invisible characters and no unsafe link, wherever they came from, and keeps alignment and merged rows', () => {
    const cell = { type: 'tableCell', attrs: { colspan: 1, rowspan: 2 }, content: [text('格')] };
    const stored = toStored({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { textAlign: 'right' },
          content: [
            {
              type: 'text',
              text: '甲\u202e乙\u0000👨‍👩‍👧\ue863',
              marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
            },
            { type: 'text', text: '\u200b' },
          ],
        },
        { type: 'table', content: [{ type: 'tableRow', content: [cell] }, { type: 'tableRow' }] },
      ],
    });
    expect(storedBodySchema.safeParse(stored).error?.issues).toBeUndefined();
    expect(stored.content?.[0]).toEqual({
      type: 'paragraph',
      attrs: { textAlign: 'right' },
      content: [{ type: 'text', text: '甲乙👨‍👩‍👧\ue863' }],
    });
    expect(stored.content?.[1]?.content?.[1]).toEqual({ type: 'tableRow', content: [] });
  });
});
