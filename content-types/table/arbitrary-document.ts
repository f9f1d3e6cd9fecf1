import fc from 'fast-check';
import { storedFields } from '../language/change-note.ts';
import type { ContentType } from '../language/content-type.ts';
import type { Field, Fields } from '../language/field.ts';
import { bodyFromText, type Finding, type Reading } from './read-cell.ts';
import type { TableDocument } from './rows-of.ts';
import type { Naming } from './write-cell.ts';

/** Texts as people paste them, and as attackers would; what no cell keeps (space around, lone carriage returns) taken away. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    "'=1+1",
    '+86',
    '-',
    '@SUM(A1)',
    '＝cmd',
    "''-x",
    '"',
    'a,b',
    '一、二',
    '是',
    '[title]',
    '第一行\n第二行',
    '=HYPERLINK("https://evil.example")\n=2',
    '05',
    '2026-05-01',
  ),
);
const clean = (text: string) => text.replace(/[\r\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').trim();
const text = hostile.map(clean).filter((each) => each !== '');
const day = fc
  .date({ min: new Date('1960-01-01'), max: new Date('2170-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const documentId = fc.stringMatching(/^[a-z0-9]{24}$/);
const file = fc.integer({ min: 1, max: 9999 });

function scalar(field: Field): fc.Arbitrary<unknown> {
  const storage = field.storage as unknown as {
    type: string;
    enum?: string[];
    regex?: string;
    maxLength?: number;
    min?: number;
  };
  switch (storage.type) {
    case 'enumeration':
      return fc.constantFrom(...(storage.enum ?? []));
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: storage.min ?? -1e9, max: 1e9 });
    case 'float':
    case 'decimal':
      return fc
        .double({ min: storage.min ?? -1e12, max: 1e12, noNaN: true })
        .map((value) => (value === 0 ? 0 : value));
    case 'date':
      return day;
    case 'datetime':
      return fc
        .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString());
    case 'json':
      return fc.dictionary(fc.string({ minLength: 1 }), fc.string(), { minKeys: 1 });
    default: {
      if (!storage.regex)
        return text.map((each) => clean(each.slice(0, storage.maxLength ?? 80))).filter(Boolean);
      const pattern = new RegExp(storage.regex);
      return fc
        .stringMatching(pattern)
        .map(clean)
        .filter((each) => pattern.test(each) && each.length <= (storage.maxLength ?? 80));
    }
  }
}

function value(field: Field): fc.Arbitrary<unknown> {
  const several = (one: fc.Arbitrary<unknown>) =>
    field.many ? fc.uniqueArray(one, { minLength: 1, maxLength: 3 }) : one;
  switch (field.kind) {
    case 'body':
      return fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => bodyFromText(lines.join('\n')));
    case 'media':
      return several(file);
    case 'relation':
    case 'quote':
      return several(documentId);
    case 'component': {
      const group = fields(field.component?.fields ?? {}).filter((each) => Object.keys(each).length > 0);
      return field.many ? fc.array(group, { minLength: 1, maxLength: 3 }) : group;
    }
    default:
      return scalar(field);
  }
}

/** Any of the fields, or none. */
function fields(of: Fields): fc.Arbitrary<Record<string, unknown>> {
  const stored = Object.entries(of).filter(([, field]) => field.storage !== null && field.kind !== 'inverse');
  return fc.record(Object.fromEntries(stored.map(([name, field]) => [name, value(field)])), {
    requiredKeys: [],
  });
}

/** Any document of a type as tables know it, with a number and a title. */
export function anyDocument(type: ContentType): fc.Arbitrary<TableDocument> {
  const title = type.fields[type.titleField] as Field;
  return fc
    .tuple(documentId, value(title), fields(storedFields(type)))
    .map(([id, name, rest]) => ({ documentId: id, ...rest, [type.titleField]: name }));
}

/** Names everything by words that can be found again. */
export const someNaming: Naming = {
  document: (target, id) => `“${target}”${id}`,
  file: (each) => `/uploads/${String(each)}.jpg`,
};

const found = (value: unknown): Reading => (value ? { value } : { problem: '没有找到' });

export const someFinding: Finding = {
  document: (target, word) => found(new RegExp(`^(?:“${target}”)?([a-z0-9]{24})$`).exec(word)?.[1]),
  file: (word) => found(Number(/^\/uploads\/(\d+)\.jpg$/.exec(word)?.[1])),
};
