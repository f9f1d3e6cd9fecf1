import { contentTypeOf, contentTypes, type PublicTypeName, type Snapshot } from '@xianfeng/content-types';
import type { Content, PublishedDocument } from '../content/content.ts';
import { addressOfDocument } from '../content/indexes.ts';

/** What every list says of a document. */
export interface Description {
  readonly title: string;
  readonly address: string | null;
  /** Its kind in words, or its type's name when it has none. */
  readonly kind: string;
  readonly organization: string | undefined;
}

/** The title of any published document. */
export function titleOf(document: PublishedDocument): string {
  return String(
    (document.data as Readonly<Record<string, unknown>>)[contentTypeOf(document.type).titleField] ?? '',
  );
}

/** The Chinese word of a document's kind; its type's label for types without kinds. */
export function kindOf(document: PublishedDocument): string {
  const fields: Readonly<Record<string, { readonly words?: Readonly<Record<string, string>> }>> =
    contentTypes[document.type].fields;
  const words = fields.kind?.words;
  const code = (document.data as Readonly<Record<string, unknown>>).kind;
  return (typeof code === 'string' && words?.[code]) || contentTypeOf(document.type).label;
}

/**
 * Name of the organization that says what a document says; undefined when it has none or it is no longer public. Of
 * supervision that is who supervises: the unit it belongs to is the one that was looked at.
 */
export function organizationOf(content: Content, document: PublishedDocument): string | undefined {
  if (document.type === 'supervision') return (document.data as Snapshot<'supervision'>).issuer;
  const id = (document.data as Readonly<Record<string, unknown>>).organization;
  return typeof id === 'string' ? content.get('organization', id)?.data.name : undefined;
}

/** The same by the short name that people use; lists have little room. */
export function shortOrganizationOf(content: Content, document: PublishedDocument): string | undefined {
  const id = (document.data as Readonly<Record<string, unknown>>).organization;
  const unit =
    document.type === 'supervision' || typeof id !== 'string' ? undefined : content.get('organization', id);
  return unit?.data.shortName ?? organizationOf(content, document);
}

export function describe(content: Content, document: PublishedDocument): Description {
  return {
    title: titleOf(document),
    address: addressOfDocument(document),
    kind: kindOf(document),
    organization: organizationOf(content, document),
  };
}

/** The 来源 of a document: what it names itself, else the organization, else the portal. */
export function sourceOf(content: Content, document: PublishedDocument): string {
  const { source } = document.data as { source?: string };
  return source ?? organizationOf(content, document) ?? '先锋';
}

/** The county's own words about its portal; undefined before anybody wrote them. */
export function settingsOf(content: Content): Snapshot<'siteSettings'> | undefined {
  const settings = content.first('documents.byType', 'siteSettings', { order: 'ascending' }) as
    PublishedDocument<'siteSettings'> | undefined;
  return settings?.data;
}

/** What the portal calls itself. */
export function siteName(content: Content): string {
  const settings = settingsOf(content);
  return settings ? `${settings.county}${settings.name}` : '先锋';
}

/** The document whose permanent address this is. */
export function documentAt<T extends PublicTypeName>(
  content: Content,
  address: string,
): PublishedDocument<T> {
  const found = content.first('documents.byAddress', address, { order: 'ascending' });
  if (!found) throw new RangeError(`No document lives at ${address}`);
  return found as PublishedDocument<T>;
}
