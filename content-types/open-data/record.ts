import { z } from 'zod';
import type { ContentType } from '../language/content-type.ts';
import { snapshotSchema } from '../language/snapshot-schema.ts';

/** What the open data say of every document besides its own content, with the words of the dictionary. */
export const recordFields = {
  type: { label: '类型', schema: z.string(), about: '内容属于哪一类，用英文名。' },
  documentId: {
    label: '系统编号',
    schema: z.string().regex(/^[a-z0-9]{24}$/),
    about: '永久不变的编号，其他内容用它来指向这一份。',
  },
  address: {
    label: '网址',
    schema: z.url().optional(),
    about: '这一份内容的网页，永久有效；没有网页的类型没有这一项。',
  },
  firstPublished: {
    label: '首次公开',
    schema: z.iso.datetime(),
    about: '第一次公开的时刻，取自公开账本，不能倒填。',
  },
  lastChanged: { label: '最近修改', schema: z.iso.datetime(), about: '最近一次公开修改的时刻。' },
  versions: { label: '公开次数', schema: z.int().positive(), about: '一共公开过几个版本，包括现在的。' },
  seq: { label: '账本位置', schema: z.int().positive(), about: '现在的版本是公开账本的第几条。' },
  salt: {
    label: '盐值',
    schema: z.string().regex(/^[0-9a-f]{32}$/),
    about: '这一条的 16 个随机字节（十六进制），和 data 一起算出校验码。',
  },
  digest: {
    label: '校验码',
    schema: z.string().regex(/^[0-9a-f]{64}$/),
    about: '先是盐值的 16 个字节，再是 data 按 RFC 8785 写成的 JSON，合起来的 SHA-256，和公开账本里的相同。',
  },
} as const;

/** What the public table says of projects besides: worked out of the ledger as it stood on its last day. */
export const workedOutFields = {
  state: { label: '状态', about: '在“状态截至”那一天的状态。' },
  daysLate: { label: '逾期工作日', about: '逾期和久拖的项目过了期限多少个工作日。' },
  progress: { label: '进度', about: '用项目自己的单位；没有数字的，是完成的节点数。' },
  firstTarget: { label: '原目标', about: '第一项指标最初公开的目标；没有改过的，和现在的目标相同。' },
  asOf: { label: '状态截至', about: '公开账本最后一条的日期。' },
} as const;

type RecordField = keyof typeof recordFields;

/** One document in the open data; `data` is its public snapshot exactly as the ledger has it. */
export type OpenRecord = {
  readonly [K in Exclude<RecordField, 'address'>]: z.output<(typeof recordFields)[K]['schema']>;
} & { readonly address?: string | undefined; readonly data: Readonly<Record<string, unknown>> };

/** The strict schema of a record of one type. */
export function recordSchema(type: ContentType): z.ZodType<OpenRecord> {
  const shape = Object.fromEntries(Object.entries(recordFields).map(([name, { schema }]) => [name, schema]));
  return z.strictObject({
    ...shape,
    type: z.literal(type.name),
    data: snapshotSchema(type),
  }) as unknown as z.ZodType<OpenRecord>;
}
