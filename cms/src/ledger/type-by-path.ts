import {
  contentTypeOf,
  kebab,
  publicTypeNames,
  typeNames,
  type ContentType,
  type PublicTypeName,
  type TypeName,
} from '@xianfeng/content-types';

const named = <Name extends TypeName>(names: readonly Name[], segment: string) =>
  names.find((each) => each === segment || kebab(each) === segment);

/** The type that a part of an address names, as `siteSettings` or `site-settings`; undefined when there is none. */
export function typeByPath(segment: string): ContentType | undefined {
  const name = named(typeNames, segment);
  return name && contentTypeOf(name);
}

/** The same, for types of which the public sees something. */
export function publicTypeByPath(segment: string): ContentType<PublicTypeName> | undefined {
  const name = named(publicTypeNames, segment);
  return name && (contentTypeOf(name) as ContentType<PublicTypeName>);
}
