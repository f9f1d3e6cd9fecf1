import { folders } from '@xianfeng/content-types';
import type { PublishedDocument } from '../content/content.ts';
import { kindWords } from '../content/kinds.ts';
import { describingAddresses } from './data-addresses.ts';
import { drawn } from './drawn.ts';
import { guideAddresses } from './guide-groups.ts';
import { addressOfDocument, monthOf, topicsOf } from '../content/indexes.ts';
import { announcedTypes, isAnnounced, type AnnouncedType } from '../content/announced-types.ts';
import type { Lookup } from '../content/lookup.ts';

/** Folder of each announced type; also the name of its section in addresses and feeds. */
export const sectionOf = Object.fromEntries(announcedTypes.map((type) => [type, folders[type]])) as Pick<
  typeof folders,
  AnnouncedType
>;

/** The feeds of kinds that a section has more than one of. */
export const kindFeeds: readonly string[] = announcedTypes.flatMap((type) =>
  Object.keys(kindWords(type)).map((kind) => `/${sectionOf[type]}/kinds/${kind}/feed.xml`),
);

/** Addresses that exist whatever the content is. */
export const fixedAddresses: readonly string[] = [
  '/',
  ...Object.values(sectionOf).flatMap((section) => [`/${section}/`, `/${section}/feed.xml`]),
  ...kindFeeds,
  '/calls/open/feed.xml',
  '/due/feed.xml',
  '/changes/',
  '/changes/feed.xml',
  '/results/',
  '/organizations/',
  '/topics/',
  '/programmes/',
  '/search/',
  '/subscribe/',
  '/sitemap/',
  '/about/',
  '/accessibility/',
  '/privacy/',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/calendar.ics',
  '/feeds.opml',
  '/openapi.json',
  '/llms.txt',
  ...describingAddresses,
  '/sitemap.xml',
  '/robots.txt',
  '/manifest.webmanifest',
  ...guideAddresses,
  '/404.html',
  ...Object.keys(drawn).map((name) => `/${name}`),
];

/** Lists and archives that exist because this document does. */
export function sharedAddresses(document: PublishedDocument, get: Lookup): string[] {
  const month = monthOf(document);
  const shared = addressOfDocument(document) === null ? [] : [`/sitemaps/${month}.xml`];
  if (!isAnnounced(document.type)) return shared;
  const announced = document as PublishedDocument<AnnouncedType>;
  shared.push(`/feed/${month}.xml`, `/${sectionOf[announced.type]}/feed/${month}.xml`);
  if (document.type === 'update') shared.push(`/updates/${month.replace('-', '/')}/`);
  if (document.type === 'bulletin')
    shared.push(`/bulletins/${(announced as PublishedDocument<'bulletin'>).data.series}/`);
  const organization = announced.data.organization
    ? get('organization', announced.data.organization)
    : undefined;
  if (organization) shared.push(`/organizations/${organization.data.slug}/feed/${month}.xml`);
  for (const id of topicsOf(announced, get)) {
    const topic = get('topic', id);
    if (topic) shared.push(`/topics/${topic.data.slug}/feed/${month}.xml`);
  }
  return shared;
}
