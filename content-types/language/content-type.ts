import type { z } from 'zod';
import { type Fields, type PublishedShape } from './field.ts';

/** One content type: the single source of its Strapi schema, its snapshot schema, its words and its form. */
export interface ContentType<Name extends string = string, F extends Fields = Fields> {
  /** The code's name, camelCase; also the `type` in the ledger. */
  readonly name: Name;
  /** Strapi's plural, kebab-case. */
  readonly plural: string;
  readonly label: string;
  /** One sentence for editors: what belongs here. */
  readonly about: string;
  /** Drafted types are written in private and published; others are public as soon as they are saved. */
  readonly drafted: boolean;
  readonly single: boolean;
  /** Never in the ledger, whatever happens to its documents. */
  readonly secret: boolean;
  /** Field that names a document for people. */
  readonly titleField: keyof F & string;
  readonly fields: F;
}

interface Declaration<Name extends string, F extends Fields> {
  readonly name: Name;
  readonly plural: string;
  readonly label: string;
  readonly about: string;
  readonly drafted?: boolean;
  readonly single?: boolean;
  readonly secret?: boolean;
  readonly titleField: keyof F & string;
  readonly fields: F;
}

/** Declares a content type; drafted unless it says otherwise. */
export function contentType<const Name extends string, F extends Fields>(
  declaration: Declaration<Name, F>,
): ContentType<Name, F> {
  return { drafted: true, single: false, secret: false, ...declaration };
}

/** What a published document of a type holds. */
export type Published<T> =
  T extends ContentType<infer _Name, infer F>
    ? { [K in keyof PublishedShape<F>]: z.output<PublishedShape<F>[K]> }
    : never;

/** `siteSettings` → `site-settings`, as Strapi names it. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Strapi's uid of a content type. */
export function uidOf(name: string): string {
  return `api::${kebab(name)}.${kebab(name)}`;
}
