import { createHash } from 'node:crypto';
import type { DatedMilestone } from '@xianfeng/content-types/rules/due-state';
import { z } from 'zod';

/** A milestone of a project with the name by which calendars know it. */
export interface NamedMilestone<M = TitledMilestone> {
  readonly name: string;
  readonly milestone: M;
}

interface TitledMilestone extends DatedMilestone {
  readonly title: string;
}

const promiseSchema = z.object({
  milestones: z.array(
    z.object({
      title: z.string(),
      planned: z.string(),
      done: z.string().nullish(),
      extendedTo: z.string().nullish(),
    }),
  ),
});

/** A milestone is known by its words: editors put new ones between the old. */
export function namedMilestones<M extends { readonly title: string }>(
  milestones: readonly M[],
): NamedMilestone<M>[] {
  return milestones.map((milestone, place) => {
    const { title } = milestone;
    const alike = milestones.slice(0, place).filter((other) => other.title === title).length;
    return {
      name: `${createHash('sha256').update(title).digest('hex').slice(0, 12)}${alike > 0 ? `-${alike}` : ''}`,
      milestone,
    };
  });
}

/** Those of several versions of a promise, oldest first, each as it stood there last. */
export function everNamed<M extends { readonly title: string }>(
  versions: readonly (readonly M[])[],
): NamedMilestone<M>[] {
  return [...new Map(versions.flatMap(namedMilestones).map((named) => [named.name, named])).values()];
}

/** The milestones in snapshots of a project, oldest first, each as it stood there last; a snapshot that has none to read is passed over. */
export function milestonesIn(snapshots: readonly unknown[]): NamedMilestone[] {
  return everNamed(snapshots.map((snapshot) => promiseSchema.safeParse(snapshot).data?.milestones ?? []));
}

/** What stands in the promise no more and was still open when it was taken out: it will not come, and nobody did it. */
export function removedFrom<M extends TitledMilestone>(
  earlier: readonly NamedMilestone<M>[],
  present: readonly { readonly title: string }[],
): NamedMilestone<M>[] {
  const stands = new Set(namedMilestones(present).map(({ name }) => name));
  return earlier.filter(({ name, milestone }) => !stands.has(name) && !milestone.done);
}
