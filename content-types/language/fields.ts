import { z } from 'zod';
import { isLink, linkPattern } from '../body/href.ts';
import { publishedMediaSchema } from '../body/media.ts';
import { publishedBodySchema } from '../body/schema.ts';
import type {
  Component,
  Field,
  FieldKind,
  Fields,
  FormWidth,
  Moment,
  PublishedShape,
  StrapiAttribute,
} from './field.ts';

/** What every field may say about itself. */
export interface FieldOptions {
  /** A published document always has it; Strapi refuses to publish without. */
  readonly required?: boolean;
  /** One plain sentence under the field in the CMS. */
  readonly help?: string;
  readonly width?: FormWidth;
}

type Presence<O, S extends z.ZodType> = O extends { readonly required: true } ? S : z.ZodOptional<S>;

interface Making<S extends z.ZodType> {
  readonly kind: FieldKind;
  readonly width: FormWidth;
  readonly storage: StrapiAttribute;
  readonly schema: S;
}

/** What a field may add to what its kind gives. */
type Extra = Partial<Omit<Field, 'published'>>;

function single<S extends z.ZodType, const O extends FieldOptions>(
  label: string,
  options: O,
  making: Making<S>,
  extra: Extra = {},
): Field<Presence<O, S>> {
  const required = options.required ?? false;
  return {
    kind: making.kind,
    label,
    help: options.help,
    required,
    many: false,
    width: options.width ?? making.width,
    storage: { ...making.storage, ...(required ? { required: true } : {}) },
    published: (required ? making.schema : making.schema.optional()) as Presence<O, S>,
    ...extra,
  };
}

type Several<S extends z.ZodType> = z.ZodDefault<z.ZodArray<S>>;

/** Empty lists are left out of a snapshot, so a missing list reads as an empty one. */
function several<S extends z.ZodType>(
  label: string,
  options: FieldOptions,
  making: Making<S>,
  extra: Extra = {},
): Field<Several<S>> {
  const required = options.required ?? false;
  const items = z.array(making.schema);
  return {
    kind: making.kind,
    label,
    help: options.help,
    required,
    many: true,
    width: options.width ?? making.width,
    storage: { ...making.storage, ...(required ? { required: true } : {}) },
    published: (required ? items.min(1) : items.default([] as never)) as Several<S>,
    ...extra,
  };
}

/** One line of text, at most `max` characters (120 unless told). */
export function text<
  const O extends FieldOptions & { readonly max?: number; readonly pattern?: RegExp; readonly unique?: true },
>(label: string, options: O = {} as O) {
  const max = options.max ?? 120;
  const schema = z.string().min(1).max(max);
  return single(label, options, {
    kind: 'scalar',
    width: 6,
    storage: {
      type: 'string',
      maxLength: max,
      ...(options.pattern ? { regex: options.pattern.source } : {}),
      ...(options.unique ? { unique: true } : {}),
    },
    schema: options.pattern ? schema.regex(options.pattern) : schema,
  });
}

/** What is wrong with an address, said to whoever typed it. */
export const linkRefusal = '地址不能用。请填写以 https://、mailto: 或 tel: 开头的完整地址，中间不要有空格。';

/** An address that the portal links to: https, mailto or tel. */
export function link<const O extends FieldOptions & { readonly max?: number }>(
  label: string,
  options: O = {} as O,
) {
  const max = options.max ?? 200;
  return single(
    label,
    options,
    {
      kind: 'scalar',
      width: 6,
      storage: { type: 'string', maxLength: max, regex: linkPattern.source },
      schema: z.string().max(max).refine(isLink, linkRefusal),
    },
    { refusal: (value) => (typeof value === 'string' && isLink(value) ? null : linkRefusal) },
  );
}

/** Several lines of plain text; a line break is a new paragraph. */
export function longText<const O extends FieldOptions & { readonly max?: number }>(
  label: string,
  options: O = {} as O,
) {
  const max = options.max ?? 4000;
  return single(label, options, {
    kind: 'scalar',
    width: 12,
    storage: { type: 'text', maxLength: max },
    schema: z.string().min(1).max(max),
  });
}

/** Rich text: our own small JSON document, edited with the CMS's body editor. */
export function body<const O extends FieldOptions>(label: string, options: O = {} as O) {
  return single(label, options, {
    kind: 'body',
    width: 12,
    storage: { type: 'customField', customField: 'global::body' },
    schema: publishedBodySchema,
  });
}

