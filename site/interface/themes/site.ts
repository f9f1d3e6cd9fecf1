import { contentTypes, noteKinds, publicTypeNames } from '@xianfeng/content-types';
import { letterKindWords, outcomeWords } from '@xianfeng/content-types/rules/letter-words';
import { stageWords } from '@xianfeng/content-types/rules/stages';
import { choosableStates, projectSorts } from '../../presenters/chosen-projects.ts';
import { updateKinds } from '../../presenters/chosen-updates.ts';
import { html, month, section, slug } from '../parameters.ts';
import { inPath, query, refTo, textOf, type Described } from '../path-item.ts';

const year = inPath('year', '年', { type: 'string', pattern: '^\\d{4}$' });
const png = { 'image/png': textOf('1200 × 630 的分享图片') };

/** The pages that people read. */
export const pages = {
  '/': { summary: '首页', content: html },
  '/{folder}/': {
    summary: '一个栏目、单位、领域、项目系列的目录，或者一个说明页',
    parameters: [inPath('folder', '栏目，或者说明页的网址名')],
    content: html,
  },
  '/{section}/{slug}/': {
    summary: '一份内容的页面；撤下的答复 410 和原因，搬走的答复 301',
    parameters: [section, slug],
    content: html,
    otherwise: { 301: '搬到了 Location', 404: '没有这个页面', 410: '已经撤下，页面上有原因' },
  },
  '/organizations/{slug}/': { summary: '一个单位', parameters: [slug], content: html },
  '/topics/{slug}/': { summary: '一个领域', parameters: [slug], content: html },
  '/programmes/{slug}/': { summary: '一个项目系列', parameters: [slug], content: html },
  '/programmes/{slug}/coverage/': {
    summary: '一个项目系列的申报情况：应申报多少、公开了多少、还差谁',
    parameters: [slug],
    content: html,
  },
  '/programmes/{slug}/coverage/units.csv': {
    summary: '同上，表格：一行一个应当申报的单位',
    parameters: [slug],
    content: { 'text/csv': textOf('CSV（RFC 4180）') },
  },
  '/projects/{slug}/history/': { summary: '一个项目改过什么', parameters: [slug], content: html },
  '/projects/': {
    onRequest: true,
    summary: '晒清单：全部项目；可以按字词、状态、单位、领域、类别和阶段选',
    parameters: [
      query('q', '要找的字词'),
      query('state', '现在的状态', { type: 'string', enum: Object.keys(choosableStates) }),
      query('unit', '单位的网址名；包含它的下级'),
      query('topic', '领域的网址名'),
      query('kind', '类别', {
        type: 'string',
        enum: Object.keys(contentTypes.project.fields.kind.words ?? {}),
      }),
      query('stage', '阶段', { type: 'string', enum: Object.keys(stageWords) }),
      query('sort', '顺序', { type: 'string', enum: Object.keys(projectSorts) }),
      query('page', '第几页，从 1 开始', { type: 'integer', minimum: 1 }),
    ],
    content: html,
  },
  '/changes/': {
    onRequest: true,
    summary: '改过的承诺，新的在前；可以按类别和单位选',
    parameters: [
      query('kind', '类别', { type: 'string', enum: Object.keys(noteKinds) }),
      query('unit', '单位的网址名；包含它的下级'),
    ],
    content: html,
  },
  '/updates/': {
    onRequest: true,
    summary: '晒动态：全部动态，新的在前；可以按类别和单位选',
    parameters: [
      query('kind', '类别', { type: 'string', enum: Object.keys(updateKinds) }),
      query('unit', '单位的网址名；包含它的下级'),
      query('page', '第几页，从 1 开始', { type: 'integer', minimum: 1 }),
    ],
    content: html,
  },
  '/opinions/': {
    onRequest: true,
    summary: '群众意见和答复，新的在前；可以按结果、类别和答复单位选',
    parameters: [
      query('kind', '类别', { type: 'string', enum: Object.keys(letterKindWords) }),
      query('outcome', '办理结果', { type: 'string', enum: Object.keys(outcomeWords) }),
      query('unit', '答复单位的网址名'),
    ],
    content: html,
  },
  '/updates/{year}/{month}/': {
    summary: '一个月的动态',
    parameters: [year, inPath('month', '月，两位数', { type: 'string', pattern: '^\\d{2}$' })],
    content: html,
  },
  '/bulletins/{series}/': {
    summary: '一种简报的各期',
    parameters: [inPath('series', '简报的种类')],
    content: html,
  },
  '/bulletins/{series}/{year}/{number}/': {
    summary: '一期简报',
    parameters: [inPath('series', '简报的种类'), year, inPath('number', '期号')],
    content: html,
  },
  '/standings/{programme}/{period}/': {
    summary: '一个项目系列一月、一季或一年的晾晒评比',
    parameters: [inPath('programme', '项目系列的网址名'), inPath('period', '哪一期，如 2026-05')],
    content: html,
  },
  '/data/dictionary/': { summary: '数据字典', content: html },
  '/card.png': { summary: '网站的分享图片', content: png },
  '/{section}/{slug}/card.png': { summary: '一份内容的分享图片', parameters: [section, slug], content: png },
  '/standings/{programme}/{period}/card.png': {
    summary: '一期晾晒评比的分享图片',
    parameters: [inPath('programme', '项目系列的网址名'), inPath('period', '哪一期，如 2026-05')],
    content: png,
  },
  '/bulletins/{series}/{year}/{number}/card.png': {
    summary: '一期简报的分享图片',
    parameters: [inPath('series', '简报的种类'), year, inPath('number', '期号')],
    content: png,
  },
} as const satisfies Record<string, Described>;

