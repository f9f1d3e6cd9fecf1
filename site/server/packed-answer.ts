import type { IncomingMessage, ServerResponse } from 'node:http';
import { targetText } from './door/request-target.ts';
import { hasVersion } from './feeds/conditional.ts';
import { keepFilesOf, type KeptFiles, type Version } from './kept-files.ts';
import { packable, packings, type Packing } from '../publisher/packing.ts';

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
};
const codings: Record<Packing, string> = { br: 'br', gz: 'gzip' };
/** Letters, digits and signs that mean themselves in an address and lead nowhere else. */
const plain = /^(?:\/[A-Za-z0-9~_-][A-Za-z0-9~_.-]*)+$/;

/** Conditions and parts are for the file itself. */
const needsTheFile = ['range', 'if-match', 'if-unmodified-since'] as const;
/** What makes of a question for a file one that has to be looked at. */
const asksForMore = new Set<string>([
  ...needsTheFile,
  'content-length',
  'expect',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'transfer-encoding',
]);

/** Which codings a client takes; none where it says nothing. */
function accepted(header = ''): (packing: Packing) => boolean {
  const offers = new Map(
    header
      .toLowerCase()
      .split(',')
      .map((offer): [string, boolean] => {
        const [name = '', ...parameters] = offer.split(';').map((part) => part.trim());
        return [name, !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))];
      }),
  );
  return (packing) => offers.get(codings[packing]) ?? offers.get('*') ?? false;
}

/** Browsers of one kind write the same header, and there are few kinds. */
const mostWishes = 200;

function wishes(): (header: string) => Packing | 'plain' {
  const known = new Map<string, Packing | 'plain'>();
  return (header) => {
    const read = known.get(header);
    if (read) return read;
    const best = packings.find(accepted(header)) ?? 'plain';
    if (known.size >= mostWishes) known.clear();
    known.set(header, best);
    return best;
  };
}

/** Whether the client has this version already; a tag counts whatever coding it came in (RFC 9110, 13). */
function isKnown({ headers }: IncomingMessage, { tag, stat }: Version): boolean {
  const tags = headers['if-none-match']?.replace(/[-;](?:gzip|br|deflate)(?=")/g, '');
  if (tags !== undefined) return hasVersion({ headers: { 'if-none-match': tags } }, tag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.trunc(stat.mtimeMs / 1000) * 1000 <= since;
}

/** The file that an address names when it is written as it stands here, and nothing is to be decoded. */
const fileNamedBy = (target: string): string => (target.endsWith('/') ? `${target}index.html` : target);

/** The codings that are wished for, when that is all that is asked beside the address; otherwise null. */
function onlyWish({ rawHeaders }: IncomingMessage): string | null {
  const wishes: string[] = [];
  for (let place = 0; place < rawHeaders.length; place += 2) {
    const name = (rawHeaders[place] ?? '').toLowerCase();
    if (asksForMore.has(name)) return null;
    if (name === 'accept-encoding') wishes.push(rawHeaders[place + 1] ?? '');
  }
  return wishes.join();
}

function headersOf(response: ServerResponse): string[] {
  return response
    .getHeaderNames()
    .flatMap((name) => [response.getHeader(name) ?? []].flat().flatMap((value) => [name, String(value)]));
}

/** What an answer may be said again for. */
export interface Answering {
  /** Sets the headers that the file's address has. */
  describe(response: ServerResponse): void;
  /** State of the addresses (`PageStore.generation`) that the answer follows from; undefined where it follows from more. */
  readonly generation?: number | undefined;
}

/** Answers with the packed file that stands beside a file, from memory where it was asked for before. */
export interface PackedAnswers {
  /** Answers false, with nothing sent, where the file itself has to be sent. */
  answer(file: string, request: IncomingMessage, response: ServerResponse, answering: Answering): boolean;
  /**
   * Says again what was answered to the very same question for a whole file, as long as the file and the state of the
   * addresses are the same; answers false, with nothing sent, for everything else.
   */
  again(request: IncomingMessage, response: ServerResponse, generation: number): boolean;
}

const opened = new Map<string, PackedAnswers>();

/** Those of a folder; what they keep in memory is kept once. */
export function packedAnswersIn(publicFolder: string): PackedAnswers {
  const known = opened.get(publicFolder) ?? openPackedAnswers(keepFilesOf(publicFolder));
  opened.set(publicFolder, known);
  return known;
}

function openPackedAnswers(files: KeptFiles): PackedAnswers {
  const wishOf = wishes();
  return {
    answer(file, request, response, { describe, generation }) {
      if (needsTheFile.some((name) => request.headers[name] !== undefined)) return false;
      if (!plain.test(file) || !packable(file.slice(1))) return false;
      describe(response);
      const found = files.find(file, accepted([request.headers['accept-encoding'] ?? ''].join()));
      if (!found) return false;
      const { version, body } = found;
      const vary = [response.getHeader('vary') ?? []].flat().join(', ');
      response.setHeader('vary', vary === '' ? 'Accept-Encoding' : `${vary}, Accept-Encoding`);
      const { packing, text } = body;
      const { tag } = version;
      response.setHeader('etag', packing === null ? tag : tag.replace(/"$/, `-${codings[packing]}"`));
      response.setHeader('last-modified', version.modified);
      response.setHeader('accept-ranges', 'bytes');
      if (isKnown(request, version)) {
        response.writeHead(304).end();
        return true;
      }
      if (packing !== null) response.setHeader('content-encoding', codings[packing]);
      const type = types[file.slice(file.lastIndexOf('.') + 1)];
      if (type && !response.hasHeader('content-type')) response.setHeader('content-type', type);
      response.setHeader('content-length', text.length);
      // What hangs on more of the question than its coding says so there.
      if (
        generation !== undefined &&
        vary === '' &&
        request.method === 'GET' &&
        fileNamedBy(targetText(request) ?? '') === file
      )
        body.said = { headers: headersOf(response), generation };
      response.writeHead(200);
      if (request.method === 'HEAD') response.end();
      else response.end(text, 'latin1');
      return true;
    },

    again(request, response, generation) {
      if (request.method !== 'GET') return false;
      const accept = onlyWish(request);
      const target = accept === null ? null : targetText(request);
      if (accept === null || target === null) return false;
      const body = files.again(fileNamedBy(target), wishOf(accept));
      if (body?.said?.generation !== generation) return false;
      response.writeHead(200, body.said.headers).end(body.text, 'latin1');
      return true;
    },
  };
}
