import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerError } from './answer-error.ts';

const forPeople = (path: string): boolean => path.endsWith('/') || path.startsWith('/preview/');

function page(title: string, message: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><body style="font:1.25rem/1.7 system-ui,sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem"><h1 style="font-size:1.75rem">${title}</h1><p>${message}</p><p><a href="/">回首页</a></p></body></html>`;
}

/** Says that what is made on request cannot be had now: 429 where this address asked too often, 503 where too many ask. */
export function answerNotNow(
  status: 429 | 503,
  seconds: number,
  { request, response, path }: { request: IncomingMessage; response: ServerResponse; path: string },
): void {
  const title = status === 429 ? '请慢一点' : '请稍等';
  const message =
    status === 429
      ? `从您这里来的搜索和查询太多，请过 ${seconds} 秒再试。其他网页可以照常看。`
      : `现在查询的人太多，请过 ${seconds} 秒再试。其他网页可以照常看。`;
  const headers = { 'retry-after': String(seconds) };
  if (!forPeople(path))
    return answerError(response, status, { code: status === 429 ? 'too-many' : 'busy', message }, headers);
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      ...headers,
    })
    .end(request.method === 'HEAD' ? undefined : page(title, message));
}
