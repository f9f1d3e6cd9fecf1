import type { Content, PublishedDocument } from '../content/content.ts';

type Units = Pick<Content, 'get' | 'list'>;

/** A unit and all that lie below it, itself first. Units that point at each other in a circle are taken once. */
export function unitWithAllBelow(content: Pick<Content, 'list'>, documentId: string): string[] {
  const found = new Set([documentId]);
  // A set that grows is walked to its new end.
  for (const unit of found)
    for (const below of content.list('organizations.byParent', unit)) found.add(below.documentId);
  return [...found];
}

/** A unit and those above it, nearest first. */
export function unitWithAllAbove(content: Units, documentId: string): string[] {
  const line = new Set<string>();
  for (
    let unit: string | undefined = documentId;
    unit !== undefined && !line.has(unit);
    unit = content.get('organization', unit)?.data.parent
  )
    line.add(unit);
  return [...line];
}

/** Counts of units by themselves, added up along the tree: what lies below a unit counts for it too. */
export function countsWithAllBelow(
  content: Units,
  counts: readonly { readonly value: string; readonly count: number }[],
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { value, count } of counts)
    for (const unit of unitWithAllAbove(content, value)) sums.set(unit, (sums.get(unit) ?? 0) + count);
  return sums;
}

/** Units under the unit above each; those of the county itself first, the others in the order in which their towns stand. */
export function byUnitAbove(
  content: Pick<Content, 'get'>,
  units: readonly PublishedDocument<'organization'>[],
): { above: PublishedDocument<'organization'> | undefined; units: PublishedDocument<'organization'>[] }[] {
  const aboveOf = ({ data }: PublishedDocument<'organization'>) => {
    const above = data.parent ? content.get('organization', data.parent) : undefined;
    return above?.data.level === 'county' ? undefined : above;
  };
  const order = (above: PublishedDocument<'organization'> | undefined): number =>
    above ? (above.data.sortOrder ?? Infinity) : -1;
  return [...Map.groupBy(units, (unit) => aboveOf(unit)?.documentId).values()]
    .map((group) => ({ above: group[0] && aboveOf(group[0]), units: group }))
    .toSorted((one, other) => order(one.above) - order(other.above));
}

/** Units of which one can be chosen in a list, `value`: `slug`; each counts for what lies above it too, the most first. */
export function choosableUnits(
  content: Units,
  counts: readonly { readonly value: string; readonly count: number }[],
): { readonly value: string; readonly label: string; readonly count: number }[] {
  return [...countsWithAllBelow(content, counts)]
    .flatMap(([id, count]) => {
      const unit = content.get('organization', id)?.data;
      return unit ? [{ value: unit.slug, label: unit.shortName ?? unit.name, count }] : [];
    })
    .toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}
