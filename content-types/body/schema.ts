import { z } from 'zod';
import { publishedMediaSchema } from './media.ts';
import type { Block, Body, FileForm, ListItem, PublishedForm, StoredForm, TableRow } from './nodes.ts';
import { atLeastOne, exactly, inlineSchema, textAlignSchema, unknownNode } from './schema-parts.ts';

export type { PublishedBody, StoredBody } from './nodes.ts';

const maxDepth = 32;

/** Counts without recursion: a hostile document may be nested deeper than the call stack. */
function isShallow(document: unknown): boolean {
  let level: unknown[] = [document];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return false;
    level = level.flatMap((node) =>
      node && typeof node === 'object' && 'content' in node && Array.isArray(node.content)
        ? node.content
        : [],
    );
  }
  return true;
}

const span = z.int().min(1).max(100).optional();
const inlines = z.array(inlineSchema).optional();

function bodySchema<F extends FileForm>(
  image: z.ZodType<F['image']>,
  attachment: z.ZodType<F['attachment']>,
): z.ZodType<Body<F>> {
  const blocks: z.ZodType<Block<F>[]> = z.lazy(() => z.array(block).min(1, atLeastOne));
  const items: z.ZodType<ListItem<F>[]> = z
    .array(exactly({ type: z.literal('listItem'), content: blocks }))
    .min(1, atLeastOne);
  const rows: z.ZodType<TableRow<F>[]> = z
    .array(
      exactly({
        type: z.literal('tableRow'),
        content: z.array(
          exactly({
            type: z.enum(['tableHeader', 'tableCell'], '表格里只能有单元格。'),
            attrs: exactly({ colspan: span, rowspan: span }).optional(),
            content: blocks,
          }),
        ),
      }),
    )
    .min(1, atLeastOne);
  const block: z.ZodType<Block<F>> = z.discriminatedUnion(
    'type',
    [
      exactly({
        type: z.literal('paragraph'),
        attrs: exactly({ textAlign: textAlignSchema }).optional(),
        content: inlines,
      }),
      exactly({
        type: z.literal('heading'),
        attrs: exactly({
          level: z.literal([2, 3, 4], '正文标题只能是二至四级。'),
          textAlign: textAlignSchema,
        }),
        content: inlines,
      }),
      exactly({ type: z.literal('bulletList'), content: items }),
      exactly({
        type: z.literal('orderedList'),
        attrs: exactly({ start: z.int().min(0).max(100_000).optional() }).optional(),
        content: items,
      }),
      exactly({ type: z.literal('blockquote'), content: blocks }),
      exactly({ type: z.literal('horizontalRule') }),
      exactly({ type: z.literal('table'), content: rows }),
      exactly({ type: z.literal('image'), attrs: image }),
      exactly({ type: z.literal('attachment'), attrs: attachment }),
    ],
    { error: unknownNode },
  );
  const doc = exactly({ type: z.literal('doc', '正文必须是一篇文档。'), content: z.array(block) });
  return z.unknown().refine(isShallow, '正文嵌套的层次太多，请简化列表或表格。').pipe(doc);
}

const file = z.string().regex(/^[\w-]{1,64}$/, '文件编号不正确。');
const caption = z.string().max(200, '说明文字请不要超过200字。').optional();

/** A body as editors store it; images may still lack their alternative text (see `imagesWithoutAlt`). */
export const storedBodySchema = bodySchema<StoredForm>(
  exactly({ file, alt: z.string().max(200, '替代文字请不要超过200字。'), caption }),
  exactly({ file, caption }),
);

/** A body as the public gets it: every file is there in full. */
export const publishedBodySchema = bodySchema<PublishedForm>(
  exactly({ media: publishedMediaSchema }),
  exactly({ media: publishedMediaSchema }),
);
