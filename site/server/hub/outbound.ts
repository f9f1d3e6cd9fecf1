import { lookup as ask, type LookupAddress } from 'node:dns';
import { request as plainly } from 'node:http';
import { request as securely } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

export interface Outgoing {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface OutboundAnswer {
  readonly status: number;
  /** The beginning of the body. */
  readonly text: string;
}

/** Asks an address that a stranger named. Follows no redirect, waits no longer than told, reads no more than a little. */
export type Outbound = (url: URL, outgoing: Outgoing) => Promise<OutboundAnswer>;

const mostRead = 4096;

/** Names that by agreement mean nothing on the public internet (RFC 6761, 6762, 8375, 7686). */
const insideNames = /\.(?:localhost|local|localdomain|internal|intranet|lan|home\.arpa|onion)$/;

/** What strangers may not make this machine ask: nothing but the public internet, and no port that speaks another language. */
export function refusalOf(url: URL, privateAllowed: boolean): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return '回调地址必须以 http:// 或 https:// 开头。';
  if (url.username || url.password) return '回调地址里不能写用户名和密码。';
  if (privateAllowed) return null;
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (port !== 80 && port !== 443 && port < 1024) return '回调地址的端口不在允许的范围内。';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host)) return isPublicAddress(host) ? null : '回调地址不能是内网地址。';
  if (host.endsWith('.')) return '回调地址的域名末尾不能有点，请去掉。';
  if (!host.includes('.') || insideNames.test(host)) return '回调地址不能是内网地址。';
  return null;
}

/** A name is looked up once, judged and used: what it means a moment later makes no difference. */
const publicOnly: LookupFunction = (host, options, callback) => {
  ask(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const refused =
      error ??
      (found.every(({ address }) => isPublicAddress(address)) ? null : new Error(`${host} 指向内网地址`));
    const [first] = found ?? [];
    if (refused || !first) callback(refused ?? new Error(`${host} 没有地址`), '', 4);
    else if (options.all) (callback as unknown as (error: null, all: LookupAddress[]) => void)(null, found);
    else callback(null, first.address, first.family);
  });
};

export function createOutbound(options: {
  readonly privateAllowed: boolean;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}): Outbound {
  const { privateAllowed, timeoutMs, signal: stop } = options;
  return (url, { method, headers = {}, body }) =>
    new Promise((resolve, reject) => {
      const refusal = refusalOf(url, privateAllowed);
      if (refusal) return void reject(new Error(refusal));
      const begin = url.protocol === 'https:' ? securely : plainly;
      const request = begin(
        url,
        {
          method,
          headers: {
            'user-agent': 'xianfeng-hub',
            ...headers,
            ...(body ? { 'content-length': String(body.byteLength) } : {}),
          },
          signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(stop ? [stop] : [])]),
          agent: false,
          ...(privateAllowed ? {} : { lookup: publicOnly }),
        },
        (answer) => {
          const parts: Buffer[] = [];
          let size = 0;
          const finish = (): void => {
            resolve({
              status: answer.statusCode ?? 0,
              text: Buffer.concat(parts).toString('utf8').slice(0, mostRead),
            });
            request.destroy();
          };
          answer.on('data', (part: Buffer) => {
            parts.push(part);
            size += part.byteLength;
            if (size > mostRead) finish();
          });
          answer.on('end', finish);
          answer.on('error', reject);
        },
      );
      request.on('error', reject);
      request.end(body);
    });
}
