import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentTypeOf } from '@xianfeng/content-types';
import { announcedTypes } from '../content/announced-types.ts';
import type { Searched } from '../rendering/page-locals.ts';
import type { Portal } from '../portal/open-portal.ts';
import { parseSearchQuery, type Question } from '../search/port.ts';
import { longestQuestion } from '../search/query.ts';
import { parseFeedAddress } from '../addresses/feed-address.ts';
import { feedLength } from '../feeds/subject-feeds.ts';
import { hasVersion, understandCondition } from './feeds/conditional.ts';
import { etagOf } from './feeds/told-feeds.ts';
import { pageVary, wantsPage } from './feeds/wants-page.ts';

const suggestions = 8;

async function searched(
  { searcher, onRequest }: Portal,
  url: URL,
  more: Partial<Question> = {},
): Promise<Searched> {
  const query = parseSearchQuery(url.searchParams);
  const result = await searcher.search({ ...(await onRequest.question(query)), ...more });
  return { query, result, nearby: result.total === 0 ? await onRequest.nearby(query.q) : [] };
}

function json(response: ServerResponse, body: unknown): void {
  response
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' })
    .end(JSON.stringify(body));
}

/** Answers `/search/?…` as a page and `/search.json?…` as JSON, from what is public at this moment. */
export async function answerSearch(portal: Portal, url: URL, response: ServerResponse): Promise<void> {
  const search = await searched(portal, url);
  response.setHeader('cache-control', 'no-cache');
  if (url.pathname === '/search.json') return json(response, search.result);
  const page = await portal.onRequest.render('/search/', '/search/', { search });
  response
    .writeHead(page.status, { 'content-type': 'text/html; charset=utf-8', 'x-robots-tag': 'noindex' })
    .end(page.body);
}

/** Answers `/suggest.json?q=…`: titles for what somebody has typed so far. */
export async function answerSuggest(
  { onRequest }: Portal,
  url: URL,
  response: ServerResponse,
): Promise<void> {
  const typed = (url.searchParams.get('q') ?? '').slice(0, longestQuestion);
  response.setHeader('cache-control', 'no-cache');
  json(response, {
    suggestions: (await onRequest.suggest(typed, suggestions)).map((suggestion) => ({
      ...suggestion,
      kind: contentTypeOf(suggestion.type).label,
    })),
  });
}

/** Answers the feed of a search, in every format; a person in a browser gets a readable page. */
export async function answerSearchFeed(
  portal: Portal,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const search = await searched(portal, url, {
    sort: 'newest',
    page: 1,
    size: feedLength,
    types: announcedTypes,
  });
  const person = !url.searchParams.has('xml') && wantsPage(request.headers);
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('vary', pageVary);
  response.setHeader('cache-control', person ? 'private, no-cache' : 'public, max-age=300');
  response.setHeader('x-robots-tag', 'noindex');
  const answer = await portal.onRequest.render(person ? '/render/feed-page/' : '/render/feed', url.pathname, {
    search,
  });
  const body = Buffer.from(answer.body);
  const headers = {
    'content-type': answer.type,
    'content-length': body.byteLength,
  };
  if (person) return void response.writeHead(answer.status, headers).end(body);
  understandCondition(request);
  const etag = `W/${etagOf(body)}`;
  if (answer.lastModified) response.setHeader('last-modified', answer.lastModified);
  response.setHeader('etag', etag);
  if (hasVersion(request, etag)) return void response.writeHead(304).end();
  response.writeHead(answer.status, headers).end(request.method === 'HEAD' ? undefined : body);
}

/** Whether an address is that of a search's feed. */
export function isSearchFeed({ pathname }: URL): boolean {
  const parsed = parseFeedAddress(pathname);
  return parsed?.base === '/search/' && parsed.month === null;
}
