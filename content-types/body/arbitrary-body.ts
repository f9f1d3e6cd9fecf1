import fc from 'fast-check';
import type { Block, Inline, Mark, PublishedBody, PublishedForm } from './nodes.ts';
import { simpleMarks, textAlignments } from './nodes.ts';

export const somePicture = {
  documentId: 'abc123',
  name: '路灯.jpg',
  alt: '村口新装的路灯',
  mime: 'image/jpeg',
  size: 1024,
  sha256: 'a'.repeat(64),
  url: '/uploads/a.jpg',
};

/** Any text that a keyboard, a clipboard or an attacker can produce. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"\' onload=x',
    ']]>',
    '&amp;',
    '</table>',
    '先锋😀',
    '\u0000\r\n\u000b',
  ),
);

/** Addresses, good and hostile. */
export const anyHref = fc.oneof(
  fc.constantFrom(
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'http:evil.example',
    'https://gov.example@evil.example/',
    'file:///etc/passwd',
    'https://a.example/"onclick="x',
    '/projects/',
    'https://a.example/',
    'mailto:a@b.example',
    'tel:0556-1234567',
    '#x',
    '',
    'blob:x',
    'feed:javascript:alert(1)',
    '/\tevil',
    '/\n/evil.example',
  ),
  fc.string(),
  fc.webUrl(),
);

const marks: fc.Arbitrary<Mark[]> = fc.array(
  fc.oneof(
    fc.constantFrom(...simpleMarks).map((type) => ({ type })),
    anyHref.map((href) => ({ type: 'link' as const, attrs: { href } })),
  ),
  { maxLength: 3 },
);
const inlines: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record(
        { type: fc.constant('text' as const), text: anyText, marks },
        { requiredKeys: ['type', 'text'] },
      ),
    },
    { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
  ),
  { maxLength: 4 },
);
const textAlign = fc.option(fc.constantFrom(...textAlignments));

const { block } = fc.letrec<{ block: Block<PublishedForm>; blocks: Block<PublishedForm>[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 3 },
    fc.record({ type: fc.constant('paragraph' as const), attrs: fc.record({ textAlign }), content: inlines }),
    fc.record({
      type: fc.constant('heading' as const),
      attrs: fc.record({ level: fc.constantFrom(2, 3, 4) }),
      content: inlines,
    }),
    fc.constant({ type: 'horizontalRule' as const }),
    fc
      .constantFrom('image' as const, 'attachment' as const)
      .map((type) => ({ type, attrs: { media: somePicture } })),
    fc.record({ type: fc.constant('blockquote' as const), content: tie('blocks') }),
    fc.record({
      type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
      content: fc.array(fc.record({ type: fc.constant('listItem' as const), content: tie('blocks') }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    fc.record({
      type: fc.constant('table' as const),
      content: fc.array(
        fc.record({
          type: fc.constant('tableRow' as const),
          content: fc.array(
            fc.record({
              type: fc.constantFrom('tableHeader' as const, 'tableCell' as const),
              attrs: fc.record({ colspan: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: [] }),
              content: tie('blocks'),
            }),
            { maxLength: 3 },
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  ),
}));

/** Bodies with any text and any address: in form as the editor makes them, in content hostile. */
export const anyBody: fc.Arbitrary<PublishedBody> = fc
  .array(block, { maxLength: 5 })
  .map((content) => ({ type: 'doc', content }));

/** Every run of text in a body, in reading order. */
export function textRuns(node: unknown): string[] {
  if (!node || typeof node !== 'object') return [];
  if ('type' in node && node.type === 'text' && 'text' in node) return [String(node.text)];
  return 'content' in node && Array.isArray(node.content) ? node.content.flatMap(textRuns) : [];
}
