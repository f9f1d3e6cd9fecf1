import { publicTypeNames } from '@xianfeng/content-types';
import { z } from 'zod';

/** Longest question, in characters. */
export const longestQuestion = 100;

function trimmedQuestion(raw: string): string {
  // Cut twice: a hostile megabyte is not worth splitting into characters.
  const text = raw.slice(0, longestQuestion * 20).toWellFormed().replace(/\s+/g, ' ').trim();
  return Array.from(text).slice(0, longestQuestion).join('').trim();
}

const identifier = z.string().regex(/^[\w-]{1,64}$/).optional().catch(undefined);

const searchQuerySchema = z.object({
  q: z.string().transform(trimmedQuestion).catch(''),
  type: z.enum(publicTypeNames).optional().catch(undefined),
  organization: identifier,
  topic: identifier,
  year: z.string().regex(/^\d{4}$/).transform(Number).optional().catch(undefined),
  stage: identifier,
  page: z.string().regex(/^[1-9]\d{0,5}$/).transform(Number).catch(1),
});

/** A question to the search; filters hold documentIds and codes, `page` counts from 1. */
export type SearchQuery = z.output<typeof searchQuerySchema>;

/** Reads an address's parameters. Never refuses: what makes no sense is left out, what is too long is cut. */
export function parseSearchQuery(params: URLSearchParams): SearchQuery {
  return searchQuerySchema.parse(Object.fromEntries(Object.keys(searchQuerySchema.shape).map((name) => [name, params.get(name) ?? undefined])));
}
