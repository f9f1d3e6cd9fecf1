export { readDraft, type StoredRow } from './read-draft.ts';
export { publishedSnapshot } from './published-snapshot.ts';
