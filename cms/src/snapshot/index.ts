export { refuseHiddenTargets, type Link } from './linked-documents.ts';
export { publishedFields } from './published-fields.ts';
export { draftPopulate, readDraft, type StoredRow } from './read-draft.ts';
export { publishedSnapshot } from './published-snapshot.ts';
