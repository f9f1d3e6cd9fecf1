import { contentTypeOf, kebab, publicTypeNames, type ContentType, type PublicTypeName } from '@xianfeng/content-types';

/** The public type that a part of an address names, as `siteSettings` or `site-settings`; undefined for what is not public. */
export function publicTypeByPath(segment: string): ContentType<PublicTypeName> | undefined {
  const name = publicTypeNames.find((each) => each === segment || kebab(each) === segment);
  return name && (contentTypeOf(name) as ContentType<PublicTypeName>);
}
