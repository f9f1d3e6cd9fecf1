import { contentTypeOf, type Field, type Fields, type TypeName } from '@xianfeng/content-types';

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** What a list needs of a document that another points at: which one it is, and where it stands. A count is a count. */
const needed = ({ target }: Field) =>
  new Set([
    'id',
    'documentId',
    'locale',
    'status',
    'publishedAt',
    'updatedAt',
    'count',
    contentTypeOf(target as TypeName).titleField,
  ]);

function trimmedValue(field: Field, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => trimmedValue(field, each));
  if (!isRow(value)) return value;
  if (field.component) return trimTargets(field.component.fields, value);
  return field.target
    ? Object.fromEntries(Object.entries(value).filter(([name]) => needed(field).has(name)))
    : value;
}

/** A document as the desk answers it, with nothing more than names of what it points at: Strapi adds whole rows, whoever reads. */
export function trimTargets(fields: Fields, row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      fields[name] ? trimmedValue(fields[name], value) : value,
    ]),
  );
}
