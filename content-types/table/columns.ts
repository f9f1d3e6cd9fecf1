import { storedFields } from '../language/change-note.ts';
import { refusePersonal, type ContentType } from '../language/content-type.ts';
import type { Field, Fields } from '../language/field.ts';
import { text } from '../language/fields.ts';

/** One column of the table of a content type. */
export interface Column {
  /** Stable: `title`, `commitment.text`, `milestones.planned`. */
  readonly key: string;
  /** For people: `项目名称`, `书记承诺·承诺内容`, `进度节点·计划完成日期`. */
  readonly label: string;
  readonly field: Field;
  /** Name of the document's field that the column belongs to. */
  readonly of: string;
  /** Name within the group of fields `of`; null when the column is the field itself. */
  readonly part: string | null;
  /** Whether `of` is a list of groups: then every row of the document holds one of them. */
  readonly repeats: boolean;
}

export interface ColumnOptions {
  /** With the fields that never leave the CMS. */
  readonly internal?: boolean;
}

/** The document's own number: empty for what is new. */
export const idColumn: Column = {
  key: 'documentId',
  label: '系统编号',
  field: text('系统编号', { max: 24 }),
  of: 'documentId',
  part: null,
  repeats: false,
};

const carried = (field: Field, { internal }: ColumnOptions) =>
  field.kind !== 'inverse' && field.kind !== 'computed' && (internal === true || field.published !== null);

function partColumns(name: string, field: Field, fields: Fields, options: ColumnOptions): Column[] {
  return Object.entries(fields)
    .filter(([, inner]) => carried(inner, options))
    .map(([part, inner]) => ({
      key: `${name}.${part}`,
      label: `${field.label}·${inner.label}`,
      field: inner,
      of: name,
      part,
      repeats: field.many,
    }));
}

/**
 * The columns of a type, in the order of its form: first the document's number, a group of fields as one column each,
 * a list of groups likewise. A group within a group is one column of JSON.
 * @throws Error for a type that is personal
 */
export function columnsOf(type: ContentType, options: ColumnOptions = {}): Column[] {
  refusePersonal(type);
  const fields = options.internal ? storedFields(type) : type.fields;
  const own = Object.entries(fields).filter(([, field]) => carried(field, options));
  return [
    idColumn,
    ...own.flatMap(([name, field]) =>
      field.component
        ? partColumns(name, field, field.component.fields, options)
        : [{ key: name, label: field.label, field, of: name, part: null, repeats: false }],
    ),
  ];
}

/** `项目名称 [title]`: what stands above a column, for people and without ambiguity. */
export const headingOf = ({ label, key }: Column): string => `${label} [${key}]`;

/** The field by which people know a document before it has a number: its code, or its name where no two may share it. */
export function keyColumn(type: ContentType): string | null {
  if (type.fields.code) return 'code';
  return type.fields[type.titleField]?.storage?.unique === true ? type.titleField : null;
}
