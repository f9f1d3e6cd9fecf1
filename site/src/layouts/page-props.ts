import type { ArticleTags } from '../../presenters/article-tags.ts';

/** A feed that may be followed on a page. */
export interface PageFeed {
  title: string;
  address: string;
}

/** The frame of every page: head, body and foot are the same everywhere; a page brings what stands between. */
export interface PageProps {
  title: string;
  description: string;
  section?: 'projects' | 'updates' | 'calls' | 'results' | 'bulletins';
  crumbs?: { label: string; address: string }[];
  /** What one may follow here; the address is that of the RSS. */
  feed?: PageFeed | PageFeed[];
  /** Site-relative address of the picture that is shown when the page is passed on. */
  card?: string;
  article?: ArticleTags | undefined;
  column?: { name: string; description: string; keywords?: string[]; type: string };
  jsonLd?: object | object[];
  noindex?: boolean;
  /** Whether other sites can show the page as a card (oEmbed). */
  embeddable?: boolean;
  /** The ledger entry that the page shows: printed at its end, so that paper can be checked against the portal. */
  entry?: { seq: number; digest: string };
}
