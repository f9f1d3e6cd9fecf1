import { kebab, uidOf, type ContentType } from '../language/content-type.ts';
import { contentTypeOf, publicTypeNames, typeNames, type PublicTypeName, type TypeName } from './index.ts';

const publicType = (name: PublicTypeName) => contentTypeOf(name) as ContentType<PublicTypeName>;

const byUid = new Map(typeNames.map((name) => [uidOf(name), contentTypeOf(name)]));
const publicByUid = new Map(publicTypeNames.map((name) => [uidOf(name), publicType(name)]));

/** The content type behind one of Strapi's uids; undefined for Strapi's own types. */
export const storedType = (uid: string): ContentType | undefined => byUid.get(uid);

/** The same, for types of which the public sees something. */
export const publicStoredType = (uid: string): ContentType<PublicTypeName> | undefined =>
  publicByUid.get(uid);

/** The same, for types that are written in private and become public by steps. */
export function draftedStoredType(uid: string): ContentType<PublicTypeName> | undefined {
  const type = publicByUid.get(uid);
  return type?.drafted ? type : undefined;
}

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
  return name && publicType(name);
}
