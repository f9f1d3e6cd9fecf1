import { contentTypeOf, folders, sectionsFromFirst } from '@xianfeng/content-types';
import { columnTypes } from './column-types.ts';
import { findingAt, type Finding } from './finding.ts';
import type { PublicDocument } from './inspect-ledger.ts';

const dayMs = 86_400_000;

interface Column {
  readonly type: keyof typeof folders;
  readonly path: string;
  /** Days after which an inspection calls the column stale; null where nothing has to come by itself. */
  readonly staleAfter: number | null;
}

// 国办秘函〔2019〕19号, as adapted for Party sites: news within two weeks, notices within six months, no column empty.
const homeStaleAfter = 14;
const staleAfter: Partial<Record<Column['type'], number>> = { update: 14, notice: 182, bulletin: 182 };
const columns: readonly Column[] = columnTypes.map((type) => ({
  type,
  path: `/${folders[type]}/`,
  staleAfter: staleAfter[type] ?? null,
}));
const mostEmpty = 5;

/** Whether the portal lives: nothing new for two weeks or five empty columns fail an inspection by themselves. */
export function inspectFreshness(documents: readonly PublicDocument[], now: Date): Finding[] {
  const newest = (instants: readonly string[]): number =>
    Math.max(0, ...instants.map((instant) => Date.parse(instant)));
  const days = (instant: number): number => Math.floor((now.getTime() - instant) / dayMs);
  const empty = columns.filter(
    ({ type }) => !sectionsFromFirst.includes(type) && !documents.some((document) => document.type === type),
  );
  const stale = columns.flatMap((column) => {
    const latest = newest(documents.filter(({ type }) => type === column.type).map(({ first }) => first));
    return column.staleAfter !== null && latest > 0 && days(latest) > column.staleAfter
      ? [{ ...column, days: days(latest), limit: column.staleAfter }]
      : [];
  });
  const label = ({ type, path }: Column): string => `${contentTypeOf(type).label} ${path}`;
  const home = days(newest(documents.map(({ last }) => last)));
  return [
    ...findingAt(
      'veto',
      `首页 ${home} 天没有更新，超过 ${homeStaleAfter} 天就不合格。请发布新的内容。`,
      home > homeStaleAfter ? ['/'] : [],
    ),
    ...findingAt(
      empty.length >= mostEmpty ? 'veto' : 'fault',
      `栏目里没有内容，${mostEmpty} 个空栏目就不合格。请补上内容。`,
      empty.map(label),
    ),
    ...findingAt(
      'fault',
      '栏目太久没有更新。请发布新的内容。',
      stale.map((column) => `${label(column)}（${column.days} 天，应不超过 ${column.limit} 天）`),
    ),
  ];
}
