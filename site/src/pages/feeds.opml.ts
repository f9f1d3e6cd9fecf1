import { escapeHtml } from '@xianfeng/content-types/body/escape';
import type { APIRoute } from 'astro';
import { siteName } from '../describe.ts';
import { xmlText } from '../feeds/xml-text.ts';
import { sections } from '../sections.ts';

/** All feeds of the portal, for a reader that can import a list. */
export const GET: APIRoute = ({ locals: { content, origin } }) => {
  const name = siteName(content);
  const outline = (title: string, address: string): string => `<outline type="rss" text="${escapeHtml(xmlText(title))}" xmlUrl="${origin}${address}"/>`;
  const feeds = [
    outline(`${name}：全部新消息`, '/feed.xml'),
    ...Object.values(sections).map((section) => outline(section.title, `/${section.name}/feed.xml`)),
    ...content.list('topics.inOrder', 'all', { order: 'ascending', limit: 100 }).map((topic) => outline(topic.data.name, `/topics/${topic.data.slug}/feed.xml`)),
  ];
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>${escapeHtml(xmlText(name))}</title></head><body>${feeds.join('')}</body></opml>\n`, { headers: { 'content-type': 'text/x-opml; charset=utf-8' } });
};
