import type { PublishedDocument } from '../content/content.ts';
import type { AnnouncedType } from '../content/announced-types.ts';
import type { PageLocals, Searched } from '../rendering/page-locals.ts';
import { siteName } from '../presenters/describe.ts';
import { questionInWords, searchAddress } from '../search/asked.ts';
import type { Feed } from './feed.ts';
import { feedItem } from './feed-items.ts';

/** The feed of a saved search: what contains exactly what was asked, newest first. */
export function searchFeed({ content, origin, address }: PageLocals, { query, result }: Searched): Feed {
  const words = questionInWords(query, content);
  const saved = { ...query, sort: undefined, page: 1 };
  const hits = result.hits.filter(({ match }) => match === 'exact');
  const documents = hits.flatMap(
    ({ type, documentId }) => content.get(type, documentId) ?? [],
  ) as PublishedDocument<AnnouncedType>[];
  return {
    origin,
    address: searchAddress(saved, {}, address),
    title: `${siteName(content)}：搜索${words}`,
    description: `以后公开的、符合${words}的新消息。`,
    page: searchAddress(saved),
    items: documents.map((document) => feedItem(content, origin, document)),
    complete: result.exact === hits.length,
    live: true,
  };
}
