import { html, month, section, slug } from '../parameters.ts';
import { inPath, query, refTo, textOf, type Described } from '../path-item.ts';

const kind = inPath('kind', '类别，取数据里的 kind（简报取 series）');
/** Feeds are files in one format; others, older pages and what people see of them are made on request. */
const onRequest = true;
const rss = { 'application/rss+xml': textOf('RSS 2.0') };
const calendar = { 'text/calendar': textOf('iCalendar（RFC 5545）') };

export const subscribing = {
  '/feed.xml': {
    onRequest,
    summary: '全部新消息',
    description:
      '每个 feed.xml 旁边都有同样内容的 atom.xml 和 feed.json；浏览器打开时看到的是网页，加 ?xml 看原始内容。',
    content: rss,
  },
  '/atom.xml': { onRequest, summary: '全部新消息', content: { 'application/atom+xml': textOf('Atom 1.0') } },
  '/feed.json': { onRequest, summary: '全部新消息', content: { 'application/feed+json': refTo('JsonFeed') } },
  '/feed/{month}.xml': { onRequest, summary: '一个月的全部消息', parameters: [month], content: rss },
  '/{section}/feed.xml': { onRequest, summary: '一个栏目的新消息', parameters: [section], content: rss },
  '/{section}/kinds/{kind}/feed.xml': {
    onRequest,
    summary: '一个栏目里一种类别的新消息',
    parameters: [section, kind],
    content: rss,
  },
  '/calls/open/feed.xml': { onRequest, summary: '正在招募的需求', content: rss },
  '/changes/feed.xml': { onRequest, summary: '改过的承诺：一次修改一条', content: rss },
  '/due/feed.xml': { onRequest, summary: '临期和逾期的项目', content: rss },
  '/projects/{slug}/feed.xml': { onRequest, summary: '一个项目的新消息', parameters: [slug], content: rss },
  '/organizations/{slug}/feed.xml': {
    onRequest,
    summary: '一个单位的新消息',
    parameters: [slug],
    content: rss,
  },
  '/organizations/{slug}/all/feed.xml': {
    onRequest,
    summary: '一个单位和它的下级单位的新消息',
    parameters: [slug],
    content: rss,
  },
  '/programmes/{slug}/feed.xml': {
    onRequest,
    summary: '一个项目系列的新消息',
    parameters: [slug],
    content: rss,
  },
  '/programmes/{slug}/coverage/feed.xml': {
    onRequest,
    summary: '一个项目系列里谁公开了第一个项目',
    parameters: [slug],
    content: rss,
  },
  '/topics/{slug}/feed.xml': { onRequest, summary: '一个领域的新消息', parameters: [slug], content: rss },
  '/{section}/feed/{month}.xml': {
    onRequest,
    summary: '一个栏目一个月的全部消息',
    parameters: [section, month],
    content: rss,
  },
  '/organizations/{slug}/feed/{month}.xml': {
    onRequest,
    summary: '一个单位一个月的全部消息',
    parameters: [slug, month],
    content: rss,
  },
  '/topics/{slug}/feed/{month}.xml': {
    onRequest,
    summary: '一个领域一个月的全部消息',
    parameters: [slug, month],
    content: rss,
  },
  '/subscribe/': {
    onRequest,
    summary: '选择要订阅的内容，得到订阅地址',
    parameters: [
      query('what', '栏目或类别的目录，如 /updates/'),
      query('unit', '单位的目录，如 /organizations/x/ 或 /organizations/x/all/'),
      query('topic', '领域的目录'),
      query('project', '项目或项目系列的目录'),
      query('format', '格式', { type: 'string', enum: ['rss', 'atom', 'json', 'calendar'] }),
    ],
    content: html,
  },
  '/feeds.opml': {
    onRequest,
    summary: '所有订阅源的清单，或者只要几个',
    parameters: [query('feed', '订阅源所在的目录，可以写多次')],
    content: { 'text/x-opml': textOf('OPML 2.0') },
  },
  '/hub': {
    summary: 'WebSub 推送中心的说明',
    content: { 'text/plain': textOf('说明') },
    post: {
      summary: '订阅或退订一个订阅源的推送（WebSub）；有新消息立即送到 hub.callback',
      fields: {
        'hub.mode': 'subscribe 或 unsubscribe',
        'hub.topic': '订阅源的完整网址',
        'hub.callback': '接收推送的网址，会先收到一次核对',
        'hub.secret': '签名用的密钥，短于 200 字节',
        'hub.lease_seconds': '订阅多少秒，1 天至 30 天',
      },
      required: ['hub.mode'],
      answers: {
        202: '收到了，正在向 hub.callback 核对',
        204: '已经重新看了一遍有没有新消息（hub.mode=publish）',
        400: '有的项写得不对',
        429: '请求太多，过一会儿再试',
        503: '推送暂时没有开放',
      },
    },
  },
  '/subscribe/mail/': {
    onRequest,
    post: {
      summary: '用邮件订阅：先发一封确认信（没有设置邮件的网站没有这个地址）',
      fields: {
        email: '邮箱地址',
        period: 'daily 或 weekly',
        feed: '订阅源所在的目录，如 /updates/；可以写多次',
        unit: '单位的目录',
        project: '项目的目录',
      },
      required: ['email', 'period'],
      answers: {
        200: '一页说明：请到邮箱里确认',
        202: '同样的话，JSON（Accept: application/json）',
        400: '有的项写得不对',
        429: '请求太多，过一会儿再试',
      },
    },
  },
  '/subscribe/mail/confirm/': {
    onRequest,
    summary: '确认信里的链接：问一次是否订阅',
    parameters: [query('t', '确认信里的代码', { type: 'string' }, true)],
    content: html,
    otherwise: { 400: '链接不完整或者过期了' },
    post: {
      summary: '确认订阅',
      parameters: [query('t', '确认信里的代码', { type: 'string' }, true)],
      fields: {},
      required: [],
      answers: { 200: '订阅好了', 400: '链接不完整或者过期了' },
    },
  },
  '/subscribe/mail/unsubscribe/': {
    onRequest,
    summary: '每封信里的退订链接：问一次是否退订',
    parameters: [query('t', '信里的代码', { type: 'string' }, true)],
    content: html,
    otherwise: { 400: '链接不完整' },
    post: {
      summary: '退订（RFC 8058，一次点击）',
      parameters: [query('t', '信里的代码', { type: 'string' }, true)],
      fields: { 'List-Unsubscribe': 'One-Click' },
      required: [],
      answers: { 200: '已经退订', 400: '链接不完整' },
    },
  },
  '/calendar.ics': { summary: '全县的期限、报名截止和会议', content: calendar },
  '/projects/{slug}/calendar.ics': { summary: '一个项目的期限和会议', parameters: [slug], content: calendar },
  '/organizations/{slug}/calendar.ics': {
    summary: '一个单位的期限和报名截止',
    parameters: [slug],
    content: calendar,
  },
} as const satisfies Record<string, Described>;
