import { addressOf, type Addressable, type LedgerEntry, type PublicTypeName } from '@xianfeng/content-types';
import { promiseChanges } from '@xianfeng/content-types/ledger/promise-changes';
import { promiseVersions } from '@xianfeng/content-types/ledger/promise-versions';
import { redirectAddresses } from '@xianfeng/content-types/rules/redirect-address';
import type { PublishedDocument } from '../content/content.ts';
import { addressOfDocument, indexesOf, type Past } from '../content/indexes.ts';
import type { Lookup } from '../content/lookup.ts';
import { milestonesIn } from '../content/named-milestones.ts';
import type { Membership } from '../store/memberships.ts';
import type { Claim } from '../store/pages.ts';
import { sharedAddresses } from '../addresses/page-addresses.ts';
import { family } from '../presenters/family.ts';
import type { Folded } from '@xianfeng/content-types/ledger/fold';

/** All that follows from one document. */
export interface Derived {
  readonly memberships: readonly Membership[];
  readonly claims: readonly Claim[];
}

/** What a folded story's earlier versions still mean; `entries` are all of it, oldest first. */
export function pastOf(
  type: PublicTypeName,
  documentId: string,
  { earlier }: Folded,
  entries: readonly LedgerEntry[],
): Past {
  const addresses = earlier.flatMap(
    (snapshot) => addressOf({ ...(snapshot as Partial<Addressable>), type, documentId }) ?? [],
  );
  if (type !== 'project') return { addresses, milestones: [], promiseChanged: null };
  const promiseChanged = promiseChanges(promiseVersions(entries)).at(-1)?.at ?? null;
  return { addresses, milestones: milestonesIn(earlier), promiseChanged };
}

function movedClaims(type: PublicTypeName, former: readonly string[], address: string | null): Claim[] {
  if (address === null) return [];
  const now = family(type, address);
  return former
    .filter((old) => old !== address)
    .flatMap((old) =>
      family(type, old).map((path, part) => ({
        path,
        kind: 'moved' as const,
        location: now[part] ?? address,
      })),
    );
}

/** Works out the indexes that a document stands in and the addresses that it claims, given its past; `get` finds other documents. */
export function derive(
  documentId: string,
  type: PublicTypeName,
  past: Past,
  document: PublishedDocument | undefined,
  get: Lookup,
): Derived {
  if (!document) {
    // Of what was redacted no snapshot is left to say where it stood; some addresses need none.
    const address = past.addresses.at(-1) ?? (type === 'update' ? addressOf({ type, documentId }) : null);
    const claims = address
      ? family(type, address).map((path) => ({ path, kind: 'gone' as const, location: null }))
      : [];
    return { memberships: [], claims };
  }
  const memberships = indexesOf(type).flatMap(([index, definition]) =>
    definition.members(document, get, past).map((member) => ({ index, ...member })),
  );
  const address = addressOfDocument(document);
  const own = [...(address ? family(type, address) : []), ...sharedAddresses(document, get)];
  const claims: Claim[] = own.map((path) => ({ path, kind: 'page', location: null }));
  if (document.type === 'redirect') {
    const known = redirectAddresses((document as PublishedDocument<'redirect'>).data);
    if (known) claims.push({ path: known.from, kind: 'moved', location: known.to });
  }
  const live = new Set(own);
  return {
    memberships,
    claims: [
      ...claims,
      ...movedClaims(type, past.addresses, address).filter((claim) => !live.has(claim.path)),
    ],
  };
}
