import type { NoticeKind } from '../notice-table.ts';

/** What a message says to everybody in a group. */
const robotWords: Readonly<Record<NoticeKind, string>> = {
  submitted: '等待审核',
  'published-at-once': '紧急发布，等待补审',
  returned: '退回修改',
  approved: '已批准',
  scheduled: '已批准，到时发布',
  published: '已公开',
  withdrawn: '已撤下',
  due: '快到期',
  letter: '来信',
  'letter-due': '来信快到期',
};

/** Something that a group is told of; without a title where not everybody may know it. */
export interface Told {
  readonly kind: NoticeKind;
  readonly title: string | null;
}

const named = 5;
/** Robots take 4,096 bytes; a title of eighty characters has 240. */
const longest = 4000;

/** Signs of Markdown in a title stand for themselves. */
const plain = (title: string): string => title.replace(/[\\`*_[\]()#<>~|]/g, (sign) => `\\${sign}`);

function line(kind: NoticeKind, all: readonly Told[]): string {
  const titles = all.flatMap(({ title }) => title ?? []).slice(0, named);
  const list = titles.map((title) => `《${plain(title)}》`).join('');
  const more = titles.length > 0 && all.length > titles.length ? ' 等' : '';
  return `- ${robotWords[kind]} ${all.length}${titles.length > 0 ? `：${list}${more}` : ''}`;
}

/** The message to a group as Markdown: how many of each kind, and what some are called. */
export function robotText(told: readonly Told[]): string {
  const byKind = Map.groupBy(told, ({ kind }) => kind);
  const lines = [...byKind].map(([kind, all]) => line(kind, all));
  const text = [`**编辑台**`, ...lines].join('\n');
  if (Buffer.byteLength(text) <= longest) return text;
  return [`**编辑台**`, ...[...byKind].map(([kind, all]) => `- ${robotWords[kind]} ${all.length}`)].join(
    '\n',
  );
}

/**
 * The body of a message, as the robot of an address documents it: 企业微信 and 政务微信 at `…/webhook/send`, 钉钉 and
 * 浙政钉 at `…/robot/send`.
 */
export const robotBody = (address: string, text: string): object =>
  new URL(address).pathname.endsWith('/robot/send')
    ? { msgtype: 'markdown', markdown: { title: '编辑台', text } }
    : { msgtype: 'markdown', markdown: { content: text } };
