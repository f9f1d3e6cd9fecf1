import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import type { LedgerEntry, NoteKind, PublicTypeName, Snapshot } from '@xianfeng/content-types';
import type { DataEdition } from '../store/data-files.ts';
import type { ListOptions, ListRange, PublishedDocument } from '../store/published-document.ts';
import type { IndexName, IndexType } from './indexes.ts';
import type { Withdrawn, WithdrawnIndex } from './withdrawn.ts';

export type { ListOptions, ListRange, PublishedDocument };

/** One public version of a document, oldest first in a history. */
export interface Version<T extends PublicTypeName = PublicTypeName> {
  readonly seq: number;
  readonly at: string;
  readonly action: LedgerEntry['action'];
  readonly digest: string;
  readonly note: string | null;
  readonly noteKind: NoteKind | null;
  /** Null when withdrawn or redacted. */
  readonly data: Snapshot<T> | null;
}

/** A picture as the public gets it; `broken` when the original could not be read. */
export interface Picture {
  readonly broken: boolean;
  readonly width: number;
  readonly height: number;
  /** Same picture in several widths, per format, smallest first; addresses are site-relative. */
  readonly sources: readonly {
    readonly type: 'image/avif' | 'image/webp';
    readonly variants: readonly { readonly width: number; readonly address: string }[];
  }[];
  /** Address for `<img src>`. */
  readonly fallback: string;
  /** Size of that file, which an enclosure in a feed has to tell; undefined when it is not known. */
  readonly fallbackBytes?: number | undefined;
}

/**
 * The only way by which a page gets content. Every call is noted, so that the publisher knows exactly
 * which pages a change touches. Made anew for each rendering.
 */
export interface Content {
  get<T extends PublicTypeName>(type: T, documentId: string): PublishedDocument<T> | undefined;
  /** Documents of a declared index under one key. */
  list<N extends IndexName>(index: N, key: string, options?: ListOptions): PublishedDocument<IndexType<N>>[];
  first<N extends IndexName>(
    index: N,
    key: string,
    options?: Omit<ListOptions, 'limit'>,
  ): PublishedDocument<IndexType<N>> | undefined;
  count(index: IndexName, key: string, range?: ListRange): number;
  /** The keys of an index that have members, ascending, with how many. */
  keys(index: IndexName): { readonly key: string; readonly count: number }[];
  /** Documents that were withdrawn, the last one first: only for those who must be told that something is off. */
  withdrawn(index: WithdrawnIndex, key: string, limit: number): Withdrawn[];
  versions<T extends PublicTypeName>(type: T, documentId: string): Version<T>[];
  /** Position and instant of the newest ledger entry that this rendering knows. */
  head(): { readonly seq: number; readonly at: string | null };
  /** Beijing date of this rendering; a page that asks is rendered again at midnight. */
  today(): string;
  /** Asks a rule that knows when its own answer will change; the page is rendered again on that date and not before. */
  when<V extends { readonly changesOn: string | null }>(
    rule: (today: string, calendar: WorkingCalendar) => V,
  ): V;
  /** The days on which people work, with what the county set. */
  calendar(): WorkingCalendar;
  picture(media: { readonly sha256: string }): Picture;
  /** The files of the open data; a page that asks is rendered again when others have been made. */
  dataEdition(): DataEdition;
}
