/** A notice as it is shown. */
export interface Notice {
  readonly id: number;
  readonly at: string;
  readonly words: string;
  /** What it is about: a document's title, or that it is a letter. */
  readonly title: string;
  /** The type of the document; null for a letter. */
  readonly type: string | null;
  /** Who took the step; null where nobody did. */
  readonly who: string | null;
  /** The reason that was given, or what is due by when. */
  readonly note: string | null;
  /** Below the address of the desk. */
  readonly to: string;
  readonly isRead: boolean;
}

/** What the page of notices shows. */
export interface NoticePage {
  readonly notices: readonly Notice[];
  readonly total: number;
  /** The id of the newest of all; 0 when there is none. */
  readonly newest: number;
  readonly unread: number;
  readonly pages: number;
}
