import { contentTypes } from '@xianfeng/content-types';
import { bodyText } from '@xianfeng/content-types/body/plain-text';
import type { PublishedBody } from '@xianfeng/content-types/body/nodes';
import { escapeHtml } from '@xianfeng/content-types/body/escape';
import type { PublishedMedia } from '@xianfeng/content-types/body/media';
import type { Content, PublishedDocument } from '../../content/content.ts';
import { addressOfDocument, topicsOf, type AnnouncedType } from '../../content/indexes.ts';
import { attachmentHtml, bodyHtml, imageHtml } from '../body-html.ts';
import { kindOf, organizationOf, titleOf } from '../describe.ts';
import { xmlText } from './xml-text.ts';

/** One document as feeds tell it. */
export interface FeedItem {
  readonly title: string;
  readonly link: string;
  readonly pubDate: Date;
  readonly description: string;
  readonly content: string;
  readonly categories: string[];
  readonly changed: string;
}

/** Makes the item of a published document; all its addresses are absolute. */
export function feedItem(content: Content, origin: string, document: PublishedDocument<AnnouncedType>): FeedItem {
  const html = fullText(content, origin, document);
  const topics = topicsOf(document, content.get).flatMap((id) => content.get('topic', id)?.data.name ?? []);
  return {
    title: xmlText(titleOf(document)),
    link: `${origin}${addressOfDocument(document)}`,
    pubDate: new Date(document.firstPublished),
    description: xmlText([kindOf(document), organizationOf(content, document), opening(document)].filter(Boolean).join(' · ')),
    content: xmlText(html),
    categories: [kindOf(document), ...topics].map(xmlText),
    changed: document.lastChanged,
  };
}

function opening(document: PublishedDocument): string {
  const data = document.data as { body?: PublishedBody; problem?: string; deed?: string; highlights?: string };
  return (data.body ? bodyText(data.body) : (data.problem ?? data.deed ?? data.highlights ?? '')).replaceAll('\n', ' ').slice(0, 160);
}

function fullText(content: Content, origin: string, document: PublishedDocument<AnnouncedType>): string {
  const data = document.data as Readonly<Record<string, unknown>>;
  const fields: Readonly<Record<string, { readonly label: string }>> = contentTypes[document.type].fields;
  const images = (media: PublishedMedia): string => imageHtml(media, content.picture(media), origin);
  const render = (body: PublishedBody): string => absolute(bodyHtml(body, { imageHtml: images, attachmentHtml: (media) => attachmentHtml(media, origin) }), origin);
  const parts: string[] = [];
  for (const name of ['problem', 'measures', 'schedule', 'goals', 'highlights', 'deed', 'nextPlan'] as const) {
    const text = data[name];
    if (typeof text === 'string') parts.push(`<h3>${escapeHtml(fields[name]?.label ?? '')}</h3>`, ...text.split('\n').map((line) => `<p>${escapeHtml(line)}</p>`));
  }
  if (data.body) parts.push(render(data.body as PublishedBody));
  if (data.minutes) parts.push(render(data.minutes as PublishedBody));
  if (Array.isArray(data.photos)) parts.push(...(data.photos as PublishedMedia[]).map(images));
  if (document.type === 'bulletin') {
    for (const section of (document as PublishedDocument<'bulletin'>).data.sections) {
      parts.push(`<h2>${escapeHtml(section.title)}</h2>`, ...section.items.map((item) => `<h3>${escapeHtml(item.title)}</h3>${render(item.body)}`));
    }
  }
  return parts.join('');
}

/** Addresses inside a body may be site-relative; a reader elsewhere needs them whole. */
function absolute(html: string, origin: string): string {
  return html.replace(/ (href|src)="\/(?!\/)/g, ` $1="${origin}/`);
}
