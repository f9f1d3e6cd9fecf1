import type { Asked } from '../asked.ts';

/** Sends a page that was rendered for this request alone. */
export async function sendPage(
  { request, response }: Pick<Asked, 'request' | 'response'>,
  status: number,
  page: Response,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const body = Buffer.from(await page.arrayBuffer());
  response.writeHead(page.status === 200 ? status : page.status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
