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
}

const schema = z.object({ projects: z.coerce.number().int().positive(), updates: z.coerce.number().int().positive(), publications: z.coerce.number().int().positive(), searches: z.coerce.number().int().positive() });

/**
 * Reads `--projects 1625 --updates 20000 --publications 40 --searches 400`; the small county is a tenth of the large one.
 * @throws on anything else
 */
export function readSizes(args: readonly string[]): Sizes {
  const option = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const { values } = parseArgs({ args: [...args], options: { projects: option('1625'), updates: option('20000'), publications: option('40'), searches: option('400') } });
  const { projects, updates, publications, searches } = schema.parse(values);
  return { small: { projects: Math.ceil(projects / 10), updates: Math.ceil(updates / 10) }, large: { projects, updates }, publications, searches };
}
