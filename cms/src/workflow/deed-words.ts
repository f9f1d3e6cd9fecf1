import { noteKinds, type NoteKind } from '@xianfeng/content-types';
import { z } from 'zod';
import { approvalChecklist, unchecked } from './approval-checklist.ts';
import type { Words } from './perform-deed.ts';
import type { Deed } from './states.ts';

const longest = 300;
const words = z.string().trim().max(longest, `最多 ${longest} 个字`);
const reason = words.min(1, '要写明原因，公众会看到');
const kind = z.enum(Object.keys(noteKinds) as [NoteKind, ...NoteKind[]], '要从给出的类别里选一个');
const note = words.transform((text) => text || undefined).optional();
const at = z.iso
  .datetime({ offset: true, error: '要写明时间，如 2026-05-11T09:00:00+08:00' })
  .refine((moment) => Date.parse(moment) > Date.now(), '要是将来的时间');
const checked = z
  .array(z.enum(approvalChecklist, '没有这一项'), '请逐项核对以后再批准')
  .refine((items) => unchecked(items).length === 0, '请逐项核对以后再批准');

/** What may be said, and what has to be, with each deed. */
export const deedWords: Readonly<Record<Deed, z.ZodType<Words>>> = {
  submit: z.strictObject({ note, noteKind: kind.optional() }),
  approve: z.strictObject({ note, checked, seen: z.iso.datetime().optional() }),
  return: z.strictObject({ note: words.min(1, '要写明哪里要改') }),
  schedule: z.strictObject({ at }),
  publish: z.strictObject({ note }),
  'publish-at-once': z.strictObject({
    note: words.min(1, '要写明为什么来不及审核'),
    noteKind: kind.optional(),
  }),
  'review-late': z.strictObject({ note: words.min(1, '要写明补审的结论'), checked }),
  expire: z.strictObject({ at, note: reason }),
  keep: z.strictObject({ note }),
  withdraw: z.strictObject({ note: reason }),
  redact: z.strictObject({
    note: reason,
    seqs: z.array(z.int().positive()).min(1, '至少写一条，或者不写').optional(),
    alsoDraft: z.boolean().optional(),
  }),
};
