import { publicTypeNames } from '@xianfeng/content-types';
import { sorts } from '../search/query.ts';
import { sectionOf } from '../publisher/addresses.ts';
import { inPath, query, refTo, textOf, type DescribedGet } from './path-item.ts';

const slug = inPath('slug', '网址名，从页面地址或数据里的 slug 得到');
const section = inPath('section', '栏目', { type: 'string', enum: Object.values(sectionOf) });
const month = inPath('month', '年-月，如 2026-05', { type: 'string', pattern: '^\\d{4}-\\d{2}$' });
const type = inPath('type', '内容的类型', { type: 'string', enum: publicTypeNames });
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
const kind = inPath('kind', '类别，取数据里的 kind（简报取 series）');
const rss = { 'application/rss+xml': textOf('RSS 2.0') };
const calendar = { 'text/calendar': textOf('iCalendar（RFC 5545）') };
const plain = { 'text/plain': textOf('UTF-8 文本，标题用 # 标出') };
const html = { 'text/html': textOf('HTML') };

/** Everything that programs may ask of the portal, by theme and address. What the portal's process answers itself must stand here. */
export const describedAddresses = {
  公开账本: {
    '/api/ledger': {
      summary: '公开账本：每一次公开、修改、撤下和依法删除，按发生的顺序',
      description: '从 after 之后读起，一次最多 limit 条；带 wait 时，没有新内容就等到有为止。跟着它，任何人都可以重建整个网站。',
      parameters: [query('after', '已经读到的位置', { type: 'integer', minimum: 0, default: 0 }), query('limit', '最多几条', { type: 'integer', minimum: 1, maximum: 1000 }), query('wait', '最多等几秒', { type: 'integer', minimum: 0, maximum: 60 })],
      content: { 'application/json': refTo('LedgerAnswer') },
      otherwise: { 400: '参数不对', 503: '后台暂时没有答复，请稍后再试' },
    },
  },
  搜索: {
    '/search.json': { summary: '搜索全部公开内容', parameters: [query('q', '要找的字词，空格表示都要包含，最多 100 个字'), ...filters], content: { 'application/json': refTo('SearchResult') } },
    '/search/feed.xml': { summary: '订阅一次搜索：以后公开的、符合条件的新消息', description: '条件和搜索页一样。旁边有同样内容的 atom.xml 和 feed.json。', parameters: [query('q', '要找的字词'), ...filters.filter(({ name }) => name !== 'page' && name !== 'sort')], content: rss },
    '/suggest.json': { summary: '边输入边提示：标题、单位和领域', parameters: [query('q', '已经输入的字，拼音和首字母也可以')], content: { 'application/json': refTo('Suggestions') } },
    '/search/': { summary: '搜索页', parameters: [query('q', '要找的字词'), ...filters], content: html },
  },
  订阅: {
    '/feed.xml': { summary: '全部新消息', description: '每个 feed.xml 旁边都有同样内容的 atom.xml 和 feed.json；浏览器打开时看到的是网页，加 ?xml 看原始内容。', content: rss },
    '/atom.xml': { summary: '全部新消息', content: { 'application/atom+xml': textOf('Atom 1.0') } },
    '/feed.json': { summary: '全部新消息', content: { 'application/feed+json': refTo('JsonFeed') } },
    '/feed/{month}.xml': { summary: '一个月的全部消息', parameters: [month], content: rss },
    '/{section}/feed.xml': { summary: '一个栏目的新消息', parameters: [section], content: rss },
    '/{section}/kinds/{kind}/feed.xml': { summary: '一个栏目里一种类别的新消息', parameters: [section, kind], content: rss },
    '/calls/open/feed.xml': { summary: '正在招募的需求', content: rss },
    '/due/feed.xml': { summary: '临期和逾期的项目', content: rss },
    '/projects/{slug}/feed.xml': { summary: '一个项目的新消息', parameters: [slug], content: rss },
    '/organizations/{slug}/feed.xml': { summary: '一个单位的新消息', parameters: [slug], content: rss },
    '/organizations/{slug}/all/feed.xml': { summary: '一个单位和它的下级单位的新消息', parameters: [slug], content: rss },
    '/programmes/{slug}/feed.xml': { summary: '一个项目系列的新消息', parameters: [slug], content: rss },
    '/topics/{slug}/feed.xml': { summary: '一个领域的新消息', parameters: [slug], content: rss },
    '/{section}/feed/{month}.xml': { summary: '一个栏目一个月的全部消息', parameters: [section, month], content: rss },
    '/organizations/{slug}/feed/{month}.xml': { summary: '一个单位一个月的全部消息', parameters: [slug, month], content: rss },
    '/topics/{slug}/feed/{month}.xml': { summary: '一个领域一个月的全部消息', parameters: [slug, month], content: rss },
    '/subscribe/': { summary: '选择要订阅的内容，得到订阅地址', parameters: [query('what', '栏目或类别的目录，如 /updates/'), query('unit', '单位的目录，如 /organizations/x/ 或 /organizations/x/all/'), query('topic', '领域的目录'), query('project', '项目或项目系列的目录'), query('format', '格式', { type: 'string', enum: ['rss', 'atom', 'json', 'calendar'] })], content: html },
    '/feeds.opml': { summary: '所有订阅源的清单，或者只要几个', parameters: [query('feed', '订阅源所在的目录，可以写多次')], content: { 'text/x-opml': textOf('OPML 2.0') } },
    '/hub': { summary: 'WebSub 推送中心：用 POST 订阅以后，有新消息立即送到；用 GET 看说明', content: { 'text/plain': textOf('说明') } },
    '/calendar.ics': { summary: '全县的期限、报名截止和会议', content: calendar },
    '/projects/{slug}/calendar.ics': { summary: '一个项目的期限和会议', parameters: [slug], content: calendar },
    '/organizations/{slug}/calendar.ics': { summary: '一个单位的期限和报名截止', parameters: [slug], content: calendar },
  },
  开放数据: {
    '/data/{type}.csv': { summary: '一类内容，表格', description: '带 BOM 的 UTF-8，Excel 和 WPS 直接打开；一份内容的几个节点、指标等各占一行。', parameters: [type], content: { 'text/csv': textOf('CSV（RFC 4180）') } },
    '/data/{type}.json': { summary: '一类内容，JSON', parameters: [type], content: { 'application/json': refTo('DataFile') } },
    '/data/{type}.jsonl': { summary: '一类内容，JSON Lines：一行一份', parameters: [type], content: { 'application/jsonl': textOf('每行是一份内容，结构见 /data/schema/{type}.json') } },
    '/data/schema/{type}.json': { summary: '一份内容的 JSON Schema（2020-12）', parameters: [type], content: { 'application/schema+json': { type: 'object', required: ['$schema', '$id', 'properties'] } } },
    '/data/all.zip': { summary: '全部内容：每一类的 CSV 和 JSON Lines、JSON Schema、数据字典', content: { 'application/zip': textOf('ZIP') } },
    '/data/dictionary.csv': { summary: '数据字典：每个字段的意思', content: { 'text/csv': textOf('CSV（RFC 4180）') } },
    '/data/catalog.jsonld': { summary: '数据目录（DCAT 3）', content: { 'application/ld+json': { type: 'object', required: ['@context', '@type', 'dcat:dataset'] } } },
  },
  嵌入: {
    '/oembed': {
      summary: 'oEmbed：在别的网站里显示一个项目',
      parameters: [query('url', '项目页面的完整网址', { type: 'string', format: 'uri' }, true), query('format', '答复的格式', { type: 'string', enum: ['json', 'xml'], default: 'json' }), query('maxwidth', '最宽多少像素', { type: 'integer' }), query('maxheight', '最高多少像素', { type: 'integer' })],
      content: { 'application/json': refTo('OEmbed'), 'text/xml': textOf('oEmbed 的 XML') },
      otherwise: { 400: '没有写网址', 404: '不是本站公开的项目', 501: '没有这种格式' },
    },
    '/projects/{slug}/badge.svg': { summary: '一个项目的状态徽章', parameters: [slug], content: { 'image/svg+xml': textOf('SVG') } },
    '/projects/{slug}/card/': { summary: '一个项目的卡片，可以放在别的网页的框里', parameters: [slug], content: html },
  },
  纯文本: {
    '/llms.txt': { summary: '给语言模型的目录（llmstxt.org）', content: plain },
    '/index.txt': { summary: '首页的纯文本；任何页面的网址后面都可以加 index.txt', content: plain },
    '/{section}/{slug}/index.txt': { summary: '一个页面的纯文本', parameters: [section, slug], content: plain },
  },
  网站: {
    '/health.json': { summary: '网站是否正常，读到公开账本的第几条', content: { 'application/json': refTo('Health') } },
    '/openapi.json': { summary: '这份说明', content: { 'application/json': { type: 'object', required: ['openapi', 'info', 'paths'] } } },
    '/sitemap.xml': { summary: '网站地图的索引，每月一份', content: { 'application/xml': textOf('sitemaps.org') } },
    '/sitemaps/{month}.xml': { summary: '一个月公开的页面', parameters: [month], content: { 'application/xml': textOf('sitemaps.org') } },
  },
} as const satisfies Record<string, Record<string, DescribedGet>>;

type Themes = typeof describedAddresses;

/** An address that the description of the interface names. */
export type DescribedPath = { [T in keyof Themes]: keyof Themes[T] }[keyof Themes];