const draft = [
  inPath('type', '内容的类型', { type: 'string', enum: publicTypeNames }),
  inPath('documentId', '内容的 documentId'),
  query('link', '编辑台给的签名', { type: 'string' }, true),
];
const refused = {
  403: '链接不完整或者不对',
  404: '没有这样的地址，或者草稿已经没有了',
  410: '链接已经过期',
  429: '打开得太多，过一会儿再试',
  503: '编辑台暂时没有答复',
};

/** A draft in the portal's own pages, for whoever has a link that the desk signed. */
export const previews = {
  '/preview/{type}/{documentId}/': {
    summary: '一份草稿公开以后的样子，不留存，不进搜索引擎',
    parameters: [...draft, query('page', '看别的页面那时的样子：页面的地址')],
    content: html,
    otherwise: refused,
  },
  '/preview/{type}/{documentId}/changes': {
    summary: '草稿公开以后会变的页面',
    parameters: draft,
    content: html,
    otherwise: refused,
  },
  '/preview/{type}/{documentId}/file/{sha256}': {
    summary: '草稿里的一张照片或者一个文件',
    parameters: [...draft, inPath('sha256', '文件的校验码', { type: 'string', pattern: '^[0-9a-f]{64}$' })],
    content: { 'image/webp': textOf('照片'), 'application/octet-stream': textOf('文件') },
    otherwise: refused,
  },
} as const satisfies Record<string, Described>;

export const operation = {
  '/health.json': {
    summary: '网站是否正常，读到公开账本的第几条',
    content: { 'application/json': refTo('Health') },
  },
  '/openapi.json': {
    summary: '这份说明',
    content: { 'application/json': { type: 'object', required: ['openapi', 'info', 'paths'] } },
  },
  '/sitemap.xml': {
    summary: '网站地图的索引，每月一份',
    content: { 'application/xml': textOf('sitemaps.org') },
  },
  '/sitemaps/{month}.xml': {
    summary: '一个月公开的页面',
    parameters: [month],
    content: { 'application/xml': textOf('sitemaps.org') },
  },
  '/robots.txt': {
    summary: '给搜索引擎：哪里可以收录，网站地图在哪里',
    content: { 'text/plain': textOf('robots.txt（RFC 9309）') },
  },
  '/manifest.webmanifest': {
    summary: '把网站放到手机桌面上时用的说明',
    content: { 'application/manifest+json': { type: 'object', required: ['name', 'icons'] } },
  },
} as const satisfies Record<string, Described>;
