import { componentsOf } from '@xianfeng/content-types/language/strapi-schema';
import { storedFields } from '@xianfeng/content-types/language/change-note';
import type { Fields } from '@xianfeng/content-types/language/field';
import { contentTypeOf, typeNames } from '@xianfeng/content-types/types/index';

export type Words = Readonly<Record<string, string>>;

const keyOf = (codes: readonly string[]) => codes.join(' ');

const groups: readonly Fields[] = typeNames.flatMap((name) => {
  const fields = storedFields(contentTypeOf(name));
  return [fields, ...componentsOf(fields).map((part) => part.fields)];
});

/** Every enumeration of the content types: Strapi shows the desk its codes and nothing else. */
export const enumerations: readonly Words[] = groups
  .flatMap((fields) => Object.values(fields))
  .flatMap((field) => (field.words ? [field.words] : []));

const known = new Map(enumerations.map((words) => [keyOf(Object.keys(words)), words]));

/** The Chinese words of an enumeration with these codes; the codes themselves when nobody knows it. */
export function wordsOf(codes: readonly string[]): Words {
  return known.get(keyOf(codes)) ?? Object.fromEntries(codes.map((code) => [code, code]));
}
