import { html, plain, section, slug, type } from '../parameters.ts';
import { query, refTo, textOf, type Described } from '../path-item.ts';

const svg = { 'image/svg+xml': textOf('SVG') };

/** The open data, as files. */
export const openData = {
  '/data/{type}.csv': {
    summary: '一类内容，表格',
    description: '带 BOM 的 UTF-8，Excel 和 WPS 直接打开；一份内容的几个节点、指标等各占一行。',
    parameters: [type],
    content: { 'text/csv': textOf('CSV（RFC 4180）') },
  },
  '/data/{type}.json': {
    summary: '一类内容，JSON',
    parameters: [type],
    content: { 'application/json': refTo('DataFile') },
  },
  '/data/{type}.jsonl': {
    summary: '一类内容，JSON Lines：一行一份',
    parameters: [type],
    content: { 'application/jsonl': textOf('每行是一份内容，结构见 /data/schema/{type}.json') },
  },
  '/data/schema/{type}.json': {
    summary: '一份内容的 JSON Schema（2020-12）',
    parameters: [type],
    content: { 'application/schema+json': { type: 'object', required: ['$schema', '$id', 'properties'] } },
  },
  '/data/changes.csv': {
    summary: '改过的承诺，表格：一行一处，改前、改后、理由、类别、日期、账本第几条',
    content: { 'text/csv': textOf('CSV（RFC 4180）') },
  },
  '/data/all.zip': {
    summary: '全部内容：每一类的 CSV 和 JSON Lines、JSON Schema、数据字典',
    content: { 'application/zip': textOf('ZIP') },
  },
  '/data/dictionary.csv': {
    summary: '数据字典：每个字段的意思',
    content: { 'text/csv': textOf('CSV（RFC 4180）') },
  },
  '/data/catalog.jsonld': {
    summary: '数据目录（DCAT 3）',
    content: { 'application/ld+json': { type: 'object', required: ['@context', '@type', 'dcat:dataset'] } },
  },
} as const satisfies Record<string, Described>;

export const embedding = {
  '/oembed': {
    onRequest: true,
    summary: 'oEmbed：在别的网站里显示一个项目',
    parameters: [
      query('url', '项目页面的完整网址', { type: 'string', format: 'uri' }, true),
      query('format', '答复的格式', { type: 'string', enum: ['json', 'xml'], default: 'json' }),
      query('maxwidth', '最宽多少像素', { type: 'integer' }),
      query('maxheight', '最高多少像素', { type: 'integer' }),
    ],
    content: { 'application/json': refTo('OEmbed'), 'text/xml': textOf('oEmbed 的 XML') },
    otherwise: { 400: '没有写网址', 404: '不是本站公开的项目', 501: '没有这种格式' },
  },
  '/qr.svg': { summary: '首页网址的二维码；任何页面的网址后面都可以加 qr.svg', content: svg },
  '/{section}/{slug}/qr.svg': {
    summary: '一个页面网址的二维码',
    parameters: [section, slug],
    content: svg,
  },
  '/projects/{slug}/badge.svg': {
    summary: '一个项目的状态徽章',
    parameters: [slug],
    content: svg,
  },
  '/projects/{slug}/card/': {
    summary: '一个项目的卡片，可以放在别的网页的框里',
    parameters: [slug],
    content: html,
  },
} as const satisfies Record<string, Described>;

export const plainTexts = {
  '/llms.txt': { summary: '给语言模型的目录（llmstxt.org）', content: plain },
  '/index.txt': {
    onRequest: true,
    summary: '首页的纯文本；任何页面的网址后面都可以加 index.txt',
    content: plain,
  },
  '/{section}/{slug}/index.txt': {
    onRequest: true,
    summary: '一个页面的纯文本',
    parameters: [section, slug],
    content: plain,
  },
} as const satisfies Record<string, Described>;
