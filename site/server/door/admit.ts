import type { IncomingMessage } from 'node:http';
import type { Refusal } from './refuse.ts';

export type Method = 'GET' | 'HEAD' | 'POST';

/** What may be sent to an address: media types, and at most how many bytes. */
export interface BodyRule {
  readonly types: readonly string[];
  readonly most: number;
}

/** In which ways an address may be asked. */
export interface DoorRule {
  /** When not told: GET and HEAD, and POST where something may be sent. */
  readonly methods?: readonly Method[] | undefined;
  readonly takes?: BodyRule | undefined;
}

function methodsOf({ methods, takes }: DoorRule): readonly string[] {
  return methods ?? (takes ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD']);
}

/** The media type that a body has, when its text is in UTF-8. */
function mediaType(header = ''): string | null {
  const [type = '', ...parameters] = header.toLowerCase().split(';');
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]*)/.exec(parameter)?.[1])
    .find((name) => name !== undefined);
  return charset === undefined || /^(?:utf-?8|us-ascii)$/.test(charset) ? type.trim() : null;
}

/** Whether a body follows the headers, be it as long as it says or in chunks. */
export function bringsBody({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;
}

/** Why a request may not come in at this address, judged by its headers; null when it may. */
export function refusalOf(
  { method = '', headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  rule: DoorRule,
): Refusal | null {
  const methods = methodsOf(rule);
  if (!methods.includes(method)) {
    const message = methods.includes('POST')
      ? `这个网址只接受 ${methods.join('、')}。`
      : '这个网址只能查看。';
    return { status: 405, code: 'method', message, headers: { allow: methods.join(', ') } };
  }
  if (!bringsBody({ headers })) return null;
  if (method !== 'POST' || !rule.takes)
    return { status: 400, code: 'body', message: '查看网页的请求不能带正文，请去掉正文再试。' };
  const { types, most } = rule.takes;
  const encoding = headers['content-encoding'] ?? 'identity';
  const transfer = headers['transfer-encoding'] ?? 'chunked';
  if (encoding.toLowerCase() !== 'identity' || transfer.toLowerCase() !== 'chunked')
    return {
      status: 415,
      code: 'encoding',
      message: '请不要压缩，按原样发送。',
      headers: { 'accept-encoding': 'identity', connection: 'close' },
    };
  if (!types.includes(mediaType(headers['content-type']) ?? ''))
    return { status: 415, code: 'type', message: `请用 ${types.join(' 或 ')} 发送，文字用 UTF-8。` };
  return Number(headers['content-length'] ?? 0) > most ? tooLong(most) : null;
}

export function tooLong(most: number): Refusal {
  return { status: 413, code: 'too-long', message: `发送的内容太长，最多 ${Math.floor(most / 1024)} KB。` };
}
