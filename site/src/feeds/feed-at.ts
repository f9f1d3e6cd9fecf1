import type { PublishedDocument } from '../../content/content.ts';
import type { AnnouncedType } from '../../content/indexes.ts';
import type { PageLocals } from '../../content/page-locals.ts';
import { callStanding } from '../call-standing.ts';
import { documentAt, siteName } from '../describe.ts';
import { sections } from '../sections.ts';
import { newestBelow } from './below-documents.ts';
import { dueItems } from './due-items.ts';
import { parseFeedAddress } from './feed-address.ts';
import { feedItem } from './feed-items.ts';
import type { Feed } from './feed.ts';
import { searchFeed } from './search-feed.ts';
import { archiveFeed, newestFeed } from './subject-feeds.ts';
import { subjects, type Subject } from './subjects.ts';

const typeOfSection = new Map(Object.entries(sections).map(([type, { name }]) => [name as string, type as AnnouncedType]));
const belowLength = 100;
const openLength = 200;

function sectionType(name: string | undefined): AnnouncedType {
  const type = typeOfSection.get(name ?? '');
  if (!type) throw new RangeError(`No section ${name}`);
  return type;
}

/** What the feeds of a folder are about, when their items come from an index; null for the few that are chosen otherwise. */
export function subjectAt({ content }: Pick<PageLocals, 'content'>, base: string): Subject | null {
  const parts = base.split('/').filter(Boolean);
  const [folder, name, more] = parts;
  if (parts.length === 0) return subjects.whole(content);
  if (base === '/due/' || base === '/calls/open/' || (folder === 'organizations' && more === 'all')) return null;
  if (parts.length === 1) return subjects.section(content, sectionType(folder));
  if (name === 'kinds') return subjects.kind(content, sectionType(folder), more ?? '');
  if (folder === 'organizations') return subjects.organization(content, documentAt(content, base));
  if (folder === 'topics') return subjects.topic(content, documentAt(content, base));
  if (folder === 'programmes') return subjects.programme(content, documentAt(content, base));
  if (folder === 'projects') return subjects.project(content, documentAt(content, base));
  throw new RangeError(`No feed at ${base}`);
}

/**
 * The feed of an address, in whatever format, or a month's archive.
 * @throws RangeError when the portal has no such feed
 */
export function feedAt(locals: PageLocals): Feed {
  if (locals.search) return searchFeed(locals, locals.search);
  const parsed = parseFeedAddress(locals.address);
  if (!parsed) throw new RangeError(`Not the address of a feed: ${locals.address}`);
  const { base, month } = parsed;
  const subject = subjectAt(locals, base);
  if (subject) return month ? archiveFeed(locals, subject, month) : newestFeed(locals, subject);
  if (month) throw new RangeError(`${base} has no archives`);
  return base === '/due/' ? dueFeed(locals) : base === '/calls/open/' ? openCallsFeed(locals) : belowFeed(locals, base);
}

function dueFeed({ content, origin, address }: PageLocals): Feed {
  return { origin, address, title: `${siteName(content)}：临期和逾期`, description: '离期限不到五个工作日的项目，和已经过了期限还没有办完的项目。', page: '/', items: dueItems(content, origin), complete: true };
}

function openCallsFeed({ content, origin, address }: PageLocals): Feed {
  const calls = content.list('calls.byCloses', 'open', { order: 'ascending', limit: openLength }).filter((call) => content.when((today) => callStanding(call.data, today)).state === 'recruiting');
  const items = calls.map((call) => feedItem(content, origin, call)).toSorted((one, other) => other.pubDate.getTime() - one.pubDate.getTime() || (one.id < other.id ? -1 : 1));
  return { origin, address, title: `${siteName(content)}：正在招募的需求`, description: '眼下需要您搭把手的事；报满、截止或取消以后就不再列出。', page: '/calls/', items, complete: true };
}

function belowFeed({ content, origin, address }: PageLocals, base: string): Feed {
  const page = base.slice(0, -'all/'.length);
  const organization: PublishedDocument<'organization'> = documentAt(content, page);
  const { name } = organization.data;
  const documents = newestBelow(content, organization.documentId, belowLength);
  return { origin, address, title: `${siteName(content)}：${name}和下级单位`, description: `${name}和它的下级单位公开的新消息。`, page, items: documents.map((document) => feedItem(content, origin, document)), complete: documents.length < belowLength };
}
