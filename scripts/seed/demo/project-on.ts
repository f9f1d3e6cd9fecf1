import type { Stage } from '../../../content-types/rules/stages.ts';
import { file, ref, type Data } from '../operation.ts';
import { fillText, type Calendar, type Day } from './calendar.ts';
import type { ProjectStory } from './project-story.ts';

/** The story as it was told on a day: later amendments are taken back, latest first. */
export function toldOn(story: ProjectStory, day: Day): ProjectStory {
  const later = (story.amendments ?? []).filter(({ on }) => on > day).sort((a, b) => b.on - a.on);
  return later.reduce<ProjectStory>((told, { before }) => ({ ...told, ...before(told) }), story);
}

function stageOn(story: ProjectStory, day: Day): Stage {
  if (story.closed && day >= story.closed.on) return 'closed';
  const acceptance = story.acceptance ?? (story.closed && story.closed.on - 12);
  if (acceptance !== undefined && day >= acceptance) return 'acceptance';
  return story.stage ?? 'underway';
}

function outcomeOn(
  story: ProjectStory,
  day: Day,
): { outcome?: string; outcomeReason?: string; closedOn?: Day } {
  if (story.closed && day >= story.closed.on)
    return { outcome: story.closed.outcome, outcomeReason: story.closed.reason, closedOn: story.closed.on };
  if (story.held && day >= story.held.on)
    return { outcome: story.held.outcome, outcomeReason: story.held.reason };
  return {};
}

/** A picture that could have been taken by that day. */
function coverOn({ cover, pairs: [pair] = [] }: ProjectStory, day: Day): ReturnType<typeof file> | undefined {
  const key = cover ?? (pair && (pair.days[1] <= day ? pair.after : pair.before));
  return key === undefined ? undefined : file(key);
}

const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

/** Drops what is undefined, so that two readings of a project compare by their JSON. */
export const present = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

/** All fields of the project as its editor had published them by the end of a day. */
export function projectOn(
  latest: ProjectStory,
  day: Day,
  calendar: Calendar,
  code: string,
  secretary: { readonly key: string; readonly post: string },
): Data {
  const story = toldOn(latest, day);
  const text = (value: string): string => fillText(value, calendar);
  const at = (when: Day | undefined): string | undefined =>
    when === undefined ? undefined : calendar.date(when);
  const past = (when: Day | undefined): when is Day => when !== undefined && when <= day;
  const { outcome, outcomeReason, closedOn } = outcomeOn(story, day);
  const seen = last((story.participation ?? []).filter(([on]) => on <= day));
  const pairs = (story.pairs ?? []).filter(({ days }) => days[1] <= day);
  return present({
    title: story.title,
    slug: story.slug,
    kind: story.kind ?? 'project',
    code,
    programme: ref(story.programme ?? 'programme-year'),
    organization: ref(story.organization),
    topics: story.topics.map((topic) => ref(`topic-${topic}`)),
    problem: text(story.problem),
    measures: text(story.measures),
    schedule: text(story.schedule),
    goals: text(story.goals),
    commitment: { text: text(story.commitment), signer: secretary.post, signedOn: at(story.published - 2) },
    milestones: story.milestones.map((each) =>
      present({
        title: each.title,
        planned: at(each.planned),
        ...(each.extended && past(each.extended.on)
          ? { extendedTo: at(each.extended.to), extensionReason: text(each.extended.reason) }
          : {}),
        ...(past(each.done)
          ? {
              done: at(each.done),
              result: each.result && text(each.result),
              evidence: each.evidence?.map(file),
            }
          : {}),
      }),
    ),
    metrics: story.metrics.map((each) => {
      const known = last((each.values ?? []).filter(([on]) => on <= day));
      return present({
        name: each.name,
        unit: each.unit,
        baseline: each.from,
        target: each.target,
        actual: known?.[1],
        asOf: known && at(known[0]),
        source: each.source,
      });
    }),
    places: (story.places ?? []).map((each) =>
      present({
        name: each.name,
        aliases: each.aliases,
        note: each.note,
        due: at(each.due),
        state: past(each.done) ? 'done' : past(each.started) ? 'underway' : 'waiting',
        done: past(each.done) ? at(each.done) : undefined,
      }),
    ),
    funding: story.funding.map((each) => {
      const arrived = (each.received ?? []).filter(([on]) => on <= day);
      const sum = Number(arrived.reduce((total, [, amount]) => total + amount, 0).toFixed(2));
      return present({
        source: each.source,
        purpose: each.purpose,
        planned: each.planned,
        batch: each.batch,
        received: arrived.length > 0 ? sum : undefined,
        receivedOn: at(last(arrived)?.[0]),
      });
    }),
    tasks: story.tasks.map((each) => ({
      title: each.title,
      responsible: each.who,
      due: at(each.due),
      state: past(each.done) ? 'done' : past(each.started) ? 'doing' : 'not-started',
    })),
    obstacles: (story.obstacles ?? [])
      .filter(({ found }) => found <= day)
      .map((each) =>
        present({
          problem: each.problem,
          measure: each.measure,
          owner: each.owner,
          due: at(each.due),
          solved: past(each.solved) ? at(each.solved) : undefined,
        }),
      ),
    cooperators: (story.cooperators ?? []).map(([organization, duty]) => ({
      organization: ref(organization),
      duty,
    })),
    participation: seen && { members: seen[1], people: seen[2], asOf: at(seen[0]) },
    needOrigin: text(story.needOrigin),
    resolution:
      story.resolution && past(story.resolution.day)
        ? {
            heldOn: at(story.resolution.day),
            present: story.resolution.present,
            votesFor: story.resolution.votes[0],
            votesAgainst: story.resolution.votes[1],
            abstained: story.resolution.votes[2],
            summary: text(story.resolution.summary),
            binding: true,
          }
        : undefined,
    mechanism: story.mechanism && past(story.mechanism.on) ? text(story.mechanism.text) : undefined,
    liaison: ref(story.liaison),
    leadingGroup: story.leadingGroup,
    stage: stageOn(story, day),
    outcome,
    outcomeReason: outcomeReason && text(outcomeReason),
    closedOn: at(closedOn),
    secretary: ref(secretary.key),
    cover: coverOn(story, day),
    photoPairs: pairs.map((each) => ({
      before: file(each.before),
      beforeDate: at(each.days[0]),
      after: file(each.after),
      afterDate: at(each.days[1]),
      caption: each.caption,
    })),
  });
}
