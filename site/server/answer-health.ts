import type { ServerResponse } from 'node:http';
import type { Portal } from '../publisher/open-portal.ts';

/** Answers `/health.json`: that the portal serves, and how far in the ledger it is. */
export function answerHealth({ store }: Portal, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify({ status: 'ok', ledger: store.entries.head() }));
}
