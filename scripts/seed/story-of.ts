import { join } from 'node:path';
import { ROOT } from '../repository.ts';
import { demoCounty } from './demo/demo-county.ts';
import type { Operation } from './operation.ts';
import type { SeedOptions } from './options.ts';
import { hangPictures } from './pictures/gallery.ts';
import { syntheticCounty } from './synthetic/synthetic-county.ts';

/** Pictures are the same for every DATA_DIR, so they are made once for this checkout. */
const gallery = join(ROOT, '.cache/demo-pictures');

/** The operations that were asked for; each call of the answer begins from the first. Draws pictures when the demo county needs them. */
export async function operationsOf(
  { synthetic, today }: SeedOptions,
  report: (words: string) => void,
  signal: AbortSignal,
): Promise<() => Iterable<Operation>> {
  if (synthetic) return () => syntheticCounty({ ...synthetic, today });
  const files = await hangPictures(gallery, (made, all) => report(`画照片 ${made}/${all}`), signal);
  return () => demoCounty(today, files);
}
