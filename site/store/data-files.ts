import type { Database } from './database.ts';

/** One file of the open data, as it stands in the public folder. */
export interface DataFile {
  /** Its address: `/data/project.csv`. */
  readonly path: string;
  /** The content type that it holds; null when it holds all. */
  readonly type: string | null;
  readonly format: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
  /** How many documents stand in it. */
  readonly records: number;
}

/** All files of the open data, made at one moment. */
export interface DataEdition {
  /** Position and instant of the last ledger entry that they hold; null before the first were made. */
  readonly asOf: { readonly seq: number; readonly at: string | null } | null;
  readonly files: readonly DataFile[];
}

export interface DataFileStore {
  edition(): DataEdition;
  /** Code by which the edition was made; null before the first. */
  build(): string | null;
  replace(edition: DataEdition, build: string): void;
  /** For when the files do not stand as they should. */
  forget(): void;
}

export function createDataFileStore(database: Database): DataFileStore {
  const files = database.prepare<[], DataFile>(
    'SELECT path, type, format, size, sha256, records FROM data_files ORDER BY path',
  );
  const asOf = database.prepare<[], { seq: number; at: string | null }>('SELECT seq, at FROM data_editions');
  const madeBy = database.prepare<[], string>('SELECT build FROM data_editions').pluck();
  const insertFile = database.prepare(
    'INSERT INTO data_files VALUES (@path, @type, @format, @size, @sha256, @records)',
  );
  const insertEdition = database.prepare('INSERT INTO data_editions VALUES (@seq, @at, @build)');
  return {
    edition: () => ({ asOf: asOf.get() ?? null, files: files.all() }),
    build: () => madeBy.get() ?? null,
    forget: () => void database.exec('DELETE FROM data_files; DELETE FROM data_editions;'),
    replace: database.transaction((edition: DataEdition, build: string) => {
      database.exec('DELETE FROM data_files; DELETE FROM data_editions;');
      for (const file of edition.files) insertFile.run(file);
      if (edition.asOf) insertEdition.run({ ...edition.asOf, build });
    }),
  };
}
