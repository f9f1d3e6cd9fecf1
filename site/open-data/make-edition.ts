import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentTypeOf, publicTypeNames, type PublicTypeName } from '@xianfeng/content-types';
import { recordJsonSchema } from '@xianfeng/content-types/open-data/json-schema';
import Database from 'better-sqlite3';
import { createDataFileStore, type DataEdition, type DataFile } from '../store/data-files.ts';
import { createEntryStore } from '../store/entries.ts';
import {
  allDataAddress,
  changesDataAddress,
  dataAddress,
  dataFormats,
  schemaAddress,
  type DataFormat,
} from '../addresses/data-addresses.ts';
import { changesCsv } from './changes-csv.ts';
import { dictionaryCsv } from './dictionary-csv.ts';
import { openFileWriter, type FileWriter } from './file-writer.ts';
import { forms } from './forms.ts';
import { publicNaming } from './naming.ts';
import { publicationOf, type Publication } from './publication.ts';
import { readMe } from './read-me.ts';
import { workOutProjects, type WorkOut } from './worked-out.ts';
import { recordsOf } from './records.ts';
import { writeZip, type Packed } from './zip.ts';

export interface EditionOrder {
  readonly databaseFile: string;
  readonly publicFolder: string;
  readonly origin: string;
}

const draft = (file: string): string => `${file}.writing~`;
const formats = Object.keys(dataFormats) as DataFormat[];

/**
 * Writes all files of the open data as they are at one position of the ledger; a file whose bytes are the same stays
 * untouched. Reads one state of the database, whatever is published meanwhile.
 */
export function makeEdition({ databaseFile, publicFolder, origin }: EditionOrder): DataEdition {
  const database = new Database(databaseFile, { readonly: true });
  try {
    return database.transaction(() => new EditionWriter(database, publicFolder, origin).write())();
  } finally {
    database.close();
  }
}

class EditionWriter {
  private readonly database: Database.Database;
  private readonly folder: string;
  private readonly publication: Publication;
  private readonly workOut: WorkOut;
  private readonly known: ReadonlyMap<string, DataFile>;

  constructor(database: Database.Database, folder: string, origin: string) {
    this.database = database;
    this.folder = folder;
    const settings = database
      .prepare<[], string>(
        "SELECT data FROM documents WHERE type = 'siteSettings' AND data IS NOT NULL ORDER BY first_published, document_id LIMIT 1",
      )
      .pluck()
      .get();
    const said = settings === undefined ? undefined : JSON.parse(settings);
    this.publication = publicationOf(said, origin, createEntryStore(database).head());
    this.workOut = workOutProjects(database, this.publication.asOf.at, said?.calendarDays ?? []);
    this.known = new Map(
      createDataFileStore(database)
        .edition()
        .files.map((file) => [file.path, file]),
    );
  }

  write(): DataEdition {
    const files = publicTypeNames.flatMap((type) => this.writeType(type));
    files.push(this.writeChanges());
    const records = files
      .filter(({ format }) => format === 'jsonl')
      .reduce((sum, file) => sum + file.records, 0);
    const archive = this.open(allDataAddress);
    writeZip(archive, this.packed(), this.publication.asOf.at);
    files.push(this.close(archive, { path: allDataAddress, type: null, format: 'zip', records }));
    for (const path of this.known.keys())
      if (!files.some((file) => file.path === path)) rmSync(join(this.folder, path), { force: true });
    return { asOf: this.publication.asOf, files };
  }

  private writeType(type: PublicTypeName): DataFile[] {
    const count =
      this.database
        .prepare<[string], number>(
          'SELECT COUNT(*) FROM documents JOIN entries ON entries.seq = documents.seq WHERE documents.type = ? AND data IS NOT NULL AND snapshot IS NOT NULL',
        )
        .pluck()
        .get(type) ?? 0;
    const naming = publicNaming(this.database);
    const open = formats.map((format) => ({
      path: dataAddress(type, format),
      format,
      writer: this.open(dataAddress(type, format)),
      form: forms[format]({
        type,
        count,
        publication: this.publication,
        naming,
        workOut: type === 'project' ? this.workOut : undefined,
      }),
    }));
    for (const { writer, form } of open) writer.write(form.before);
    for (const record of recordsOf(this.database, type, this.publication.origin))
      for (const { writer, form } of open) writer.write(form.record(record));
    return open.map(({ path, format, writer, form }) => {
      writer.write(form.after);
      return this.close(writer, { path, type, format, records: count });
    });
  }

  private writeChanges(): DataFile {
    const writer = this.open(changesDataAddress);
    let records = 0;
    for (const piece of changesCsv(this.database, this.publication.origin)) {
      writer.write(piece.text);
      records += piece.records;
    }
    return this.close(writer, { path: changesDataAddress, type: 'changes', format: 'csv', records });
  }

  private *packed(): Generator<Packed> {
    yield { name: 'README.txt', text: readMe(this.publication) };
    yield { name: 'dictionary.csv', text: dictionaryCsv() };
    for (const type of publicTypeNames) {
      yield {
        name: `schema/${type}.json`,
        text: JSON.stringify(
          recordJsonSchema(contentTypeOf(type), `${this.publication.origin}${schemaAddress(type)}`),
          null,
          2,
        ),
      };
      for (const format of ['csv', 'jsonl'] as const)
        yield { name: `${type}.${format}`, file: join(this.folder, dataAddress(type, format)) };
    }
    yield { name: 'changes.csv', file: join(this.folder, changesDataAddress) };
  }

  private open(path: string): FileWriter {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    return openFileWriter(draft(file));
  }

  private close(writer: FileWriter, about: Omit<DataFile, 'size' | 'sha256'>): DataFile {
    const written = { ...about, ...writer.finish() };
    const file = join(this.folder, about.path);
    const stands =
      this.known.get(about.path)?.sha256 === written.sha256 &&
      statSync(file, { throwIfNoEntry: false })?.size === written.size;
    if (stands) rmSync(draft(file));
    else renameSync(draft(file), file);
    return written;
  }
}
