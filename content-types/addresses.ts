import { folders } from './rules/section-folders.ts';
import type { PublicTypeName } from './types/index.ts';

/** Just enough of a published document to know where it lives. */
export interface Addressable {
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly slug?: string | undefined;
  readonly series?: string | undefined;
  readonly year?: number | undefined;
  readonly number?: number | undefined;
}

/** The permanent address of a document on the portal; null for types that have no page of their own. */
export function addressOf(document: Addressable): string | null {
  switch (document.type) {
    case 'update':
      return `/${folders.update}/${document.documentId}/`;
    case 'bulletin':
      return `/${folders.bulletin}/${document.series}/${document.year}/${document.number}/`;
    case 'page':
      return `/${document.slug}/`;
    case 'siteSettings':
    case 'redirect':
      return null;
    default:
      return `/${folders[document.type]}/${document.slug}/`;
  }
}

/** Which published document an address names: its type, and the fields by which it is found. */
export interface Addressee {
  readonly type: PublicTypeName;
  readonly where: Readonly<Record<string, string | number>>;
}

const { update, bulletin, ...foldersOfSlugs } = folders;
const typeBySection = new Map<string, PublicTypeName>(
  Object.entries(foldersOfSlugs).map(([type, section]) => [section, type as PublicTypeName]),
);
const sectionsWithoutSlugs: readonly string[] = [
  update,
  bulletin,
  'search',
  'results',
  'changes',
  'subscribe',
  'feed',
  'sitemap',
  'sitemaps',
];

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * The document that a path of the portal names; `section` for lists, feeds and other places that are there without one;
 * null for what nobody can tell.
 */
export function addresseeOf(path: string): Addressee | 'section' | null {
  const [first = '', second, third, fourth] = path.split('/').filter(Boolean).map(decoded);
  if (first === '' || /\.\w+$/.test(path)) return 'section';
  const type = typeBySection.get(first);
  if (!second)
    return type || sectionsWithoutSlugs.includes(first)
      ? 'section'
      : { type: 'page', where: { slug: first } };
  // A standing's address has two parts: its programme and its period.
  if (type === 'standing') return third ? { type, where: { slug: `${second}/${third}` } } : 'section';
  if (type) return { type, where: { slug: second } };
  if (first === update) return third ? 'section' : { type: 'update', where: { documentId: second } };
  if (first === bulletin)
    return third && fourth
      ? { type: 'bulletin', where: { series: second, year: Number(third), number: Number(fourth) } }
      : 'section';
  return sectionsWithoutSlugs.includes(first) ? 'section' : null;
}
