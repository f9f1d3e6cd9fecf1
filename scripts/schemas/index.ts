export { recordAttributes, unexplainedLosses } from './attribute-record.ts';
export { schemaDrift, writeSchemas } from './schema-files.ts';
