import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { anyBody, somePicture } from './arbitrary-body.ts';
import {
  attachment,
  body,
  bulletList,
  heading,
  image,
  linkParagraph,
  orderedList,
  paragraph,
  table,
} from './from-text.ts';
import { isSafeHref } from './href.ts';
import { publishedBodySchema, storedBodySchema } from './schema.ts';

const faults = (content: unknown[]) =>
  storedBodySchema.safeParse({ type: 'doc', content }).error?.issues.map(({ message }) => message);

describe('a stored body', () => {
  it('may hold everything that the editor offers', () => {
    const whole = body(
      heading(2, '进展'),
      paragraph('一\n二'),
      bulletList('甲', '乙'),
      orderedList('丙'),
      table(['项', '数'], ['灯', '72']),
      linkParagraph('名单', '/projects/'),
      image('abc', '路灯'),
      attachment('def', '清单'),
      { type: 'blockquote', content: [paragraph('引')] },
      { type: 'horizontalRule' },
    );
    expect(storedBodySchema.parse(whole)).toEqual(whole);
    expect(storedBodySchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    expect(storedBodySchema.safeParse({ type: 'doc', content: [] }).success).toBe(true);
  });

  it('refuses what it does not know, and says in Chinese what that is', () => {
    expect(faults([{ type: 'video' }])).toEqual(['正文的这一处不能用“video”。']);
    expect(
      faults([{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'blink' }] }] }]),
    ).toEqual(['正文的这一处不能用“blink”。']);
    expect(faults([{ type: 'paragraph', attrs: { style: 'x' } }])).toEqual(['正文里有不能用的属性：style。']);
    expect(faults([{ type: 'heading', attrs: { level: 1 } }])).toEqual(['正文标题只能是二至四级。']);
    expect(faults([linkParagraph('a', 'javascript:alert(1)')])?.[0]).toContain('链接地址不能用');
    expect(faults([{ type: 'image', attrs: { media: somePicture } }])).not.toHaveLength(0);
  });

  it('refuses, without falling over, what is nested deeper than anybody writes', () => {
    let nested: unknown = paragraph('底');
    for (let depth = 0; depth < 20_000; depth += 1) nested = { type: 'blockquote', content: [nested] };
    expect(faults([nested])).toEqual(['正文嵌套的层次太多，请简化列表或表格。']);
  });
});

describe('a published body', () => {
  it('holds its files in full and never an id alone', () => {
    expect(
      publishedBodySchema.safeParse({
        type: 'doc',
        content: [{ type: 'image', attrs: { media: somePicture } }],
      }).success,
    ).toBe(true);
    expect(publishedBodySchema.safeParse(body(image('abc', '路灯'))).success).toBe(false);
    const hostile = { ...somePicture, url: 'javascript:alert(1)' };
    expect(
      publishedBodySchema.safeParse({ type: 'doc', content: [{ type: 'image', attrs: { media: hostile } }] })
        .success,
    ).toBe(false);
  });

  it('comes through whole exactly when all its addresses are safe', () => {
    fc.assert(
      fc.property(anyBody, (document) => {
        const hrefs = [...JSON.stringify(document).matchAll(/"href":("(?:[^"\\]|\\.)*")/g)].map(
          ([, href]) => JSON.parse(href ?? '""') as string,
        );
        const result = publishedBodySchema.safeParse(document);
        expect(result.success).toBe(hrefs.every(isSafeHref));
        if (result.success) expect(result.data).toEqual(document);
      }),
      { numRuns: 300 },
    );
  });

  it('can be described to the users of the open data', () => {
    expect(JSON.stringify(z.toJSONSchema(publishedBodySchema))).toContain('sha256');
  });
});
