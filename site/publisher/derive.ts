import { addressOf, type Addressable, type PublicTypeName } from '@xianfeng/content-types';
import type { PublishedDocument } from '../content/content.ts';
import { addressOfDocument, indexesOf, type Lookup } from '../content/indexes.ts';
import type { Membership } from '../store/memberships.ts';
import type { Claim } from '../store/pages.ts';
import { family, sharedAddresses } from './addresses.ts';
import type { Folded } from './fold.ts';

/** All that follows from one document. */
export interface Derived {
  readonly memberships: readonly Membership[];
  readonly claims: readonly Claim[];
}

/** Addresses at which earlier versions of a document stood, oldest first. */
export function formerAddresses(type: PublicTypeName, documentId: string, { earlier }: Folded): string[] {
  return earlier.flatMap((snapshot) => addressOf({ ...(snapshot as Partial<Addressable>), type, documentId }) ?? []);
}

function movedClaims(type: PublicTypeName, former: readonly string[], address: string | null): Claim[] {
  if (address === null) return [];
  const now = family(type, address);
  return former.filter((old) => old !== address).flatMap((old) => family(type, old).map((path, part) => ({ path, standing: 'moved' as const, location: now[part] ?? address })));
}

/** Works out the indexes that a document stands in and the addresses that it claims, given where it stood before; `get` finds other documents. */
export function derive(documentId: string, type: PublicTypeName, former: readonly string[], document: PublishedDocument | undefined, get: Lookup): Derived {
  if (!document) {
    // Of what was redacted no snapshot is left to say where it stood; some addresses need none.
    const address = former.at(-1) ?? (type === 'update' ? addressOf({ type, documentId }) : null);
    const claims = address ? family(type, address).map((path) => ({ path, standing: 'gone' as const, location: null })) : [];
    return { memberships: [], claims };
  }
  const memberships = indexesOf(type).flatMap(([index, definition]) => definition.members(document, get).map((member) => ({ index, ...member })));
  const address = addressOfDocument(document);
  const own = [...(address ? family(type, address) : []), ...sharedAddresses(document, get)];
  const claims: Claim[] = own.map((path) => ({ path, standing: 'page', location: null }));
  if (document.type === 'redirect') {
    const { from, to } = (document as PublishedDocument<'redirect'>).data;
    claims.push({ path: from, standing: 'moved', location: to });
  }
  const live = new Set(own);
  return { memberships, claims: [...claims, ...movedClaims(type, former, address).filter((claim) => !live.has(claim.path))] };
}
