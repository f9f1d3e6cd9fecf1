/** A row of the media library. */
export interface StoredFile {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly alternativeText?: string | null;
  readonly caption?: string | null;
  readonly mime: string;
  readonly width?: number | null;
  readonly height?: number | null;
  readonly url: string;
  readonly updatedAt: string;
}
