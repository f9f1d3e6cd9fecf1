import type { Asked } from './asked.ts';
import { queryOf } from './query-of.ts';
import { serveFile } from './serve-file.ts';
import { sendPage } from './send-page.ts';

/** Answers a list from which something is chosen, as `/changes/?kind=…&unit=…`; without a choice the file says it all. */
export const answerChosen =
  (path: string, fields: readonly string[]) =>
  async (asked: Asked): Promise<void> => {
    const { portal, settings, url, request, response } = asked;
    const query = queryOf(url, fields);
    if (query === '') return serveFile(portal, settings.publicFolder, url, request, response);
    const page = await portal.onRequest.render(`${path}${query}`, path);
    sendPage(asked, 200, page, { 'x-robots-tag': 'noindex' });
  };
