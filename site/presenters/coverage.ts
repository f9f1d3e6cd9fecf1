import { contentTypes } from '@xianfeng/content-types';
import { levelWords, shouldFile, unitKindWords, type Level } from '@xianfeng/content-types/rules/units';
import type { Content, PublishedDocument } from '../content/content.ts';

type Unit = PublishedDocument<'organization'>;
type Programme = Pick<PublishedDocument<'programme'>, 'documentId' | 'data'>;

/** Those who should declare a project in a programme, and how many each of them has in public. */
export interface Coverage {
  readonly expected: readonly { readonly unit: Unit; readonly projects: number }[];
  readonly filed: number;
  readonly missing: readonly Unit[];
}

/** How many of one sort should declare, and how many did. */
export interface CoverageRow {
  readonly label: string;
  readonly expected: number;
  readonly filed: number;
}

const levels = Object.keys(levelWords) as Level[];

/** Public projects of a programme, by the unit that declared them. */
export function projectsByUnit(content: Content, programme: string): Map<string, number> {
  const before = `${programme}/`;
  return new Map(
    content
      .keys('projects.byFiling')
      .filter(({ key }) => key.startsWith(before))
      .map(({ key, count }) => [key.slice(before.length), count]),
  );
}

/** Who should declare in a programme and who has; null where the programme does not say who should. `among` limits it to some units. */
export function coverageOf(
  content: Content,
  { documentId, data }: Programme,
  among: (unit: Unit) => boolean = () => true,
): Coverage | null {
  if (data.expects.length === 0) return null;
  const projects = projectsByUnit(content, documentId);
  const expected = levels
    .flatMap((level) => content.list('organizations.byLevel', level, { order: 'ascending' }))
    .filter((unit) => shouldFile(unit.data, data.expects) && among(unit))
    .map((unit) => ({ unit, projects: projects.get(unit.documentId) ?? 0 }));
  const missing = expected.filter((each) => each.projects === 0).map(({ unit }) => unit);
  return { expected, filed: expected.length - missing.length, missing };
}

function rowsBy<K extends string>(
  { expected }: Coverage,
  words: Readonly<Record<K, string>>,
  sortOf: (unit: Unit) => K,
): CoverageRow[] {
  const groups = Map.groupBy(expected, ({ unit }) => sortOf(unit));
  return (Object.keys(words) as K[]).flatMap((sort) => {
    const group = groups.get(sort);
    return group
      ? [
          {
            label: words[sort],
            expected: group.length,
            filed: group.filter(({ projects }) => projects > 0).length,
          },
        ]
      : [];
  });
}

/** The same by level, and by kind of organization; only those of which there are any. */
export const coverageByLevel = (coverage: Coverage): CoverageRow[] =>
  rowsBy(coverage, levelWords, ({ data }) => data.level);
export const coverageByKind = (coverage: Coverage): CoverageRow[] =>
  rowsBy(coverage, unitKindWords, ({ data }) => data.kind);

/** `应申报 32 个单位，已公开 30 个，还差 2 个` */
export function coverageWords({ expected, filed, missing }: Coverage): string {
  const rest = missing.length === 0 ? '一个不少' : `还差 ${missing.length} 个`;
  return `应申报 ${expected.length} 个单位，已公开 ${filed} 个，${rest}`;
}

/** `书记项目 32 个，书记领办事项 4 个`, of a programme; empty while it has no project. */
export const kindsInWords = (content: Content, programme: string): string =>
  Object.entries(contentTypes.project.fields.kind.words ?? {})
    .map(([kind, label]) => ({
      label,
      count: content.count('projects.byProgrammeAndKind', `${programme}/${kind}`),
    }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label} ${count} 个`)
    .join('，');

/** The programmes of the newest year that say who should declare. */
export function programmesThatExpect(content: Content): PublishedDocument<'programme'>[] {
  const saying = content.list('programmes.byYear', 'all').filter(({ data }) => data.expects.length > 0);
  return saying.filter(({ data }) => data.year === saying[0]?.data.year);
}

/** Where it is told of a programme. */
export const coverageAddress = ({ data }: { readonly data: { readonly slug: string } }): string =>
  `/programmes/${data.slug}/coverage/`;
