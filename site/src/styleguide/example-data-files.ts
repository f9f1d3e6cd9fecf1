import { dataAddress, dataFormats, type DataFormat } from '../../addresses/data-addresses.ts';
import type { DataFile } from '../../store/data-files.ts';

/** The files of two types; those of a third were not made yet. */
export const exampleDataFiles: readonly DataFile[] = (['project', 'update'] as const).flatMap((type) =>
  (Object.keys(dataFormats) as DataFormat[]).map((format): DataFile => ({
    path: dataAddress(type, format),
    type,
    format,
    size: type === 'project' ? 18_432 : 1_258_291,
    sha256: '9c41e07b'.repeat(8),
    records: type === 'project' ? 36 : 1284,
  })),
);
