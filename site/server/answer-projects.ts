import { parseSearchQuery } from '../search/port.ts';
import { projectFields } from '../presenters/chosen-projects.ts';
import type { Asked } from './asked.ts';
import { queryOf } from './query-of.ts';
import { sendPage } from './send-page.ts';
import { serveFile } from './serve-file.ts';

/** More projects than this answer no words that are worth listing. */
const mostFound = 2000;

/** Answers `/projects/?state=…&unit=…&q=…`; without a choice the file says it all. */
export async function answerProjects(asked: Asked): Promise<void> {
  const { portal, settings, url, request, response } = asked;
  const query = queryOf(url, projectFields);
  if (query === '') return serveFile(portal, settings.publicFolder, url, request, response);
  const { q } = parseSearchQuery(url.searchParams);
  const hits = q === '' ? [] : (await portal.searcher.search({ q, type: 'project', size: mostFound })).hits;
  const page = await portal.onRequest.render(`/projects/${query}`, '/projects/', {
    found: hits.map(({ documentId }) => documentId),
  });
  sendPage(asked, 200, page, { 'x-robots-tag': 'noindex' });
}
