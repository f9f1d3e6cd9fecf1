import { publicTypeNames } from '@xianfeng/content-types';
import { sectionOf } from '../addresses/page-addresses.ts';
import { inPath, textOf } from './path-item.ts';

/** What many addresses have in them. */
export const slug = inPath('slug', '网址名，从页面地址或数据里的 slug 得到');
export const section = inPath('section', '栏目', { type: 'string', enum: Object.values(sectionOf) });
export const month = inPath('month', '年-月，如 2026-05', { type: 'string', pattern: '^\\d{4}-\\d{2}$' });
export const type = inPath('type', '内容的类型', { type: 'string', enum: publicTypeNames });

/** What many addresses answer. */
export const plain = { 'text/plain': textOf('UTF-8 文本，标题用 # 标出') };
export const html = { 'text/html': textOf('HTML') };
