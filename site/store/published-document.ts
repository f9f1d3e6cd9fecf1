import type { PublicTypeName, Snapshot } from '@xianfeng/content-types';

/** A document as the public sees it now. */
export interface PublishedDocument<T extends PublicTypeName = PublicTypeName> {
  readonly type: T;
  readonly documentId: string;
  /** The public snapshot, parsed; lists are never missing. */
  readonly data: Snapshot<T>;
  /** Instant of its first publication: from the ledger, so nobody can back-date it. */
  readonly firstPublished: string;
  /** Instant of its last public change. */
  readonly lastChanged: string;
  /** Ledger position of its present version. */
  readonly seq: number;
  /** How many public versions there were, this one included. */
  readonly versions: number;
}

/** Bounds on an index's sort value, both inclusive. */
export interface ListRange {
  readonly from?: string;
  readonly to?: string;
}

export interface ListOptions extends ListRange {
  readonly limit?: number;
  /** Descending (newest, highest first) unless told. */
  readonly order?: 'ascending' | 'descending';
}
