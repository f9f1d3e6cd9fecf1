export { refuseHiddenTargets, type Link } from './linked-documents.ts';
export { publishedFields } from './published-fields.ts';
export { draftPopulate, readDraft, titleFieldOf, type StoredRow } from './read-draft.ts';
export { scalarValue } from './scalar-value.ts';
export { publishedSnapshot } from './published-snapshot.ts';
