import { contentTypeOf, storedFields, type Field, type Fields, type TypeName } from '@xianfeng/content-types';

/** Keys by which a list may be narrowed through something that a document points at. */
const byWhich: (field: Field) => ReadonlySet<string> = (field) =>
  new Set([
    'id',
    'documentId',
    ...(field.kind === 'media' ? ['name'] : [contentTypeOf(field.target as TypeName).titleField]),
  ]);
const accounts = new Set(['createdBy', 'updatedBy']);

type Tree = Readonly<Record<string, unknown>>;

const branches = (value: unknown): Tree[] =>
  Array.isArray(value)
    ? value.flatMap(branches)
    : value !== null && typeof value === 'object'
      ? [value as Tree]
      : [];

const pointsOrHolds = ({ target, component, kind }: Field): boolean =>
  target !== undefined || component !== undefined || kind === 'media';

/** Whether a condition on what a document points at asks for more than which it is. */
const asksMore = (value: unknown, allowed: ReadonlySet<string>): boolean =>
  branches(value).some((tree) =>
    Object.entries(tree).some(([key, inner]) =>
      key.startsWith('$') ? asksMore(inner, allowed) : !allowed.has(key),
    ),
  );

/**
 * Whether `filters` look into what a document points at: whoever may see the document may not see all of that, and the
 * answer of a list tells as much as the field itself.
 */
export function filtersReachFar(fields: Fields, filters: unknown): boolean {
  return branches(filters).some((tree) =>
    Object.entries(tree).some(([key, value]) => {
      if (key.startsWith('$')) return filtersReachFar(fields, value);
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      // Whatever Strapi itself adds: accounts, folders of files, other versions of the same document.
      if (!field) return asksMore(value, new Set(['id']));
      if (field?.component) return filtersReachFar(field.component.fields, value);
      return (field.target !== undefined || field.kind === 'media') && asksMore(value, byWhich(field));
    }),
  );
}

/** `title`, `title:asc`, `organization.name:DESC`; anything else is written in another language than lists are asked in. */
const segment = /^(?<name>\w+)(?:\.(?<inner>\w+))?(?::(?:asc|desc))?$/i;

/** `{organization: {name: 'asc'}}` → `organization.name:asc`, every leaf of it; null for what is no direction. */
const segmentsOf = (value: unknown, way: readonly string[]): (string | null)[] =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => segmentsOf(inner, [...way, key]))
    : [typeof value === 'string' && way.length > 0 ? `${way.join('.')}:${value.trim() || 'asc'}` : null];

/** Every word by which Strapi would order, in whichever form it is asked; null for what is no such word. */
const words = (sort: unknown): (string | null)[] =>
  (Array.isArray(sort) ? (sort as unknown[]) : [sort]).flatMap((each) =>
    typeof each === 'string'
      ? each
          .split(',')
          .map((word) => word.trim())
          .filter((word) => word !== '')
      : segmentsOf(each, []),
  );

/**
 * Whether `sort` orders by something within what a document points at, which tells what stands there, except by its
 * name. What is not understood counts as that: Strapi understands more forms than it documents.
 */
export function sortReachesFar(fields: Fields, sort: unknown): boolean {
  if (sort === undefined || sort === null) return false;
  return words(sort).some((word) => {
    const { name = '', inner } = segment.exec(word?.replace(/\s*:\s*/, ':') ?? '')?.groups ?? {};
    if (name === '' || accounts.has(name)) return true;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (inner === undefined) return field !== undefined && pointsOrHolds(field);
    return field?.target === undefined || !byWhich(field).has(inner);
  });
}

export const fieldsOf = (type: TypeName): Fields => storedFields(contentTypeOf(type));
