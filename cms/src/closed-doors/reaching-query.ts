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
      if (accounts.has(key)) return asksMore(value, new Set(['id']));
      const field = fields[key];
      if (field?.component) return filtersReachFar(field.component.fields, value);
      return (
        field !== undefined &&
        (field.target !== undefined || field.kind === 'media') &&
        asksMore(value, byWhich(field))
      );
    }),
  );
}

const words = (sort: unknown): string[] =>
  typeof sort === 'string'
    ? sort.split(',')
    : branches(sort)
        .flatMap(pathsOf)
        .concat(Array.isArray(sort) ? sort.flatMap((each) => (typeof each === 'string' ? [each] : [])) : []);

/** `{projects: {title: 'asc'}}` → `projects.title` */
function pathsOf(tree: Tree): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    value !== null && typeof value === 'object'
      ? pathsOf(value as Tree).map((rest) => `${key}.${rest}`)
      : [key],
  );
}

/** Whether `sort` orders by something within what a document points at, which tells what stands there. */
export function sortReachesFar(fields: Fields, sort: unknown): boolean {
  return words(sort).some((path) => {
    const [name = '', inner, ...deeper] = path.split(':')[0]?.trim().split('.') ?? [];
    if (inner === undefined) return false;
    const field = fields[name];
    return (
      deeper.length > 0 ||
      accounts.has(name) ||
      !field ||
      field.target === undefined ||
      !byWhich(field).has(inner)
    );
  });
}

export const fieldsOf = (type: TypeName): Fields => storedFields(contentTypeOf(type));
