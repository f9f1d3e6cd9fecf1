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

const sections = { organization: 'organizations', programme: 'programmes', topic: 'topics', project: 'projects', call: 'calls', notice: 'notices', case: 'cases', honour: 'honours', meeting: 'meetings' } as const;

/** The permanent address of a document on the portal; null for types that have no page of their own. */
export function addressOf(document: Addressable): string | null {
  switch (document.type) {
    case 'update':
      return `/updates/${document.documentId}/`;
    case 'bulletin':
      return `/bulletins/${document.series}/${document.year}/${document.number}/`;
    case 'page':
      return `/${document.slug}/`;
    case 'siteSettings':
    case 'redirect':
      return null;
    default:
      return `/${sections[document.type]}/${document.slug}/`;
  }
}
