import { changeNoteFields, type ContentType, type Field, type Fields } from '@xianfeng/content-types';

/** What Strapi's content manager keeps of a model's form and list. */
export interface DeskConfiguration {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly metadatas: Readonly<
    Record<string, { edit: Readonly<Record<string, unknown>>; list: Readonly<Record<string, unknown>> }>
  >;
  readonly layouts: {
    readonly list: readonly string[];
    readonly edit: readonly (readonly { name: string; size: number }[])[];
  };
}

const rowWidth = 12;
const systemFields = {
  id: '序号',
  documentId: '编号',
  createdAt: '创建时间',
  updatedAt: '修改时间',
  publishedAt: '公开时间',
  createdBy: '创建人',
  updatedBy: '修改人',
};
const unlistable = new Set(['json', 'text', 'customField', 'component', 'media']);

/** Strapi gives groups of fields and rich text the whole row. */
const sizeOf = (field: Field) =>
  field.component || field.kind === 'body' || field.storage?.type === 'json' ? rowWidth : field.width;

/** The change note is asked for beside the form, when a change is submitted. */
const shownFields = (fields: Fields) =>
  Object.entries(fields).filter(
    ([name, field]) => field.storage && field.kind !== 'inverse' && !(name in changeNoteFields),
  );

function rows(fields: Fields): { name: string; size: number }[][] {
  const made: { name: string; size: number }[][] = [];
  let left = 0;
  for (const [name, field] of shownFields(fields)) {
    const size = sizeOf(field);
    if (size > left) {
      made.push([]);
      left = rowWidth;
    }
    made.at(-1)?.push({ name, size });
    left -= size;
  }
  return made;
}

function metadata(field: Field, titleFieldOf: (target: string) => string) {
  const listable = !unlistable.has(field.storage?.type ?? '');
  return {
    edit: {
      label: field.label,
      description: field.help ?? '',
      placeholder: '',
      visible: true,
      editable: true,
      ...(field.target ? { mainField: titleFieldOf(field.target) } : {}),
    },
    list: {
      label: field.label,
      searchable: field.kind === 'scalar' && field.published !== null,
      sortable: listable && field.kind === 'scalar',
    },
  };
}

function metadatas(fields: Fields, titleFieldOf: (target: string) => string): DeskConfiguration['metadatas'] {
  const own = Object.entries(fields)
    .filter(([, field]) => field.storage)
    .map(([name, field]) => [name, metadata(field, titleFieldOf)] as const);
  const system = Object.entries(systemFields).map(
    ([name, label]) =>
      [
        name,
        {
          edit: { label, description: '', placeholder: '', visible: false, editable: false },
          list: { label, searchable: false, sortable: name !== 'createdBy' && name !== 'updatedBy' },
        },
      ] as const,
  );
  return Object.fromEntries([...system, ...own]);
}

/** What tells an editor most about a document beside its title. */
const telling = ['project', 'organization', 'stage', 'kind'];

function listColumns(fields: Fields, titleField: string): string[] {
  const possible = shownFields(fields)
    .filter(
      ([name, field]) =>
        name !== titleField &&
        name !== 'slug' &&
        field.published !== null &&
        (field.words !== undefined || field.kind === 'relation') &&
        !field.many,
    )
    .map(([name]) => name);
  const others = [
    ...telling.filter((name) => possible.includes(name)),
    ...possible.filter((name) => !telling.includes(name)),
  ];
  return [titleField, ...others.slice(0, 3), 'updatedAt'];
}

/** Form and list of a content type, from its definition. */
export function typeConfiguration(
  type: ContentType,
  fields: Fields,
  titleFieldOf: (target: string) => string,
): DeskConfiguration {
  return {
    settings: {
      bulkable: true,
      filterable: true,
      searchable: true,
      pageSize: 20,
      mainField: type.titleField,
      defaultSortBy: 'updatedAt',
      defaultSortOrder: 'DESC',
      relationOpenMode: 'modal',
    },
    metadatas: metadatas(fields, titleFieldOf),
    layouts: { list: listColumns(fields, type.titleField), edit: rows(fields) },
  };
}

/** Form of a group of fields; its first line of text names it when it is folded. */
export function componentConfiguration(
  fields: Fields,
  titleFieldOf: (target: string) => string,
): DeskConfiguration {
  const names = shownFields(fields).map(([name]) => name);
  const mainField = shownFields(fields).find(([, field]) => field.storage?.type === 'string')?.[0] ?? 'id';
  return {
    settings: {
      bulkable: true,
      filterable: true,
      searchable: true,
      pageSize: 20,
      mainField,
      defaultSortBy: mainField,
      defaultSortOrder: 'ASC',
      relationOpenMode: 'modal',
    },
    metadatas: metadatas(fields, titleFieldOf),
    layouts: {
      list: names.filter((name) => !unlistable.has(fields[name]?.storage?.type ?? '')).slice(0, 4),
      edit: rows(fields),
    },
  };
}
