import { escapeHtml } from '@xianfeng/content-types/body/escape';
import { beijingDate, formatDate } from '@xianfeng/content-types/rules/beijing-time';
import type { FeedItem } from '../feeds/feed-items.ts';
import type { DigestPart } from './digest.ts';
import { digestPeriods, type DigestPeriod } from './sign-up.ts';

/** A mail as text and as HTML that says the same. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Sender {
  /** What the portal calls itself. */
  readonly site: string;
  readonly origin: string;
}

const lineBreak = '\n';
const tags = /<[^>]+>/g;
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const plain = (html: string): string =>
  html.replace(tags, '').replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
const link = (address: string, words: string): string =>
  `<a href="${escapeHtml(address)}" style="color:#8f0f18">${escapeHtml(words)}</a>`;
const paragraph = (html: string): string => `<p style="margin:0 0 12px">${html}</p>`;

// Mail programs know no style sheets: what little form there is stands in the elements.
const framed = (body: string): string =>
  `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body style="margin:0;background:#fffdfa;color:#1f1a17;font:17px/1.75 'PingFang SC','Microsoft YaHei',sans-serif"><div style="max-width:640px;margin:0 auto;padding:20px">${body}</div></body></html>`;

function itemText({ title, link: address, pubDate, description }: FeedItem): string {
  return [
    `● ${title}`,
    `  ${formatDate(beijingDate(pubDate.toISOString()))} · ${plain(description)}`,
    `  ${address}`,
  ].join(lineBreak);
}

function itemHtml({ title, link: address, pubDate, description }: FeedItem): string {
  return paragraph(
    `<strong>${link(address, title)}</strong><br><span style="color:#574e48;font-size:15px">${formatDate(beijingDate(pubDate.toISOString()))} · ${description}</span>`,
  );
}

/** The digest of a period: what is new and what was corrected, feed by feed, and how to leave. */
export function digestLetter(
  { site, origin }: Sender,
  period: DigestPeriod,
  due: string,
  gathered: readonly DigestPart[],
  unsubscribe: string,
): Letter {
  // Whose news they are stands at the head of the letter.
  const parts = gathered.map((part) => ({ ...part, title: part.title.replace(`${site}：`, '') }));
  const day = formatDate(beijingDate(due));
  const count = parts.reduce((sum, { news, corrected }) => sum + news.length + corrected.length, 0);
  const { word } = digestPeriods[period];
  const why = `您收到这封信，是因为您在“${site}”订阅了${word}。`;
  const text = [
    `${site} · ${word}（${day}）`,
    ...parts.flatMap(({ title, address, news, corrected, more }) => [
      `【${title}】`,
      ...news.map(itemText),
      ...(corrected.length > 0 ? ['有修改的：', ...corrected.map(itemText)] : []),
      ...(more ? [`还有更早的，请看：${origin}${address}`] : []),
    ]),
    '——',
    why,
    `退订（点开以后再点一下按钮）：${unsubscribe}`,
    `换别的内容，请重新订阅：${origin}/subscribe/`,
  ].join(lineBreak.repeat(2));
  const html = framed(
    [
      `<h1 style="font-size:22px;margin:0 0 16px">${escapeHtml(site)} · ${word}（${day}）</h1>`,
      ...parts.flatMap(({ title, address, news, corrected, more }) => [
        `<h2 style="font-size:18px;margin:24px 0 12px;padding-bottom:4px;border-bottom:2px solid #b4141e">${escapeHtml(title)}</h2>`,
        ...news.map(itemHtml),
        ...(corrected.length > 0 ? [paragraph('<strong>有修改的</strong>'), ...corrected.map(itemHtml)] : []),
        ...(more ? [paragraph(link(`${origin}${address}`, '还有更早的，请看网站'))] : []),
      ]),
      `<p style="margin:32px 0 0;padding-top:12px;border-top:1px solid #e6dfd8;color:#574e48;font-size:15px">${escapeHtml(why)}<br>${link(unsubscribe, '退订')} · ${link(`${origin}/subscribe/`, '换别的内容')}</p>`,
    ].join(''),
  );
  return { subject: `【${site}】${word}：${count} 条（${day}）`, text, html };
}

/** Asks whether it was really the owner of the address who subscribed. */
export function confirmLetter(
  { site }: Sender,
  period: DigestPeriod,
  titles: readonly string[],
  confirm: string,
): Letter {
  const { word } = digestPeriods[period];
  const list = titles.map((title) => `“${title}”`).join('、');
  const asked = `有人（希望是您）用这个邮箱在“${site}”订阅${word}：${list}。`;
  const how = '请在两天之内打开下面的网址，点“确认订阅”。不点就不会收到任何邮件，我们也不会留下这个地址。';
  const not = '如果不是您，不用理会这封信。';
  return {
    subject: `【${site}】请确认订阅${word}`,
    text: [asked, how, confirm, not].join(lineBreak.repeat(2)),
    html: framed(
      [
        paragraph(escapeHtml(asked)),
        paragraph(escapeHtml(how)),
        `<p style="margin:0 0 20px"><a href="${escapeHtml(confirm)}" style="display:inline-block;background:#b4141e;color:#fff;text-decoration:none;font-weight:700;padding:10px 20px">确认订阅</a></p>`,
        paragraph(escapeHtml(not)),
      ].join(''),
    ),
  };
}
