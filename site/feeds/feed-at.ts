import type { Content, PublishedDocument } from '../content/content.ts';
import type { AnnouncedType } from '../content/announced-types.ts';
import type { PageLocals } from '../rendering/page-locals.ts';
import { callStateOn } from '../presenters/call-state-on.ts';
import { documentAt, siteName } from '../presenters/describe.ts';
import { changedPromisesWords } from '../presenters/promise/changed-promises.ts';
import { sections } from '../presenters/sections.ts';
import { newestBelow } from './below-documents.ts';
import { coverageAddress } from '../presenters/coverage.ts';
import { changedPromiseItems } from './changed-promise-items.ts';
import { coverageItems } from './coverage-items.ts';
import { dueItems } from './due-items.ts';
import { parseFeedAddress } from '../addresses/feed-address.ts';
import { feedItem, type FeedItem } from './feed-items.ts';
import type { Feed } from './feed.ts';
import { searchFeed } from './search-feed.ts';
import { archiveFeed, feedLength, newestFeed, paged } from './subject-feeds.ts';
import { subjects, type Subject } from './subjects.ts';

const typeOfSection = new Map(
  Object.entries(sections).map(([type, { name }]) => [name as string, type as AnnouncedType]),
);
const openLength = 200;

function sectionType(name: string): AnnouncedType {
  const type = typeOfSection.get(name);
  if (!type) throw new RangeError(`No section ${name}`);
  return type;
}

/** A feed whose items do not come from one index. */
interface Special {
  readonly title: string;
  readonly description: string;
  readonly page: string;
  /** `oldest` is set when there are items before these; only some can be asked for what was published before an instant. */
  items(
    origin: string,
    before?: string,
  ): {
    readonly items: readonly FeedItem[];
    readonly complete: boolean;
    readonly oldest?: string | undefined;
  };
}

const newestFirst = (one: FeedItem, other: FeedItem): number =>
  other.pubDate.getTime() - one.pubDate.getTime() || (one.id < other.id ? -1 : 1);

function due(content: Content): Special {
  return {
    title: `${siteName(content)}：临期和逾期`,
    description: '离期限还有五个工作日或者更少的项目，和已经过了期限还没有办完的项目。',
    page: '/',
    items: (origin) => ({ items: dueItems(content, origin), complete: true }),
  };
}

function changes(content: Content): Special {
  return {
    title: `${siteName(content)}：${changedPromisesWords.title}`,
    description: changedPromisesWords.about,
    page: '/changes/',
    items: (origin) => changedPromiseItems(content, origin),
  };
}

function openCalls(content: Content): Special {
  return {
    title: `${siteName(content)}：正在招募的需求`,
    description: '眼下需要您搭把手的事；报满、截止或取消以后就不再列出。',
    page: '/calls/',
    items(origin) {
      const calls = content
        .list('calls.byCloses', 'open', { order: 'ascending', limit: openLength })
        .filter((call) => content.when((today) => callStateOn(call.data, today)).state === 'recruiting');
      return {
        items: calls.map((call) => feedItem(content, origin, call)).toSorted(newestFirst),
        complete: true,
      };
    },
  };
}

function coverage(content: Content, page: string): Special {
  const programme: PublishedDocument<'programme'> = documentAt(content, page);
  return {
    title: `${siteName(content)}：${programme.data.name}申报情况`,
    description: `应当申报“${programme.data.name}”的单位，谁公开了第一个项目。`,
    page: coverageAddress(programme),
    items: (origin) => coverageItems(content, origin, programme),
  };
}

function unitAndBelow(content: Content, page: string): Special {
  const { documentId, data }: PublishedDocument<'organization'> = documentAt(content, page);
  return {
    title: `${siteName(content)}：${data.name}和下级单位`,
    description: `${data.name}和它的下级单位公开的新消息，和对它们的督办。`,
    page,
    items(origin, before) {
      const documents = newestBelow(content, documentId, feedLength, before);
      const full = documents.length === feedLength;
      return {
        items: documents.map((document) => feedItem(content, origin, document)),
        complete: !full && !before,
        oldest: full ? documents.at(-1)?.firstPublished : undefined,
      };
    },
  };
}

/**
 * What the feeds of a folder are about.
 * @throws RangeError when the portal has no feeds there
 */
export function subjectAt(content: Content, base: string): Subject | Special {
  const parts = base.split('/').filter(Boolean);
  const [folder = '', name = '', more = ''] = parts;
  if (base === '/') return subjects.whole(content);
  if (base === '/due/') return due(content);
  if (base === '/changes/') return changes(content);
  if (base === '/calls/open/') return openCalls(content);
  if (parts.length === 1) return subjects.section(content, sectionType(folder));
  if (parts.length === 3 && name === 'kinds') return subjects.kind(content, sectionType(folder), more);
  if (parts.length === 3 && folder === 'organizations' && more === 'all')
    return unitAndBelow(content, base.slice(0, -'all/'.length));
  if (parts.length === 3 && folder === 'programmes' && more === 'coverage')
    return coverage(content, base.slice(0, -'coverage/'.length));
  if (parts.length === 2 && folder === 'organizations')
    return subjects.organization(content, documentAt(content, base));
  if (parts.length === 2 && folder === 'topics') return subjects.topic(content, documentAt(content, base));
  if (parts.length === 2 && folder === 'programmes')
    return subjects.programme(content, documentAt(content, base));
  if (parts.length === 2 && folder === 'projects')
    return subjects.project(content, documentAt(content, base));
  throw new RangeError(`No feed at ${base}`);
}

/** The title of the feeds of a folder; null when the portal has none there. */
export function titleOfBase(content: Content, base: string): string | null {
  try {
    return subjectAt(content, base).title;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The feed of an address, in whatever format, or a month's archive.
 * @throws RangeError when the portal has no such feed
 */
export function feedAt(locals: PageLocals): Feed {
  if (locals.search) return searchFeed(locals, locals.search);
  const { content, origin, address, before } = locals;
  const parsed = parseFeedAddress(address);
  if (!parsed) throw new RangeError(`Not the address of a feed: ${address}`);
  const { base, month } = parsed;
  const subject = subjectAt(content, base);
  if ('index' in subject) return month ? archiveFeed(locals, subject, month) : newestFeed(locals, subject);
  if (month) throw new RangeError(`${base} has no archives`);
  const { title, description, page } = subject;
  const { items, complete, oldest } = subject.items(origin, before);
  return { origin, ...paged(address, before, oldest), title, description, page, items, complete };
}
