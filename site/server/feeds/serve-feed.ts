import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileOf } from '../../addresses/file-of.ts';
import type { Portal } from '../../portal/open-portal.ts';
import { feedAddress, feedFormats, parseFeedAddress } from '../../addresses/feed-address.ts';
import { hubAddress } from '../../feeds/feed.ts';
import { hasVersion, isUnchangedSince, understandCondition } from './conditional.ts';
import { findFeed, type FoundFeed } from './find-feed.ts';
import { meantAddresses } from './tidy-address.ts';
import { etagOf, type ToldFeeds } from './told-feeds.ts';
import { pageVary, wantsPage } from './wants-page.ts';

export interface FeedServing {
  readonly portal: Pick<Portal, 'store' | 'rendering' | 'onRequest'>;
  readonly told: ToldFeeds;
  readonly publicFolder: string;
  /** Lets an answer that is made on request be packed on its way. */
  readonly packing: (request: IncomingMessage, response: ServerResponse) => void;
  /** Sends an answer that says so where this client has asked for too much that is made on request. */
  readonly tooMuch: (request: IncomingMessage, response: ServerResponse, path: string) => boolean;
}

/** Files that other people's programs fetch again and again, from anywhere. */
const forPrograms = /\.(?:xml|json|ics|opml)$/;

/**
 * Answers for a feed where it does not simply stand as a file: as a page for people, in another format, from an address
 * that is only nearly right. Answers false, with the headers of a feed set, when the file is to be served.
 */
export async function serveFeed(
  serving: FeedServing,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { store, rendering } = serving.portal;
  const path = url.pathname;
  const feed = findFeed(store, path);
  if (!feed) {
    if (forPrograms.test(path)) {
      response.setHeader('access-control-allow-origin', '*');
      understandCondition(request);
    }
    return sendOn(serving, url, response);
  }
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('vary', pageVary);
  const before = feed.month ? undefined : instantIn(url.searchParams.get('before'));
  const self = before ? `${path}?${new URLSearchParams({ before })}` : path;
  response.setHeader(
    'link',
    [
      ...(feed.month || before ? [] : [`<${rendering.origin}${hubAddress}>; rel="hub"`]),
      `<${rendering.origin}${self}>; rel="self"`,
    ].join(', '),
  );
  if (!url.searchParams.has('xml') && wantsPage(request.headers))
    return asPage(serving, path, before, request, response);
  understandCondition(request);
  if (before) return asOlderPage(serving, path, before, feed, request, response);
  return feed.isFile ? false : asTold(serving, path, feed, request, response);
}

function sendOn({ portal }: FeedServing, url: URL, response: ServerResponse): boolean {
  const { store } = portal;
  if (store.pages.get(url.pathname) || store.pages.get(`${url.pathname}/`)) return false;
  const parsed = parseFeedAddress(url.pathname);
  const rss = parsed && !parsed.month ? store.pages.get(feedAddress(parsed.base)) : undefined;
  if (parsed && rss) {
    // Moved or withdrawn with the document that it is about, in every format.
    const there = rss.location && parseFeedAddress(rss.location);
    if (there)
      response.writeHead(301, { location: `${feedAddress(there.base, parsed.format)}${url.search}` }).end();
    else url.pathname = rss.path;
    return Boolean(there);
  }
  const meant = meantAddresses(url.pathname).find(
    (address) => store.pages.get(address) ?? findFeed(store, address),
  );
  if (!meant) return false;
  response.writeHead(301, { location: `${meant}${url.search}` }).end();
  return true;
}

async function asPage(
  { portal, packing, tooMuch }: FeedServing,
  path: string,
  before: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<true> {
  packing(request, response);
  if (tooMuch(request, response, `${path}/`)) return true;
  const page = await portal.onRequest.render('/render/feed-page/', path, before ? { before } : {});
  const body = Buffer.from(page.body);
  response.writeHead(page.status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-cache',
    'x-robots-tag': 'noindex',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

/** The instant that an older page begins with, when it is one. */
function instantIn(text: string | null): string | undefined {
  return text && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))
    ? text
    : undefined;
}

async function asOlderPage(
  { portal, packing, tooMuch }: FeedServing,
  path: string,
  before: string,
  { format }: FoundFeed,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<true> {
  packing(request, response);
  if (tooMuch(request, response, path)) return true;
  const page = await portal.onRequest.render('/render/feed', path, { before });
  const body = Buffer.from(page.body);
  const etag = `W/${etagOf(body)}`;
  const fresh = hasVersion(request, etag);
  response.writeHead(fresh ? 304 : page.status, {
    etag,
    'last-modified': page.lastModified ?? new Date(before).toUTCString(),
    'cache-control': 'public, max-age=300',
    ...(fresh ? {} : { 'content-type': `${feedFormats[format].type}; charset=utf-8` }),
  });
  response.end(fresh || request.method === 'HEAD' ? undefined : body);
  return true;
}

/** When the file was written that a feed in another format follows, in whole seconds as HTTP counts; null when it is not there. */
async function writtenAt(publicFolder: string, { base }: FoundFeed): Promise<Date | null> {
  const place = fileOf(feedAddress(base));
  const file = place && (await stat(join(publicFolder, place)).catch(() => null));
  return file ? new Date(Math.floor(file.mtimeMs / 1000) * 1000) : null;
}

async function asTold(
  { told, packing, tooMuch, publicFolder }: FeedServing,
  path: string,
  feed: FoundFeed,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<true> {
  packing(request, response);
  const etag = `W/${etagOf(feed.digest, feed.format)}`;
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'public, max-age=300');
  const written = await writtenAt(publicFolder, feed);
  if (written) response.setHeader('last-modified', written.toUTCString());
  if (hasVersion(request, etag) || (written && isUnchangedSince(request, written))) {
    response.writeHead(304).end();
    return true;
  }
  if (!told.has(path, feed) && tooMuch(request, response, path)) return true;
  const body = await told.get(path, feed);
  response.writeHead(200, {
    'content-type': `${feedFormats[feed.format].type}; charset=utf-8`,
    'content-length': body.byteLength,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}
