import type { Snapshot } from '@xianfeng/content-types';
import { markWords, type Mark } from '@xianfeng/content-types/parts/standing-parts';
import { formatPeriod } from '@xianfeng/content-types/rules/period';
import type { Content, PublishedDocument } from '../content/content.ts';
import { addressOfDocument, ratedOn } from '../content/indexes.ts';

export type Standings = PublishedDocument<'standing'>;
export type Entry = Snapshot<'standing'>['entries'][number];

/** The marks in the order in which a page shows them. */
export const marks = Object.keys(markWords) as Mark[];

const last = Number.MAX_SAFE_INTEGER;

/** Entries by group, in the order in which groups first come; within a group by rank, those without one last. */
export function groupsOf(
  entries: readonly Entry[],
): { readonly group: string | undefined; readonly entries: readonly Entry[] }[] {
  const groups = Map.groupBy(entries, ({ peerGroup }) => peerGroup);
  return [...groups].map(([group, members]) => ({
    group,
    entries: members.toSorted((one, other) => (one.rank ?? last) - (other.rank ?? last)),
  }));
}

/** The names of the criteria by which entries were scored, in the order of the formula. */
export function criteriaOf({
  criteria,
  entries,
}: Pick<Snapshot<'standing'>, 'criteria' | 'entries'>): string[] {
  return [
    ...new Set([
      ...criteria.map(({ name }) => name),
      ...entries.flatMap(({ scores }) => scores.map(({ criterion }) => criterion)),
    ]),
  ].filter((name) => entries.some(({ scores }) => scores.some(({ criterion }) => criterion === name)));
}

/** The standings of the same programme and kind of period just before and after this one. */
export function besideStanding(
  content: Content,
  { documentId, data }: Standings,
): { readonly before: Standings | undefined; readonly after: Standings | undefined } {
  const [key, here] = [`${data.programme}/${data.kind}`, ratedOn(data.period)];
  const other = (list: Standings[]): Standings | undefined =>
    list.find((standing) => standing.documentId !== documentId);
  return {
    before: other(content.list('standings.byProgramme', key, { to: here, limit: 2 })),
    after: other(content.list('standings.byProgramme', key, { from: here, limit: 2, order: 'ascending' })),
  };
}

/** A project as an entry names it: what it is called, where it stands, whose it is. What is no longer public keeps its place, without a name. */
export function entrantOf(
  content: Content,
  { project }: Pick<Entry, 'project'>,
): { readonly title: string; readonly address: string | null; readonly organization: string | undefined } {
  const found = content.get('project', project);
  if (!found) return { title: '（项目已撤下）', address: null, organization: undefined };
  const unit = content.get('organization', found.data.organization)?.data;
  return {
    title: found.data.title,
    address: addressOfDocument(found),
    organization: unit?.shortName ?? unit?.name,
  };
}

/** '10月', '第三季度', '全年': a period beside others of its year. */
export const shortPeriod = (period: string): string => formatPeriod(period).slice(5) || '全年';
