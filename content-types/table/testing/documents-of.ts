import type { ContentType } from '../../language/content-type.ts';
import type { Sheet } from '../cell.ts';
import { readingDocuments, type ReadingOptions, type ReadTable } from '../documents-of.ts';

/** Reads a table at one go. */
export function documentsOf(type: ContentType, sheet: Sheet, options: ReadingOptions): ReadTable {
  const reading = readingDocuments(type, sheet, options);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}
