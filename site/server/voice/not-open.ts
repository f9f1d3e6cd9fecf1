import { answerError } from '../answer-error.ts';
import type { Asked } from '../asked.ts';
import { refuse } from '../door/refuse.ts';
import { serveFile } from '../serve-file.ts';

/** Where the county takes no letters, there is nothing at these addresses. */
export async function notOpen({ portal, settings, url, request, response }: Asked): Promise<void> {
  const message = '本站没有开通来信。';
  if (url.pathname.startsWith('/api/')) return answerError(response, 404, { code: 'not-open', message });
  if (request.method === 'POST')
    return refuse(request, response, url.pathname, {
      status: 405,
      code: 'method',
      message,
      headers: { allow: 'GET, HEAD' },
    });
  return serveFile(portal, settings.publicFolder, url, request, response);
}
