import { escapeHtml } from '@xianfeng/content-types/body/escape';
import type { Content, PublishedDocument } from '../content/content.ts';
import { addressOfDocument, topicsOf } from '../content/indexes.ts';
import type { AnnouncedType } from '../content/announced-types.ts';
import { kindOf, organizationOf, sourceOf, titleOf } from '../presenters/describe.ts';
import { changesHtml } from './changes-html.ts';
import { openingOf } from '../presenters/gist.ts';
import { leadPicture } from '../presenters/lead-picture.ts';
import { fullText } from './full-text.ts';
import { xmlLine, xmlText } from '../plain-text/xml-text.ts';

/** One document as feeds tell it. */
export interface FeedItem {
  /** One line of plain text. */
  readonly title: string;
  /** The page that tells it. */
  readonly link: string;
  /** What the item is known by for ever, whatever is corrected about it: for a document its permanent address. */
  readonly id: string;
  readonly pubDate: Date;
  /** A short opening, as HTML. */
  readonly description: string;
  /** The full text, as HTML. */
  readonly content: string;
  readonly categories: string[];
  readonly creator: string;
  /** Instant of the last public change. */
  readonly changed: string;
  readonly picture: FeedPicture | undefined;
}

export interface FeedPicture {
  readonly url: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  /** Undefined when the size is not known; an enclosure without its true size is worse than none. */
  readonly bytes: number | undefined;
}

const openingLength = 160;

/** Makes the item of a published document; all its addresses are absolute. */
export function feedItem(
  content: Content,
  origin: string,
  document: PublishedDocument<AnnouncedType>,
): FeedItem {
  const topics = topicsOf(document, content.get).flatMap((id) => content.get('topic', id)?.data.name ?? []);
  const organization = organizationOf(content, document);
  const link = `${origin}${addressOfDocument(document)}`;
  return {
    title: xmlLine(titleOf(document)),
    link,
    id: link,
    pubDate: new Date(document.firstPublished),
    description: xmlText(
      escapeHtml(
        [kindOf(document), organization, openingOf(content, document, openingLength)]
          .filter(Boolean)
          .join(' · '),
      ),
    ),
    content: xmlText(changesHtml(content, document) + fullText(content, origin, document)),
    categories: [kindOf(document), ...topics].map(xmlLine),
    creator: xmlLine(organization ?? sourceOf(content, document)),
    changed: document.lastChanged,
    picture: pictureOf(content, origin, document),
  };
}

function pictureOf(
  content: Content,
  origin: string,
  document: PublishedDocument<AnnouncedType>,
): FeedPicture | undefined {
  const media = leadPicture(document);
  const picture = media && content.picture(media);
  if (!picture || picture.broken) return undefined;
  const widest =
    picture.sources.flatMap(({ variants }) => variants).find(({ address }) => address === picture.fallback)
      ?.width ?? picture.width;
  return {
    url: `${origin}${picture.fallback}`,
    type: 'image/webp',
    width: widest,
    height: Math.round((picture.height * widest) / picture.width),
    bytes: picture.fallbackBytes,
  };
}
