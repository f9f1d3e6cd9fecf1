import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf } from '../addresses/file-of.ts';
import type { Asked } from './asked.ts';

export const plainTextName = 'index.txt';

/** Answers `…/index.txt`: the page of the same folder as plain text, moved and withdrawn ones likewise. */
export async function answerPlainText({ portal, settings, url, request, response }: Asked): Promise<void> {
  const path = url.pathname.slice(0, -plainTextName.length);
  const page = portal.store.pages.get(path);
  if (page?.status === 301 && page.location?.endsWith('/'))
    return void response.writeHead(301, { location: `${page.location}${plainTextName}` }).end();
  const file = page && fileOf(path);
  const html = file && (await readFile(join(settings.publicFolder, file), 'utf8').catch(() => undefined));
  const text = !html
    ? `没有这个页面。全部内容见 ${settings.origin}/sitemap/ 和 ${settings.origin}/llms.txt\n`
    : await portal.onRequest.text(html, `${settings.origin}${path}`);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('etag', etag);
  // The page is what people and search engines shall find.
  response.setHeader('link', `<${settings.origin}${path}>; rel="canonical"`);
  response.setHeader('x-robots-tag', 'noindex');
  if (html && request.headers['if-none-match']?.includes(etag)) return void response.writeHead(304).end();
  response
    .writeHead(!html ? 404 : (page?.status ?? 200), {
      'content-type': 'text/plain; charset=utf-8',
    })
    .end(request.method === 'HEAD' ? undefined : text);
}