interface EnumerationOptions<W> extends FieldOptions {
  readonly default?: keyof W & string;
  /** Choices that stay within the CMS, each with why: no snapshot can hold them. */
  readonly inside?: { readonly [K in keyof W]?: string };
}

/** The codes that a snapshot can hold; of the others it says why not. */
function publicChoice<W extends Readonly<Record<string, string>>>(
  codes: readonly (keyof W & string)[],
  inside: Readonly<Record<string, string | undefined>>,
) {
  const shown = codes.filter((code) => inside[code] === undefined);
  return z.enum(shown, { error: ({ input }) => inside[String(input)] }) as unknown as z.ZodEnum<{
    [K in keyof W & string]: K;
  }>;
}

/** One of a fixed list of words: short Latin code → Chinese label. */
export function enumeration<
  const W extends Readonly<Record<string, string>>,
  const O extends EnumerationOptions<W>,
>(label: string, words: W, options: O = {} as O) {
  const codes = Object.keys(words) as (keyof W & string)[];
  return single(
    label,
    options,
    {
      kind: 'scalar',
      width: 4,
      storage: { type: 'enumeration', enum: codes, ...(options.default ? { default: options.default } : {}) },
      schema: publicChoice<W>(codes, options.inside ?? {}),
    },
    { words, ...(options.inside ? { inside: Object.keys(options.inside) } : {}) },
  );
}

/** A plain number. `integer: true` refuses fractions. */
export function number<const O extends FieldOptions & { readonly integer?: true; readonly min?: number }>(
  label: string,
  options: O = {} as O,
) {
  const min = options.min === undefined ? {} : { min: options.min };
  const base = options.integer ? z.number().int() : z.number();
  return single(label, options, {
    kind: 'scalar',
    width: 4,
    storage: { type: options.integer ? 'integer' : 'float', ...min },
    schema: options.min === undefined ? base : base.min(options.min),
  });
}

/** An amount in 万元. */
export function money<const O extends FieldOptions>(label: string, options: O = {} as O) {
  return single(label, options, {
    kind: 'scalar',
    width: 4,
    storage: { type: 'decimal', min: 0 },
    schema: z.number().min(0),
  });
}

/** A calendar day, `YYYY-MM-DD`, as people in Beijing count it. */
export function date<const O extends FieldOptions>(label: string, options: O = {} as O) {
  return single(label, options, {
    kind: 'scalar',
    width: 4,
    storage: { type: 'date' },
    schema: z.iso.date(),
  });
}

/** An instant, stored in UTC. */
export function datetime<const O extends FieldOptions>(label: string, options: O = {} as O) {
  return single(label, options, {
    kind: 'scalar',
    width: 4,
    storage: { type: 'datetime' },
    schema: z.iso.datetime(),
  });
}

export function boolean<const O extends FieldOptions & { readonly default?: boolean }>(
  label: string,
  options: O = {} as O,
) {
  return single(label, options, {
    kind: 'scalar',
    width: 4,
    storage: { type: 'boolean', ...(options.default === undefined ? {} : { default: options.default }) },
    schema: z.boolean(),
  });
}

/** Free JSON with a schema of its own. */
export function json<S extends z.ZodType, const O extends FieldOptions>(
  label: string,
  schema: S,
  options: O = {} as O,
) {
  return single(label, options, { kind: 'scalar', width: 12, storage: { type: 'json' }, schema });
}

/** The readable part of a page's address; made from the title when the editor leaves it empty. */
export function slug(label = '网址名') {
  const pattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  return single(
    label,
    {
      required: true,
      help: '网页地址里的英文名，只用小写字母、数字和短横线。留空会按标题自动生成。',
      width: 6,
    } as const,
    {
      kind: 'scalar',
      width: 6,
      // Not required in storage: it is filled in before the document is saved.
      storage: { type: 'string', regex: pattern.source, unique: true, maxLength: 80 },
      schema: z.string().regex(pattern).max(80),
    },
    { storage: { type: 'string', regex: pattern.source, unique: true, maxLength: 80 } },
  );
}

type MediaKind = 'images' | 'files' | 'videos';

/** One file of the media library. */
export function media<const O extends FieldOptions & { readonly allowed?: readonly MediaKind[] }>(
  label: string,
  options: O = {} as O,
) {
  return single(label, options, {
    kind: 'media',
    width: 6,
    storage: { type: 'media', multiple: false, allowedTypes: options.allowed ?? ['images'] },
    schema: publishedMediaSchema,
  });
}

