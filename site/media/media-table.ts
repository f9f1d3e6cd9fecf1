import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const rowSchema = z.object({
  sha256: z.string(),
  width: z.int(),
  height: z.int(),
  formats: z.string().transform((text) => z.array(z.enum(['avif', 'webp'])).parse(JSON.parse(text))),
  widths: z.string().transform((text) => z.array(z.int().positive()).parse(JSON.parse(text))),
  broken: z.string().nullable(),
  again: z.literal([0, 1]).transform((flag) => flag === 1),
  bytes: z.int(),
  recipe: z.int(),
});

/** What is known of one original that is shown as a picture. */
export type MediaRow = z.output<typeof rowSchema>;

export interface MediaTable {
  get(sha256: string): MediaRow | undefined;
  put(row: MediaRow): void;
  remove(sha256: string): void;
  /** Every broken picture, for the editors' list. */
  broken(): { readonly sha256: string; readonly reason: string }[];
}

/** Opens, and when needed makes, the table `media_files` in the portal's database. */
export function openMediaTable(database: Database): MediaTable {
  database.exec(`CREATE TABLE IF NOT EXISTS media_files (
    sha256 TEXT PRIMARY KEY, width INTEGER NOT NULL, height INTEGER NOT NULL, formats TEXT NOT NULL, widths TEXT NOT NULL,
    broken TEXT, again INTEGER NOT NULL, bytes INTEGER NOT NULL, recipe INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`);
  const select = database.prepare('SELECT * FROM media_files WHERE sha256 = ?');
  const selectBroken = database.prepare<[], { sha256: string; reason: string }>(
    'SELECT sha256, broken AS reason FROM media_files WHERE broken IS NOT NULL ORDER BY sha256',
  );
  const upsert =
    database.prepare(`INSERT OR REPLACE INTO media_files (sha256, width, height, formats, widths, broken, again, bytes, recipe)
    VALUES (@sha256, @width, @height, @formats, @widths, @broken, @again, @bytes, @recipe)`);
  const remove = database.prepare('DELETE FROM media_files WHERE sha256 = ?');
  return {
    get(sha256) {
      const row = select.get(sha256);
      return row === undefined ? undefined : rowSchema.parse(row);
    },
    put(row) {
      upsert.run({
        ...row,
        formats: JSON.stringify(row.formats),
        widths: JSON.stringify(row.widths),
        again: row.again ? 1 : 0,
      });
    },
    remove(sha256) {
      remove.run(sha256);
    },
    broken: () => selectBroken.all(),
  };
}
