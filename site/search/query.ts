import { publicTypeNames } from '@xianfeng/content-types';
import { z } from 'zod';

/** Longest question, in characters. */
export const longestQuestion = 100;

/** Orders in which hits can be shown; the first is the usual one. */
export const sorts = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof sorts)[number];

function trimmedQuestion(raw: string): string {
  // Cut twice: a hostile megabyte is not worth splitting into characters.
  const text = raw
    .slice(0, longestQuestion * 20)
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(text).slice(0, longestQuestion).join('').trim();
}

const identifier = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .optional()
  .catch(undefined);
const day = z.iso.date().optional().catch(undefined);

const searchQuerySchema = z.object({
  q: z.string().transform(trimmedQuestion).catch(''),
  type: z.enum(publicTypeNames).optional().catch(undefined),
  organization: identifier,
  topic: identifier,
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
  stage: identifier,
  state: identifier,
  from: day,
  to: day,
  sort: z.enum(sorts).optional().catch(undefined),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .catch(1),
});

/** A question to the search; filters hold documentIds and codes, `from` and `to` are Beijing days, `page` counts from 1. */
export type SearchQuery = z.output<typeof searchQuerySchema>;

/** Names of an address's parameters, `page` last. */
export const parameterNames = Object.keys(searchQuerySchema.shape) as (keyof SearchQuery)[];

/** Reads an address's parameters. Never refuses: what makes no sense is left out, what is too long is cut. */
export function parseSearchQuery(params: URLSearchParams): SearchQuery {
  return searchQuerySchema.parse(
    Object.fromEntries(parameterNames.map((name) => [name, params.get(name) ?? undefined])),
  );
}

/** The parameters that ask this question again, in a fixed order, so that equal questions have equal addresses. */
export function parametersOf(query: SearchQuery): URLSearchParams {
  const given = parameterNames.flatMap((name): [string, string][] => {
    const value = query[name];
    return value === undefined ||
      value === '' ||
      (name === 'page' && value === 1) ||
      (name === 'sort' && value === sorts[0])
      ? []
      : [[name, String(value)]];
  });
  return new URLSearchParams(given);
}
