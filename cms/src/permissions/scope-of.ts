import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { organizationsOf } from '../accounts/member-table.ts';
import { onceInARequest } from './once-in-a-request.ts';

/** documentIds of the organizations for whose content somebody may answer; `county` for all of them. */
export type Scope = 'county' | ReadonlySet<string>;

export const inScope = (scope: Scope, organization: string): boolean =>
  scope === 'county' || scope.has(organization);

interface Organization {
  readonly documentId: string;
  readonly level: string;
}

/** The account's own organizations and those that they publish for. Whoever works for the county itself works for all. */
export async function scopeOf(strapi: Core.Strapi, userId: number): Promise<Scope> {
  const own = await organizationsOf(strapi, userId);
  if (own.length === 0) return new Set();
  const known: Organization[] = await strapi.db.query(uidOf('organization') as UID.ContentType).findMany({
    select: ['documentId', 'level'],
    where: { $or: [{ documentId: { $in: own } }, { publishedBy: { documentId: { $in: own } } }] },
  });
  if (known.some(({ documentId, level }) => level === 'county' && own.includes(documentId))) return 'county';
  return new Set(known.map(({ documentId }) => documentId));
}

/** `scopeOf` for what is judged again and again before a request is let in. */
export const scopeInRequest = onceInARequest(scopeOf);
