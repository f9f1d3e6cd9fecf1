import { contentTypeOf } from '@xianfeng/content-types';
import { isAnnounced } from '../content/announced-types.ts';
import type { Content, PublishedDocument } from '../content/content.ts';
import { topicsOf } from '../content/indexes.ts';
import { kindOf, organizationOf, sourceOf } from './describe.ts';
import { leadPicture } from './lead-picture.ts';

/** What the page of a document tells machines of it: those of inspections, of search engines, of who shares it. */
export interface ArticleTags {
  /** Instants. */
  readonly published: string;
  readonly changed: string;
  /** 来源. */
  readonly source: string;
  readonly author: string;
  readonly keywords: readonly string[];
  /** Site-relative address of the picture that stands for it; undefined when it has none. */
  readonly image: string | undefined;
}

/** The same for every type: no page can leave one out. */
export function articleTags(content: Content, document: PublishedDocument): ArticleTags {
  const topics = isAnnounced(document.type)
    ? topicsOf(document as Parameters<typeof topicsOf>[0], content.get)
    : [];
  const media = leadPicture(document);
  const picture = media && content.picture(media);
  const source = sourceOf(content, document);
  const { issuer } = document.data as { issuer?: string };
  return {
    published: document.firstPublished,
    changed: document.lastChanged,
    source,
    author: issuer ?? organizationOf(content, document) ?? source,
    keywords: [
      ...new Set([
        kindOf(document),
        contentTypeOf(document.type).label,
        ...topics.flatMap((id) => content.get('topic', id)?.data.name ?? []),
      ]),
    ],
    image: picture && !picture.broken ? picture.fallback : undefined,
  };
}
