import type { Content, PublishedDocument } from '../content/content.ts';
import type { AnnouncedType } from '../content/announced-types.ts';

// A county has a few hundred organizations; a chain of superiors that bites its own tail must end.
const most = 2000;

/** An organization and all that are below it, nearest first. */
function unitsFrom(content: Content, top: string): string[] {
  const found = new Set([top]);
  for (const unit of found) {
    if (found.size >= most) break;
    for (const { documentId } of content.list('organizations.byParent', unit, { order: 'ascending' }))
      found.add(documentId);
  }
  return [...found];
}

const newestFirst = (one: PublishedDocument, other: PublishedDocument): number => {
  if (one.firstPublished !== other.firstPublished) return one.firstPublished < other.firstPublished ? 1 : -1;
  return one.documentId < other.documentId ? 1 : -1;
};

/**
 * The newest documents of an organization and of everything below it, up to an instant when one is given. Looked up unit by unit, a few each: kept as an
 * index, the name of a county's committee could not be changed without working out every document again.
 */
export function newestBelow(
  content: Content,
  organization: string,
  limit: number,
  before?: string,
): PublishedDocument<AnnouncedType>[] {
  const units = unitsFrom(content, organization);
  const share = Math.max(2, Math.ceil((2 * limit) / units.length));
  const read = (unit: string, count: number) =>
    content.list('announced.byOrganization', unit, { limit: count, ...(before ? { to: before } : {}) });
  const heads = units.map((unit) => ({ unit, documents: read(unit, share) }));
  const enough = heads
    .flatMap(({ documents }) => documents)
    .toSorted(newestFirst)
    .at(limit - 1);
  // A unit whose last one read would still be among the newest has more to tell.
  return heads
    .flatMap(({ unit, documents }) => {
      const last = documents.at(-1);
      const more = documents.length === share && last && (!enough || newestFirst(last, enough) < 0);
      return more ? read(unit, limit) : documents;
    })
    .toSorted(newestFirst)
    .slice(0, limit);
}
