import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { LedgerEntry } from '@xianfeng/content-types';
import { ledgerKeyHeader } from '@xianfeng/content-types/ledger/ledger-key';

/** By which the CMS knows the portal, in tests. */
export const testLedgerKey = 'a-key-that-opens-nothing';

/** A CMS reduced to its ledger: answers `GET /api/ledger` as the contract says, and can be away. */
export interface LedgerServer {
  readonly url: string;
  append(entries: readonly LedgerEntry[]): void;
  close(): Promise<void>;
}

/**
 * Starts one on a free port, or on the given one; `also` is what it answers besides, by path, `otherwise` what answers
 * whatever else the portal asks.
 */
export async function startLedgerServer(
  entries: LedgerEntry[] = [],
  port = 0,
  also: Readonly<Record<string, Uint8Array | object>> = {},
  otherwise: RequestListener = (_request, response) => void response.writeHead(404).end(),
): Promise<LedgerServer> {
  const waiting = new Set<() => void>();
  const server: Server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname.startsWith('/api/') && request.headers[ledgerKeyHeader] !== testLedgerKey)
      return void response.writeHead(401).end();
    const answer = also[url.pathname];
    if (answer instanceof Uint8Array) return void response.writeHead(200).end(answer);
    if (answer)
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    if (url.pathname !== '/api/ledger') return void otherwise(request, response);
    const after = Number(url.searchParams.get('after') ?? 0);
    const limit = Number(url.searchParams.get('limit') ?? 200);
    const seconds = Number(url.searchParams.get('wait') ?? 0);
    if (entries.length <= after && seconds > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, seconds * 1000);
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        waiting.add(wake);
        response.on('close', wake);
      });
    }
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ entries: entries.slice(after, after + limit), head: entries.length }));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    append(more) {
      entries.push(...more);
      for (const wake of [...waiting]) wake();
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
