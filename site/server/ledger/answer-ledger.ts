import type { IncomingMessage, ServerResponse } from 'node:http';
import { ledgerQuerySchema, type LedgerQuery } from '@xianfeng/content-types/ledger/ledger-query';
import { queryFaults } from '@xianfeng/content-types/rules/query-faults';
import Negotiator from 'negotiator';
import { answerError } from '../answer-error.ts';
import type { Asked } from '../asked.ts';
import { clientOf } from '../client-address.ts';
import { hasVersion } from '../feeds/conditional.ts';
import type { PublicLedger } from './public-ledger.ts';
import { asGzip, asPlain } from './packed-text.ts';

const comeBack = { waiting: '30', page: '2' } as const;

function busy(response: ServerResponse, message: string, after: string): void {
  answerError(response, 503, { code: 'busy', message }, { 'retry-after': after });
}

/** Waits for entries after `after`; false when there is no place to wait in. */
async function waitForNews(
  { head, waiting }: PublicLedger,
  { after, wait }: LedgerQuery,
  client: string,
  response: ServerResponse,
): Promise<boolean> {
  if (wait === 0 || head() > after) return true;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const until = performance.now() + wait * 1000;
  // Somebody may wait for a position that lies further ahead than the next entry.
  while (head() <= after && !gone.signal.aborted && performance.now() < until) {
    const waited = waiting.wait(client, until - performance.now(), gone.signal);
    if (!waited) return false;
    await waited;
  }
  return true;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  pieces: readonly Buffer[],
): Promise<void> {
  response.setHeader(
    'content-length',
    pieces.reduce((sum, piece) => sum + piece.byteLength, 0),
  );
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  if (request.method !== 'HEAD') for (const piece of pieces) response.write(piece);
  response.end();
}

/** Answers `GET /api/ledger?after&limit&wait`. */
export async function answerLedger({ ledger, url, request, response }: Asked): Promise<void> {
  const asked = Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((name) => {
      const values = url.searchParams.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
  response.setHeader('access-control-allow-origin', '*');
  const query = ledgerQuerySchema.safeParse(asked);
  if (!query.success) return answerError(response, 400, { code: 'bad-request', ...queryFaults(query.error) });
  const client = clientOf(request);
  if (!(await waitForNews(ledger, query.data, client, response)))
    return busy(
      response,
      `同时等待新内容的请求太多，请过 ${comeBack.waiting} 秒再试，或者不带 wait。`,
      comeBack.waiting,
    );
  if (response.destroyed) return;
  const tag = ledger.pages.tagOf(query.data);
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('vary', 'Accept-Encoding');
  if (tag) response.setHeader('etag', tag);
  if (tag && hasVersion(request, tag)) return void response.writeHead(304).end();
  const page = await ledger.pages.get(query.data, client);
  if (!page) {
    response.removeHeader('etag');
    return busy(response, `读公开账本的请求太多，请过 ${comeBack.page} 秒再试。`, comeBack.page);
  }
  const end = `,"head":${ledger.head()}}`;
  const zipped = new Negotiator(request).encoding(['gzip', 'identity']) === 'gzip';
  if (zipped) response.setHeader('content-encoding', 'gzip');
  return send(request, response, zipped ? asGzip(page, end) : await asPlain(page, end));
}
