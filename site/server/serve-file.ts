import { fstatSync, type ReadStream, type Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import type { Portal } from '../portal/open-portal.ts';
import { packedAnswersIn } from './packed-answer.ts';
import { fileOf } from '../addresses/file-of.ts';
import { isPacked } from '../publisher/packing.ts';
import { feedFormats, parseFeedAddress } from '../addresses/feed-address.ts';
import { findPage } from './find-page.ts';

const minute = 60;
/** Formats that scripts of other sites may read. */
const forPrograms = /\.(?:csv|ics|json|jsonl|jsonld|opml|svg|txt|xml|zip)$/;

/** How long a file may be kept without asking: content-named ones for ever, feeds a few minutes, pages not at all. */
function cacheControl(path: string): string {
  if (path.startsWith('/assets/')) return `public, max-age=${365 * 24 * 60 * minute}, immutable`;
  if (path.startsWith('/media/') || path.startsWith('/files/')) return `public, max-age=${24 * 60 * minute}`;
  if (/\.(?:xml|opml|ics)$|^\/feed\.json$/.test(path)) return `public, max-age=${5 * minute}`;
  return 'no-cache';
}

function contentType(path: string): string | undefined {
  const feed = parseFeedAddress(path);
  if (feed) return `${feedFormats[feed.format].type}; charset=utf-8`;
  if (path.endsWith('.xml')) return 'application/xml; charset=utf-8';
  if (path.endsWith('.ics')) return 'text/calendar; charset=utf-8';
  if (path.endsWith('.opml')) return 'text/x-opml; charset=utf-8';
  if (path.endsWith('.csv')) return 'text/csv; charset=utf-8';
  if (path.endsWith('.jsonl')) return 'application/jsonl; charset=utf-8';
  if (path.endsWith('.jsonld')) return 'application/ld+json; charset=utf-8';
  if (path.startsWith('/data/schema/')) return 'application/schema+json; charset=utf-8';
  return undefined;
}

/**
 * Serves the file of an address; a moved one answers 301, a withdrawn one 410, an unknown one the 404 page. `generation`: the
 * state of the addresses when it was asked, where nothing else but file and address decides the answer.
 */
export async function serveFile(
  { store }: Pick<Portal, 'store'>,
  publicFolder: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  generation?: number,
): Promise<void> {
  const path = url.pathname;
  const found = findPage(store.pages, url);
  if (found && 'location' in found)
    // Short, so that a corrected redirect soon leads right everywhere.
    return void response
      .writeHead(301, { location: found.location, 'cache-control': `public, max-age=${5 * minute}` })
      .end();
  if (found && 'circle' in found) return sendWhole(join(publicFolder, '404.html'), 404, response);
  if (found?.page.status === 410)
    return sendWhole(join(publicFolder, fileOf(path) ?? '404.html'), 410, response);

  const file = path.endsWith('/') ? `${path}index.html` : path;
  const packed = packedAnswersIn(publicFolder);
  if (isPacked(file)) return sendWhole(join(publicFolder, '404.html'), 404, response);
  if (
    packed.answer(file, request, response, { describe: (answer) => setFileHeaders(path, answer), generation })
  )
    return;
  while (!(await sendFile(file, path, publicFolder, request, response)));
}

const sameFile = (one: Stats, other: Stats): boolean =>
  one.ino === other.ino && one.size === other.size && one.mtimeMs === other.mtimeMs;

/** Sends a file; answers false, with nothing sent, when another was put in its place meanwhile: its length would be that of the one before. */
function sendFile(
  file: string,
  path: string,
  publicFolder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let told: Stats | undefined;
    const sent = (): void => resolve(true);
    send(request, file, { root: publicFolder, index: false, dotfiles: 'deny', cacheControl: false })
      .on('headers', (answer: ServerResponse, _file: string, stat: Stats) => {
        told = stat;
        setFileHeaders(path, answer);
      })
      .on('stream', (stream: ReadStream) => {
        stream.once('open', (descriptor) => {
          if (!told || sameFile(told, fstatSync(descriptor))) return;
          stream.destroy();
          for (const name of ['content-length', 'content-range', 'etag', 'last-modified'])
            response.removeHeader(name);
          response.statusCode = 200;
          resolve(false);
        });
      })
      .on('error', (error: SendError) => {
        if (error.status === 412 || error.status === 416) refuseCondition(error, response);
        else if (error.status >= 500) return reject(error);
        else return void sendWhole(join(publicFolder, '404.html'), 404, response).then(sent);
        sent();
      })
      .on('directory', () => void sendWhole(join(publicFolder, '404.html'), 404, response).then(sent))
      .on('end', sent)
      .pipe(response);
    response.on('close', sent);
  });
}

/** Why `send` could not send a file: the status that says so, and what headers belong to it. */
interface SendError extends Error {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const conditions: Readonly<Record<number, string>> = {
  412: '文件和您指定的不是同一个版本，请重新下载。',
  416: '要的这一段超出了文件，文件可能已经下载完整。',
};

/** Answers a condition or a part of a file that cannot be met: the file is there, only not so. */
function refuseCondition({ status, headers = {} }: SendError, response: ServerResponse): void {
  for (const name of ['content-disposition', 'content-encoding', 'last-modified', 'etag'])
    response.removeHeader(name);
  response
    .writeHead(status, {
      ...headers,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-cache',
    })
    .end(conditions[status]);
}

function setFileHeaders(path: string, answer: ServerResponse): void {
  answer.setHeader('cache-control', cacheControl(path));
  const type = contentType(path);
  if (type) answer.setHeader('content-type', type);
  if (forPrograms.test(path)) answer.setHeader('access-control-allow-origin', '*');
  if (path.endsWith('/card/')) {
    // Made to stand in frames of other sites, where it can do nothing but be read and followed.
    answer.removeHeader('x-frame-options');
    // The card has no script that could connect; inspecting tools ask for robots.txt in the page's name.
    answer.setHeader(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
    );
  }
  if (path.startsWith('/files/')) {
    // An attachment is somebody's file: the browser stores it and never runs it as part of the portal.
    answer.setHeader('content-disposition', 'attachment');
    answer.setHeader('content-security-policy', "sandbox; default-src 'none'");
  }
}

async function sendWhole(file: string, status: number, response: ServerResponse): Promise<void> {
  const body = await readFile(file).catch(() => Buffer.from('没有这个页面。'));
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
    .end(body);
}
