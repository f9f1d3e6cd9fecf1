import type { MadeAnswer } from '../rendering/on-request.ts';
import type { Asked } from './asked.ts';

/** Sends a page that was rendered for this request alone. */
export function sendPage(
  { request, response }: Pick<Asked, 'request' | 'response'>,
  status: number,
  page: MadeAnswer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(page.status === 200 ? status : page.status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : page.body);
}
