import { noteKinds, typeNames, type NoteKind } from '@xianfeng/content-types';
import { z } from 'zod';

const key = z.string().min(1);
const data = z.record(z.string(), z.unknown());

const operationSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('clock'), at: z.iso.datetime({ offset: true }) }),
  z.strictObject({
    op: z.literal('file'),
    key,
    path: z.string().min(1),
    name: z.string().min(1),
    alt: z.string(),
    caption: z.string().optional(),
  }),
  z.strictObject({
    op: z.enum(['save', 'publish', 'draft']),
    type: z.enum(typeNames as [string, ...string[]]),
    key,
    data,
  }),
  z.strictObject({
    op: z.literal('revise'),
    key,
    data,
    note: z.string().optional(),
    noteKind: z.enum(Object.keys(noteKinds) as [NoteKind, ...NoteKind[]]).optional(),
  }),
  z.strictObject({ op: z.literal('withdraw'), key, note: z.string().min(1) }),
  z.strictObject({
    op: z.literal('signUp'),
    key,
    name: z.string(),
    phone: z.string(),
    people: z.int(),
    shift: z.string().optional(),
    remark: z.string().optional(),
  }),
  z.strictObject({ op: z.literal('accounts') }),
]);

/** One step of filling a CMS. */
export type Operation = z.output<typeof operationSchema>;

/** Reads one JSON line. @throws Error in Chinese */
export function parseOperation(line: string): Operation {
  const checked = operationSchema.safeParse(JSON.parse(line));
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw new Error(`这一步的写法不对（${issue?.path.join('.') ?? ''}：${issue?.message ?? ''}）`);
}
