import { changesFields } from '../presenters/promise/chosen-changes.ts';
import type { Asked } from './asked.ts';
import { queryOf } from './query-of.ts';
import { serveFile } from './serve-file.ts';
import { sendPage } from './send-page.ts';

/** Answers `/changes/?kind=…&unit=…`; without a choice the file says it all. */
export async function answerChanges(asked: Asked): Promise<void> {
  const { portal, settings, url, request, response } = asked;
  const query = queryOf(url, changesFields);
  if (query === '') return serveFile(portal, settings.publicFolder, url, request, response);
  const page = await portal.onRequest.render(`/changes/${query}`, '/changes/');
  sendPage(asked, 200, page, { 'x-robots-tag': 'noindex' });
}
