import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import type { Subject } from '@xianfeng/content-types/forms/voice-message';
import { typeByPath } from '@xianfeng/content-types/types/find-type';

interface Row {
  readonly title?: string | null;
  readonly organization?: { readonly documentId: string } | null;
  readonly project?: { readonly organization?: { readonly documentId: string } | null } | null;
}

/** What a letter is about, as the desk knows it: its title, and the unit that has to answer; null where that is the county. */
export interface AskedAbout {
  readonly title: string | null;
  readonly organization: string | null;
}

const nothing: AskedAbout = { title: null, organization: null };

export async function askedAbout(strapi: Core.Strapi, about: Subject | null): Promise<AskedAbout> {
  const type = about && typeByPath(about.type);
  if (!type || type.audience !== 'public') return nothing;
  const row: (Row & Readonly<Record<string, unknown>>) | null = await strapi.db
    .query(uidOf(type.name) as UID.ContentType)
    .findOne({
      where: { documentId: about.documentId },
      populate: {
        ...(type.fields.organization ? { organization: true } : {}),
        ...(type.fields.project ? { project: { populate: { organization: true } } } : {}),
      } as never,
    });
  if (!row) return nothing;
  const own = type.name === 'organization' ? about.documentId : row.organization?.documentId;
  return {
    title: String(row[type.titleField] ?? ''),
    organization: own ?? row.project?.organization?.documentId ?? null,
  };
}
