import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** The name of the list inside a backup. */
export const manifestName = 'backup.json';

/** The name of the PostgreSQL database inside a backup, as `pg_dump` writes it. */
export const postgresDump = 'postgres.dump';

const file = z.object({
  path: z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))/),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
/** One file of a backup; the path is relative, with `/`. */
export type BackedUpFile = z.infer<typeof file>;

export const manifestSchema = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  database: z.enum(['sqlite', 'postgres']),
  files: z.array(file).min(1),
});
/** What a backup holds: `madeAt` in UTC, every file with its size and SHA-256. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Measures a file. */
export async function describeFile(folder: string, path: string): Promise<BackedUpFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(folder, path)), hash);
  return { path, bytes: (await stat(join(folder, path))).size, sha256: hash.digest('hex') };
}

/** The files that are not in the folder as the list says; empty when all are. */
export async function damagedFiles(
  folder: string,
  files: readonly BackedUpFile[],
  detail: (words: string) => void,
): Promise<string[]> {
  const damaged: string[] = [];
  for (const [index, { path, bytes, sha256 }] of files.entries()) {
    detail(`核对 ${index + 1}/${files.length}`);
    const found = await describeFile(folder, path).catch(() => null);
    if (found?.bytes !== bytes || found.sha256 !== sha256) damaged.push(path);
  }
  return damaged;
}
