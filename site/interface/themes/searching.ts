import { publicTypeNames } from '@xianfeng/content-types';
import { sorts } from '../../search/query.ts';
import { html } from '../parameters.ts';
import { query, refTo, textOf, type Described } from '../path-item.ts';

const filters = [
  query('type', '只要这一类', { type: 'string', enum: publicTypeNames }),
  query('organization', '只要这个单位和它下级单位的，填单位的 documentId'),
  query('topic', '只要这个领域的，填领域的 documentId'),
  query('year', '只要这一年公开的', { type: 'string', pattern: '^\\d{4}$' }),
  query('stage', '只要处在这个阶段的项目'),
  query('state', '只要现在是这个状态的项目（如 overdue）或需求（如 recruiting）'),
  query('from', '只要这一天或以后公开的', { type: 'string', format: 'date' }),
  query('to', '只要这一天或以前公开的', { type: 'string', format: 'date' }),
  query('sort', '顺序：最相关、最新、最早', { type: 'string', enum: sorts }),
  query('page', '第几页，从 1 开始', { type: 'integer', minimum: 1 }),
];

export const searching = {
  '/search.json': {
    onRequest: true,
    summary: '搜索全部公开内容',
    parameters: [query('q', '要找的字词，空格表示都要包含，最多 100 个字'), ...filters],
    content: { 'application/json': refTo('SearchResult') },
  },
  '/search/feed.xml': {
    onRequest: true,
    summary: '订阅一次搜索：以后公开的、符合条件的新消息',
    description: '条件和搜索页一样。旁边有同样内容的 atom.xml 和 feed.json。',
    parameters: [
      query('q', '要找的字词'),
      ...filters.filter(({ name }) => name !== 'page' && name !== 'sort'),
    ],
    content: { 'application/rss+xml': textOf('RSS 2.0') },
  },
  '/suggest.json': {
    onRequest: true,
    summary: '边输入边提示：标题、单位和领域',
    parameters: [query('q', '已经输入的字，拼音和首字母也可以')],
    content: { 'application/json': refTo('Suggestions') },
  },
  '/search/': {
    onRequest: true,
    summary: '搜索页',
    parameters: [query('q', '要找的字词'), ...filters],
    content: html,
  },
} as const satisfies Record<string, Described>;
