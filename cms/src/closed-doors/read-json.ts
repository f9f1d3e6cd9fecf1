import type { IncomingMessage } from 'node:http';

/** A body that is not read further; its message says why, in Chinese. */
export class BodyRefused extends Error {
  constructor(status: 400 | 413 | 415, message: string) {
    super(message);
    this.status = status;
  }

  readonly status: number;
}

/** Forms nest a dozen deep; a parser that is sent more than this is being worn out. */
export const deepest = 100;

/** Whether brackets stand within each other deeper than `most`; brackets in strings do not count. */
export function isDeeper(json: string, most: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < json.length; index += 1) {
    const code = json.charCodeAt(index);
    if (inString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > most) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}

async function readAll(request: IncomingMessage, limit: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  // Left early, the usual iterator would close the connection, and nobody would read why.
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw new BodyRefused(413, '内容太大，请分开保存。');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const notAnObject = '内容不完整或者不对，没有保存。请刷新页面，再试一次。';

/** A member of this name would change what other objects inherit. */
function refusePrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new BodyRefused(400, notAnObject);
  return value;
}

/**
 * Reads the JSON object or list that a request carries, at most `limit` bytes; an empty body is an empty object.
 * @throws BodyRefused
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<object> {
  if (Number(request.headers['content-length'] ?? 0) > limit)
    throw new BodyRefused(413, '内容太大，请分开保存。');
  const text = await readAll(request, limit);
  if (text.trim() === '') return {};
  if (isDeeper(text, deepest)) throw new BodyRefused(400, notAnObject);
  let value: unknown;
  try {
    // A reviver makes parsing slow: it is asked only where the name can stand.
    value = /proto|\\u/i.test(text) ? JSON.parse(text, refusePrototype) : JSON.parse(text);
  } catch {
    throw new BodyRefused(400, notAnObject);
  }
  if (typeof value !== 'object' || value === null) throw new BodyRefused(400, notAnObject);
  return value;
}
