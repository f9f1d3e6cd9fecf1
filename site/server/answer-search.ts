import type { ServerResponse } from 'node:http';
import { createRecordingReader } from '../content/recording-reader.ts';
import type { Portal } from '../publisher/open-portal.ts';
import { parseSearchQuery } from '../search/port.ts';

/** Answers `/search/?…` as a page and `/search.json?…` as JSON, from what is public at this moment. */
export async function answerSearch({ search, store, rendering }: Portal, url: URL, response: ServerResponse): Promise<void> {
  const query = parseSearchQuery(url.searchParams);
  const result = await search.search(query);
  response.setHeader('cache-control', 'no-cache');
  if (url.pathname === '/search.json') {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(result));
    return;
  }
  const { content } = createRecordingReader({ ...store, picture: rendering.picture }, new Date().toISOString());
  const page = await rendering.app(new URL(`${url.pathname}${url.search}`, rendering.origin), { content, address: '/search/', origin: rendering.origin, search: result });
  response.writeHead(page.status, { 'content-type': 'text/html; charset=utf-8', 'x-robots-tag': 'noindex' }).end(Buffer.from(await page.arrayBuffer()));
}
