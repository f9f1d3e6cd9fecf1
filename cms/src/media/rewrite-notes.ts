import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { rowId } from '../desk-routes/row-id.ts';

const noteSchema = z.object({
  /** Whether the bytes stand in their place, with their thumbnail and row. */
  isStored: z.boolean(),
  /** What the file is called whose new bytes could not be made known to the public; null as long as nothing failed. */
  failed: z.string().nullable(),
});
type Note = z.output<typeof noteSchema>;

/** A file that is getting other bytes, or got them without the public knowing yet. */
export interface RewriteNote extends Note {
  readonly id: number;
}

const folderOf = (dataDir: string): string => join(dataDir, 'rewriting');
const begun: Note = { isStored: false, failed: null };

async function read(path: string): Promise<Note> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // Whoever wrote it was ended: what was under way is begun again.
    return begun;
  }
}

/** Writes on the disk, from before a file gets other bytes, that this is not finished: it stands there after a crash too. */
export async function noteRewrite(dataDir: string, { id, ...note }: RewriteNote): Promise<void> {
  await mkdir(folderOf(dataDir), { recursive: true, mode: 0o700 });
  await writeFile(join(folderOf(dataDir), String(id)), JSON.stringify(note));
}

/** Notes that a file has all its bytes, and that the public knows of them. */
export const forgetRewrite = (dataDir: string, id: number): Promise<void> =>
  rm(join(folderOf(dataDir), String(id)), { force: true });

/** What was begun and is not finished. */
export async function notedRewrites(dataDir: string): Promise<RewriteNote[]> {
  const names = await readdir(folderOf(dataDir)).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const ids = names.map(rowId).filter((id) => id !== null);
  return Promise.all(ids.map(async (id) => ({ id, ...(await read(join(folderOf(dataDir), String(id)))) })));
}
