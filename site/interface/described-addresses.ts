import { refTo, query, type Described } from './path-item.ts';
import { subscribing } from './themes/subscribing.ts';
import { writing } from './themes/writing.ts';
import { operation, pages, previews } from './themes/site.ts';
import { searching } from './themes/searching.ts';
import { embedding, openData, plainTexts } from './themes/taking-along.ts';

const ledger = {
  '/api/ledger': {
    summary: '公开账本：每一次公开、修改、撤下和依法删除，按发生的顺序',
    description:
      '从 after 之后读起，一次最多 limit 条（太长时少一些，至少一条）；带 wait 时，没有新内容就等到有为止。除了依法删除，已有的条目不再变：带 ETag 再问得 304，这时 head 以上一次的答复为准。跟着它，任何人都可以重建整个网站。',
    parameters: [
      query('after', '已经读到的位置', { type: 'integer', minimum: 0, default: 0 }),
      query('limit', '最多几条', { type: 'integer', minimum: 1, maximum: 1000 }),
      query('wait', '最多等几秒', { type: 'integer', minimum: 0, maximum: 60 }),
    ],
    content: { 'application/json': refTo('LedgerAnswer') },
    otherwise: {
      304: '和手里的一样',
      400: '参数不对',
      503: '读的人太多，请过 Retry-After 秒再试',
    },
  },
} as const satisfies Record<string, Described>;

/** Everything that anybody may ask of the portal, by theme and address. What the portal's process answers itself must stand here. */
export const describedAddresses = {
  公开账本: ledger,
  搜索: searching,
  订阅: subscribing,
  来信: writing,
  开放数据: openData,
  嵌入: embedding,
  纯文本: plainTexts,
  页面: pages,
  草稿: previews,
  网站: operation,
} as const satisfies Record<string, Record<string, Described>>;

type Themes = typeof describedAddresses;

/** An address that the description of the interface names. */
export type DescribedPath = { [T in keyof Themes]: keyof Themes[T] }[keyof Themes];

const byPath: ReadonlyMap<string, Described> = new Map(
  Object.values(describedAddresses).flatMap((addresses): [string, Described][] => Object.entries(addresses)),
);

/** Whether answers of this address are made when somebody asks, so that each client may have only its share. */
export const isMadeOnRequest = (path: DescribedPath): boolean => byPath.get(path)?.onRequest === true;
