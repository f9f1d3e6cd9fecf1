import type { StoredRow } from '../snapshot/index.ts';

/** documentId of the unit that a document belongs to; null for what the county says itself. */
export const unitOf = ({ organization }: StoredRow): string | null =>
  (organization as { readonly documentId: string } | null | undefined)?.documentId ?? null;
