/** A document that shows a file. */
export interface Use {
  readonly documentId: string;
  readonly title: string;
  readonly type: string;
  readonly uid: string;
  readonly single: boolean;
  readonly isPublic: boolean;
}

/** A file with its uses, as `GET /desk/media` tells it. */
export interface LibraryFile {
  readonly id: number;
  readonly name: string;
  readonly alt: string;
  readonly url: string;
  readonly thumbnail: string | null;
  readonly isPicture: boolean;
  /** Which bytes a picture has. */
  readonly version: string | null;
  readonly uses: readonly Use[];
  /** What would not be refused. */
  readonly may: {
    readonly describe: boolean;
    readonly replace: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
  };
}

/** What went wrong, in the words of the CMS. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && /\p{Script=Han}/u.test(error.message) ? error.message : '没有做成，请再试一次。';
