import type { z } from 'zod';
import { type Fields, type PublishedShape } from './field.ts';

/**
 * Who may ever read documents of a type. `public`: everybody, once they are published. `desk`: whoever works at the desk,
 * never the public. `personal`: what somebody told of themselves; it stands in its own table and nowhere else: no
 * revision, no step, no entry of the ledger, no snapshot, no table or data file, no search.
 */
export type Audience = 'public' | 'desk' | 'personal';

/** Fields that name one thing, alone or together: no two documents of a type may share them. */
export interface Key<Name extends string = string> {
  readonly fields: readonly Name[];
  /** Values by which to know the documents that the key is for; without them all. */
  readonly among?: Readonly<Partial<Record<Name, string>>>;
  /** That there is one alone, in Chinese: `同一期只能有一份`. */
  readonly only: string;
  /** Takes away how differently people write the same. */
  readonly plain?: (value: string) => string;
}

/** One content type: the single source of its Strapi schema, its snapshot schema, its words and its form. */
export interface ContentType<
  Name extends string = string,
  F extends Fields = Fields,
  A extends Audience = Audience,
> {
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
  readonly audience: A;
  /** Field that names a document for people. */
  readonly titleField: keyof F & string;
  /** Keys besides the fields that no two documents may share anyway. */
  readonly keys: readonly Key<keyof F & string>[];
  readonly fields: F;
}

interface Declaration<Name extends string, F extends Fields, A extends Audience> {
  readonly name: Name;
  readonly plural: string;
  readonly label: string;
  readonly about: string;
  /** What is personal has no second row that a draft would be. */
  readonly drafted?: A extends 'personal' ? false : boolean;
  readonly single?: boolean;
  readonly audience?: A;
  readonly titleField: keyof F & string;
  readonly keys?: readonly Key<keyof F & string>[];
  readonly fields: F;
}

/** Declares a content type; public, and unless it is personal drafted, if it says nothing else. */
export function contentType<const Name extends string, F extends Fields, const A extends Audience = 'public'>(
  declaration: Declaration<Name, F, A>,
): ContentType<Name, F, A> {
  const audience = declaration.audience ?? ('public' as A);
  return { drafted: audience !== 'personal', single: false, keys: [], ...declaration, audience };
}

/** Everything by which a document of a type is known, and no other one. */
export function keysOf(type: ContentType): Key[] {
  const alone = Object.entries(type.fields)
    .filter(([, field]) => field.storage?.unique === true)
    .map(([name, field]): Key => ({ fields: [name], only: `“${field.label}”不能重复` }));
  return [...type.keys, ...alone];
}

/**
 * Stops whatever would write down what is personal outside of its own table.
 * @throws Error, as only a fault of ours comes here
 */
export function refusePersonal({ name, audience }: Pick<ContentType, 'name' | 'audience'>): void {
  if (audience === 'personal') throw new Error(`${name} is personal: it has no copy anywhere.`);
}

/** What a published document of a type holds; nothing where none is ever published. */
export type Published<T> =
  T extends ContentType<infer _Name, infer F, 'public'>
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
