export { publishedFields } from './published-fields.ts';
export { readDraft, type StoredRow } from './read-draft.ts';
export { publishedSnapshot } from './published-snapshot.ts';
