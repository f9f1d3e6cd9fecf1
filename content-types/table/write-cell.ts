import type { StoredBody } from '../body/nodes.ts';
import { bodyText } from '../body/plain-text.ts';
import type { Field } from '../language/field.ts';
import { beijingMinute } from '../rules/beijing-time.ts';
import { guard, type Cell } from './cell.ts';

/** How a table names what a document points at. */
export interface Naming {
  /** A word by which people know the document with this documentId; the documentId itself when there is none. */
  document(target: string, documentId: string): string;
  /** A file's address; `file` is what the document holds for it. */
  file(file: unknown): string;
}

/** What parts several names in one cell. */
export const between = /[、；;，,\n]/;
export const betweenFiles = /[\n；;]/;

function names(field: Field, value: unknown, naming: Naming): string {
  const list = Array.isArray(value) ? value : [value];
  const words = list.map((each: unknown) => {
    // A quote in public is no document any more, but what was said of it.
    if (typeof each !== 'string')
      return Object.entries(each as object)
        .sort()
        .map(([, said]) => said)
        .join(' ');
    const word = naming.document(field.target ?? '', each);
    return field.many && between.test(word) ? each : word;
  });
  return words.join('、');
}

const wholeMinute = /:00(?:\.000)?Z$/;

function scalar(field: Field, value: unknown): Cell {
  switch (field.storage?.type) {
    case 'enumeration':
      return field.words?.[String(value)] ?? String(value);
    case 'boolean':
      return value === true ? '是' : '否';
    case 'integer':
    case 'float':
    case 'decimal':
      return Number(value);
    case 'datetime':
      return wholeMinute.test(String(value)) ? beijingMinute(String(value)) : String(value);
    case 'json':
      return JSON.stringify(value);
    default:
      return String(value);
  }
}

function written(field: Field, value: unknown, naming: Naming): Cell {
  switch (field.kind) {
    case 'body':
      return bodyText(value as StoredBody);
    case 'media':
      return (Array.isArray(value) ? value : [value]).map((file) => naming.file(file)).join('\n');
    case 'relation':
    case 'quote':
      return names(field, value, naming);
    case 'component':
      return JSON.stringify(value);
    default:
      return scalar(field, value);
  }
}

/** The cell for a field's value; null for none. */
export function writeCell(field: Field, value: unknown, naming: Naming): Cell {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return null;
  const cell = written(field, value, naming);
  return typeof cell === 'string' ? guard(cell) || null : cell;
}
