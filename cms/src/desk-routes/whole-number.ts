import { z } from 'zod';
import { rowId } from './row-id.ts';

/** A whole number from 1 as it stands in an address, in its one spelling. `words` say what to write there. */
export const wholeNumber = (words: string, most: number) =>
  z
    .string(words)
    .refine((text) => (rowId(text) ?? most + 1) <= most, words)
    .transform(Number);

/** Which page of a list is asked for; the first when it is not said. */
export const pageNumber = (most = 100_000) =>
  wholeNumber(`没有这一页，页码要写 1 到 ${most} 的整数`, most).default(1);
