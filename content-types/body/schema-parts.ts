import { z } from 'zod';
import { isSafeHref } from './href.ts';
import { simpleMarks, textAlignments, type Inline, type Mark } from './nodes.ts';

interface RawIssue {
  code?: string | undefined;
  keys?: unknown;
  input?: unknown;
}

/** An object that refuses attributes it does not know, and names them in Chinese. */
export function exactly<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.strictObject(shape, {
    error: (issue: RawIssue) =>
      issue.code === 'unrecognized_keys' && Array.isArray(issue.keys)
        ? `正文里有不能用的属性：${issue.keys.join('、')}。`
        : '正文的这一处内容不完整。',
  });
}

/** The error of a union of nodes: names the kind of content that is not allowed. */
export function unknownNode(issue: RawIssue): string {
  const node = issue.input;
  const type =
    node && typeof node === 'object' && 'type' in node && typeof node.type === 'string' ? node.type : '未知';
  return `正文的这一处不能用“${type.slice(0, 30)}”。`;
}

/** A node that must hold something. */
export const atLeastOne = '正文的这一处不能是空的。';

const markSchema: z.ZodType<Mark> = z.discriminatedUnion(
  'type',
  [
    exactly({ type: z.enum(simpleMarks) }),
    exactly({
      type: z.literal('link'),
      attrs: exactly({
        href: z
          .string()
          .refine(isSafeHref, '链接地址不能用。请填写以 http://、https://、mailto:、tel: 或 / 开头的地址。'),
      }),
    }),
  ],
  { error: unknownNode },
);

/** What stands inside a line. */
export const inlineSchema: z.ZodType<Inline> = z.discriminatedUnion(
  'type',
  [
    exactly({
      type: z.literal('text'),
      text: z.string().min(1, atLeastOne),
      marks: z.array(markSchema).optional(),
    }),
    exactly({ type: z.literal('hardBreak') }),
  ],
  { error: unknownNode },
);

export const textAlignSchema = z.enum(textAlignments, '正文的对齐方式不正确。').nullish();
