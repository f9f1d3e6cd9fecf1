import type { z } from 'zod';

/** How a field takes part in a snapshot: which reading of the stored row gives its public value. */
export type FieldKind =
  'scalar' | 'body' | 'media' | 'relation' | 'quote' | 'inverse' | 'component' | 'computed';

/** A Strapi attribute as it stands in `schema.json`. */
export type StrapiAttribute = { readonly type: string } & Readonly<Record<string, unknown>>;

/**
 * One field of a content type: its words for people, how Strapi stores it, what a published document guarantees.
 * `published` is null for a field that no snapshot holds: kept inside the CMS, stored at the other end, or computed.
 */
export interface Field<Published extends z.ZodType | null = z.ZodType | null> {
  readonly kind: FieldKind;
  readonly label: string;
  readonly help: string | undefined;
  readonly required: boolean;
  readonly many: boolean;
  /** Width in the CMS form, in twelfths of a row. */
  readonly width: FormWidth;
  /** Null for what is not stored: inverse ends are stored by their owner, computed fields nowhere. */
  readonly storage: StrapiAttribute | null;
  readonly published: Published;
  /** Target type of a relation or quote, in the code's name (`organization`). */
  readonly target?: string;
  readonly component?: Component;
  /** Words of an enumeration, code → Chinese label. */
  readonly words?: Readonly<Record<string, string>>;
  /** Codes of an enumeration that stay within the CMS. */
  readonly inside?: readonly string[];
  /** Why a value cannot even be saved, in one Chinese sentence; null when it can. */
  readonly refusal?: (value: unknown) => string | null;
  /** Only for quotes: what of the stored target row may be said in public. */
  readonly quote?: (row: Readonly<Record<string, unknown>>) => unknown;
  /** Only for computed fields: made of the published document at the moment somebody looks. */
  readonly compute?: { readonly schema: z.ZodType; readonly from: (published: never, at: Moment) => unknown };
}

export type FormWidth = 3 | 4 | 6 | 8 | 12;

/** The moment for which something is computed. */
export interface Moment {
  /** Beijing date, `YYYY-MM-DD`. */
  readonly today: string;
}

export type Fields = Readonly<Record<string, Field>>;

/** A named group of fields that belongs to one type and has no life of its own. */
export interface Component<F extends Fields = Fields> {
  /** kebab-case, becomes the Strapi uid `<category>.<name>`. */
  readonly category: string;
  readonly name: string;
  readonly label: string;
  readonly fields: F;
}

/** The zod shape of the public fields of `F`; private and unstored fields have no place in it. */
export type PublishedShape<F extends Fields> = {
  [K in keyof F as F[K]['published'] extends z.ZodType ? K : never]: F[K]['published'] extends z.ZodType
    ? F[K]['published']
    : never;
};
