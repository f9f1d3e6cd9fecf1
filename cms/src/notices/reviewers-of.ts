import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { colleaguesIn } from '../accounts/member-table.ts';
import { scopeOf } from '../permissions/scope-of.ts';
import { openAccounts, type Addressee } from './open-accounts.ts';

interface Publisher {
  readonly documentId: string;
}

/** The unit and those that publish for it. */
async function unitsAround(strapi: Core.Strapi, unit: string): Promise<string[]> {
  const found: { publishedBy?: Publisher | readonly Publisher[] | null } | null = await strapi.db
    .query(uidOf('organization') as UID.ContentType)
    .findOne({ where: { documentId: unit }, populate: ['publishedBy'] });
  return [unit, ...[found?.publishedBy ?? []].flat().map(({ documentId }) => documentId)];
}

/** Who works for a unit, or for one that publishes for it, and not for the whole county. */
export async function peopleAt(strapi: Core.Strapi, unit: string): Promise<Addressee[]> {
  const colleagues = await colleaguesIn(strapi, await unitsAround(strapi, unit));
  return (await openAccounts(strapi, colleagues)).filter(({ powers }) => !powers.has('everywhere'));
}

/** Who can review what this unit wrote, besides those who wrote it. */
export const reviewersAt = async (
  strapi: Core.Strapi,
  unit: string,
  apart: ReadonlySet<number>,
): Promise<Addressee[]> =>
  (await peopleAt(strapi, unit)).filter(({ id, powers }) => powers.has('review') && !apart.has(id));

const isAdministrator = ({ powers }: Addressee): boolean => powers.has('redact');

/** Who reviews for the whole county; the system administrator only where nobody else does. */
async function countyReviewers(strapi: Core.Strapi): Promise<Addressee[]> {
  const reviewers = (await openAccounts(strapi)).filter(({ powers }) => powers.has('review'));
  const wide: Addressee[] = [];
  for (const each of reviewers)
    if (each.powers.has('everywhere') || (await scopeOf(strapi, each.id)) === 'county') wide.push(each);
  const others = wide.filter((each) => !isAdministrator(each));
  return others.length > 0 ? others : wide;
}

/**
 * Who is to be told that something of a unit waits for a review: its own reviewers, and where it has none who may, those
 * of the county. Nobody who takes on the county's work is told of everything that a town decides by itself.
 * @param unit null for what the county says itself
 * @param may whether somebody may review just this
 */
export async function reviewersOf(
  strapi: Core.Strapi,
  unit: string | null,
  apart: ReadonlySet<number>,
  may: (addressee: Addressee) => Promise<boolean>,
): Promise<Addressee[]> {
  const those = async (people: readonly Addressee[]): Promise<Addressee[]> => {
    const found: Addressee[] = [];
    for (const each of people) if (!apart.has(each.id) && (await may(each))) found.push(each);
    return found;
  };
  const near = unit === null ? [] : await those(await reviewersAt(strapi, unit, apart));
  return near.length > 0 ? near : those(await countyReviewers(strapi));
}
