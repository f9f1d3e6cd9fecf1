import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { County } from './county.ts';

/** How much is measured. */
export interface Sizes {
  readonly small: County;
  readonly large: County;
  /** Publications that are timed in each county. */
  readonly publications: number;
  readonly searches: number;
  /** Whether the desk is filled and timed too, which takes longest. */
  readonly desk: boolean;
}

const schema = z.object({
  projects: z.coerce.number().int().positive(),
  updates: z.coerce.number().int().positive(),
  publications: z.coerce.number().int().positive(),
  searches: z.coerce.number().int().positive(),
  desk: z.boolean(),
});

/**
 * Reads `--projects 1625 --updates 20000 --publications 40 --searches 400 --no-desk`; the small county is a tenth of the large one.
 * @throws on anything else
 */
export function readSizes(args: readonly string[]): Sizes {
  const option = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      projects: option('1625'),
      updates: option('20000'),
      publications: option('40'),
      searches: option('400'),
      desk: { type: 'boolean', default: true },
    },
  });
  const { projects, updates, publications, searches, desk } = schema.parse(values);
  return {
    small: { projects: Math.ceil(projects / 10), updates: Math.ceil(updates / 10) },
    large: { projects, updates },
    publications,
    searches,
    desk,
  };
}