/** Several files of the media library, in order. */
export function mediaList(
  label: string,
  options: FieldOptions & { readonly allowed?: readonly MediaKind[] } = {},
) {
  return several(label, options, {
    kind: 'media',
    width: 12,
    storage: { type: 'media', multiple: true, allowedTypes: options.allowed ?? ['images'] },
    schema: publishedMediaSchema,
  });
}

const documentId = z.string().regex(/^[a-z0-9]{24}$/);

interface RelationOptions extends FieldOptions {
  /** Type at the other end. */
  readonly to: string;
  /** Name of the inverse field there, when that end declares one. */
  readonly inverse?: string;
}

/** Points at one other document; the snapshot holds its documentId. */
export function relation<const O extends RelationOptions>(label: string, options: O) {
  return single(
    label,
    options,
    {
      kind: 'relation',
      width: 6,
      storage: {
        type: 'relation',
        relation: 'manyToOne',
        ...(options.inverse ? { inversedBy: options.inverse } : {}),
      },
      schema: documentId,
    },
    { target: options.to },
  );
}

/** Points at several other documents; the snapshot holds their documentIds in the editor's order. */
export function relationList(label: string, options: RelationOptions) {
  return several(
    label,
    options,
    {
      kind: 'relation',
      width: 12,
      storage: {
        type: 'relation',
        relation: 'manyToMany',
        ...(options.inverse ? { inversedBy: options.inverse } : {}),
      },
      schema: documentId,
    },
    { target: options.to },
  );
}

/**
 * Points at a document of a type that never is public itself and publishes only what `quote` says of it, as it was at that moment.
 * A later change of the target changes nothing that was said before.
 */
export function quote<S extends z.ZodType, const O extends FieldOptions & { readonly of: string }>(
  label: string,
  schema: S,
  say: (row: Readonly<Record<string, unknown>>) => z.input<S>,
  options: O,
) {
  return single(
    label,
    options,
    { kind: 'quote', width: 6, storage: { type: 'relation', relation: 'manyToOne' }, schema },
    { target: options.of, quote: say },
  );
}

/** The other end of a `relation`: shown in the CMS, never part of the snapshot because the portal joins by itself. */
export function inverse(
  label: string,
  options: FieldOptions & { readonly of: string; readonly by: string },
): Field<null> {
  const { help, width = 12, by, of: target } = options;
  return {
    kind: 'inverse',
    label,
    help,
    required: false,
    many: true,
    width,
    storage: { type: 'relation', relation: 'oneToMany', mappedBy: by },
    published: null,
    target,
  };
}

type ComponentSchema<F extends Fields> = z.ZodObject<PublishedShape<F>, z.core.$strict>;

/** One group of fields. */
export function component<F extends Fields, const O extends FieldOptions>(
  label: string,
  of: Component<F>,
  options: O = {} as O,
) {
  return single(
    label,
    options,
    {
      kind: 'component',
      width: 12,
      storage: { type: 'component', repeatable: false, component: `${of.category}.${of.name}` },
      schema: publishedObject(of.fields),
    },
    { component: of },
  );
}

/** A list of groups of fields, in the editor's order. */
export function repeatable<F extends Fields>(
  label: string,
  of: Component<F>,
  options: FieldOptions & { readonly max?: number } = {},
) {
  return several(
    label,
    options,
    {
      kind: 'component',
      width: 12,
      storage: {
        type: 'component',
        repeatable: true,
        component: `${of.category}.${of.name}`,
        ...(options.max ? { max: options.max } : {}),
      },
      schema: publishedObject(of.fields),
    },
    { component: of },
  );
}

/** Never stored: made from the published document at the moment somebody looks. */
export function computed<P, S extends z.ZodType>(
  label: string,
  schema: S,
  from: (published: P, at: Moment) => z.output<S>,
): Field<null> {
  return {
    kind: 'computed',
    label,
    help: undefined,
    required: false,
    many: false,
    width: 4,
    storage: null,
    published: null,
    compute: { schema, from: from as never },
  };
}

/** Keeps a field inside the CMS: it is stored and edited there, and no snapshot can hold it. */
export function internal(field: Field): Field<null> {
  const storage = field.storage ? { ...field.storage, private: true, searchable: false } : null;
  return { ...field, storage, published: null };
}

/** The strict zod object of a group's public fields: an unknown key is refused, so nothing private slips through. */
export function publishedObject<F extends Fields>(fields: F): ComponentSchema<F> {
  const shape = Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.published !== null)
      .map(([name, field]) => [name, field.published]),
  );
  return z.strictObject(shape) as unknown as ComponentSchema<F>;
}
