import { readFileSync, statSync, type Stats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { hasVersion } from './feeds/conditional.ts';
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
const keptBytes = 64 * 1024 * 1024;
const largest = 1024 * 1024;
/** Letters, digits and signs that mean themselves in an address and lead nowhere else. */
const plain = /^(?:\/[A-Za-z0-9~_-][A-Za-z0-9~_.-]*)+$/;

/** Conditions and parts are for the file itself. */
const needsTheFile = ['range', 'if-match', 'if-unmodified-since'] as const;

interface Body {
  readonly bytes: Buffer;
  readonly coding: string | null;
}

interface Kept {
  readonly stat: Pick<Stats, 'ino' | 'size' | 'mtimeMs'>;
  readonly tag: string;
  readonly modified: string;
  readonly bodies: Map<Packing | 'plain', Body>;
}

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

const sameVersion = (one: Kept['stat'], other: Kept['stat']): boolean =>
  one.ino === other.ino && one.size === other.size && one.mtimeMs === other.mtimeMs;

/** Whether the client has this version already; a tag counts whatever coding it came in (RFC 9110, 13). */
function isKnown({ headers }: IncomingMessage, { tag, stat }: Kept): boolean {
  const tags = headers['if-none-match']?.replace(/[-;](?:gzip|br|deflate)(?=")/g, '');
  if (tags !== undefined) return hasVersion({ headers: { 'if-none-match': tags } }, tag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.trunc(stat.mtimeMs / 1000) * 1000 <= since;
}

/** Answers with the packed file that stands beside a file, from memory where it was asked for before. */
export interface PackedAnswers {
  /** Answers false, with nothing sent, where the file itself has to be sent. `describe` sets the headers that its address has. */
  answer(
    file: string,
    request: IncomingMessage,
    response: ServerResponse,
    describe: (response: ServerResponse) => void,
  ): boolean;
}

const opened = new Map<string, PackedAnswers>();

/** Those of a folder; what they keep in memory is kept once. */
export function packedAnswersIn(publicFolder: string): PackedAnswers {
  const known = opened.get(publicFolder) ?? openPackedAnswers(publicFolder);
  opened.set(publicFolder, known);
  return known;
}

function openPackedAnswers(publicFolder: string): PackedAnswers {
  const kept = new Map<string, Kept>();
  let size = 0;

  function forget(file: string): void {
    for (const { bytes } of kept.get(file)?.bodies.values() ?? []) size -= bytes.byteLength;
    kept.delete(file);
  }

  function versionOf(file: string, stat: Stats): Kept {
    const known = kept.get(file);
    if (known && sameVersion(known.stat, stat)) return known;
    forget(file);
    const { ino, mtimeMs } = stat;
    const modified = new Date(Math.trunc(mtimeMs));
    const made: Kept = {
      stat: { ino, mtimeMs, size: stat.size },
      tag: `W/"${stat.size.toString(16)}-${Math.trunc(mtimeMs).toString(16)}"`,
      modified: modified.toUTCString(),
      bodies: new Map(),
    };
    kept.set(file, made);
    return made;
  }

  function keep(file: string, version: Kept, name: Packing | 'plain', body: Body): Body {
    version.bodies.set(name, body);
    size += body.bytes.byteLength;
    for (const oldest of kept.keys()) {
      if (size <= keptBytes) break;
      if (oldest !== file) forget(oldest);
    }
    return body;
  }

  /** Null where the file is another one by now. */
  function bodyOf(
    file: string,
    path: string,
    version: Kept,
    takes: (packing: Packing) => boolean,
  ): Body | null {
    for (const packing of packings.filter(takes)) {
      const known = version.bodies.get(packing);
      if (known) return known;
      const beside = statSync(`${path}.${packing}`, { throwIfNoEntry: false });
      if (!beside || Math.trunc(beside.mtimeMs) !== Math.trunc(version.stat.mtimeMs)) continue;
      const bytes = readFileSync(`${path}.${packing}`);
      return isStill(path, version)
        ? keep(file, version, packing, { bytes, coding: codings[packing] })
        : null;
    }
    const known = version.bodies.get('plain');
    if (known) return known;
    const bytes = readFileSync(path);
    return isStill(path, version) ? keep(file, version, 'plain', { bytes, coding: null }) : null;
  }

  /** Null where the file itself has to be sent, or cannot be read: who sends it says why. */
  function findIn(
    file: string,
    path: string,
    takes: (packing: Packing) => boolean,
  ): { readonly version: Kept; readonly body: Body } | null {
    try {
      const stat = statSync(path, { throwIfNoEntry: false });
      if (!stat?.isFile() || stat.size > largest) return null;
      const version = versionOf(file, stat);
      const body = bodyOf(file, path, version, takes);
      return body && { version, body };
    } catch {
      return null;
    }
  }

  function isStill(path: string, { stat }: Kept): boolean {
    const now = statSync(path, { throwIfNoEntry: false });
    return now !== undefined && sameVersion(now, stat);
  }

  return {
    answer(file, request, response, describe) {
      if (needsTheFile.some((name) => request.headers[name] !== undefined)) return false;
      if (!plain.test(file) || !packable(file.slice(1))) return false;
      describe(response);
      const path = join(publicFolder, file);
      const takes = accepted([request.headers['accept-encoding'] ?? ''].join());
      const found = findIn(file, path, takes);
      if (!found) return false;
      const { version, body } = found;
      const vary = [response.getHeader('vary') ?? []].flat().join(', ');
      response.setHeader('vary', vary === '' ? 'Accept-Encoding' : `${vary}, Accept-Encoding`);
      const { coding, bytes } = body;
      response.setHeader('etag', coding === null ? version.tag : version.tag.replace(/"$/, `-${coding}"`));
      response.setHeader('last-modified', version.modified);
      response.setHeader('accept-ranges', 'bytes');
      if (isKnown(request, version)) {
        response.writeHead(304).end();
        return true;
      }
      if (coding !== null) response.setHeader('content-encoding', coding);
      const type = types[file.slice(file.lastIndexOf('.') + 1)];
      if (type && !response.hasHeader('content-type')) response.setHeader('content-type', type);
      response.setHeader('content-length', bytes.byteLength);
      response.writeHead(200).end(request.method === 'HEAD' ? undefined : bytes);
      return true;
    },
  };
}
