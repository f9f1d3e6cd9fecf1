import { publicTypeNames, type PublicTypeName } from '@xianfeng/content-types';

/** The forms in which every type can be had, with their media types. */
export const dataFormats = { csv: 'text/csv', json: 'application/json', jsonl: 'application/jsonl' } as const;
export type DataFormat = keyof typeof dataFormats;

export const dataAddress = (type: PublicTypeName, format: DataFormat): string => `/data/${type}.${format}`;
export const schemaAddress = (type: PublicTypeName): string => `/data/schema/${type}.json`;
export const allDataAddress = '/data/all.zip';
/** What was changed of promises, a row for each change. */
export const changesDataAddress = '/data/changes.csv';

/** What the portal renders like any page: small, and the same until the definitions or the settings change. */
export const describingAddresses: readonly string[] = [
  '/data/',
  '/data/dictionary/',
  '/data/dictionary.csv',
  '/data/catalog.jsonld',
  ...publicTypeNames.map(schemaAddress),
];
