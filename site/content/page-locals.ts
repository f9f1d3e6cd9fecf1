import type { SearchResult } from '../search/port.ts';
import type { Content } from './content.ts';

/** Why an address has no page any more. */
export interface Gone {
  readonly at: string;
  readonly reason: string | null;
}

/** What every page gets in `Astro.locals`. */
export interface PageLocals {
  readonly content: Content;
  /** The address that is rendered, as readers see it. */
  readonly address: string;
  /** The portal's public origin, without a slash at the end. */
  readonly origin: string;
  /** Only on the page of a withdrawn document. */
  readonly gone?: Gone;
  /** Only on the page of an address that has moved. */
  readonly movedTo?: string;
  /** Only on the search page when somebody searched. */
  readonly search?: SearchResult;
}
