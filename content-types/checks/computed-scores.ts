import { formatDate } from '../rules/beijing-time.ts';
import { periodDays, periodPattern } from '../rules/period.ts';
import {
  inTenths,
  inThousandths,
  isTooSmall,
  leastAnswers,
  placesOf,
  pointsFor,
  type Count,
  type Criterion,
} from '../rules/scoring.ts';
import type { Snapshot } from '../types/index.ts';
import { blocking, type Check, type Finding } from './check.ts';
import { isComputed, schemeFindings } from './scoring-scheme.ts';

/** What may be missing while somebody still writes. */
type Standing = Partial<Snapshot<'standing'>>;
type Entry = Partial<Snapshot<'standing'>['entries'][number]>;
type Score = Partial<Snapshot<'standing'>['entries'][number]['scores'][number]>;

/** A score in words, where it stands in the form, and whether its entry has a place. */
interface Place {
  readonly what: string;
  readonly at: string;
  readonly ranked: boolean;
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
const countOf = ({ part, whole }: Score): Count | undefined =>
  isNumber(part) && isNumber(whole) ? { part, whole } : undefined;

/** Counts that cannot be, or are finer than anybody counts. */
function countFindings({ part, whole }: Count, { what, at }: Place): Finding[] {
  if (part > whole) return [blocking(`${what}做到的是 ${part}，应做的只有 ${whole}，请核对。`, `${at}.part`)];
  const fine = (
    [
      ['part', part],
      ['whole', whole],
    ] as const
  ).find(([, value]) => !inThousandths(value));
  return fine ? [blocking(`${what}写的是 ${fine[1]}，最多写三位小数。`, `${at}.${fine[0]}`)] : [];
}

function withoutCount({ reason }: Score, { source }: Criterion, { what, at, ranked }: Place): Finding[] {
  if (source === 'survey' && ranked)
    return [blocking(`${what}没有填收回多少份：填上，或者去掉名次和总分。`, `${at}.whole`)];
  if (reason || !source) return [];
  return source === 'judged'
    ? [blocking(`${what}是人工评的分，请写明理由，群众会看到。`, `${at}.reason`)]
    : [blocking(`${what}请填“做到的”和“应做的”，别人才能复算；没有的写明理由。`, `${at}.part`)];
}

function pointFindings(score: Score, criterion: Criterion, count: Count, { what, at }: Place): Finding[] {
  const { weight } = criterion;
  if (!isNumber(weight) || score.reason) return [];
  const points = pointsFor(weight, count);
  return points === score.score
    ? []
    : [
        blocking(
          `${what}按办法是 ${weight}×${count.part}÷${count.whole}＝${points} 分，写的是 ${score.score} 分：请改成 ${points}，要改动的写明理由。`,
          `${at}.score`,
        ),
      ];
}

function scoreFindings(score: Score, criterion: Criterion, place: Place): Finding[] {
  const { what, at, ranked } = place;
  if (!isNumber(score.score)) return [];
  if (!inTenths(score.score))
    return [blocking(`${what}是 ${score.score} 分，最多写一位小数。`, `${at}.score`)];
  const count = countOf(score);
  if (!count || criterion.source === 'judged') return withoutCount(score, criterion, place);
  const wrong = countFindings(count, place);
  if (wrong.length > 0) return wrong;
  if (isTooSmall(criterion, count))
    return ranked
      ? [
          blocking(
            `${what}只收回 ${count.whole} 份，不足 ${leastAnswers(criterion)} 份：样本太少，不计分、不排名。`,
            `${at}.whole`,
          ),
        ]
      : [];
  return pointFindings(score, criterion, count, place);
}

/** Who has a place was judged by every criterion, once, and has a sum; who has none has neither. */
function entryFindings(
  { rank, score, scores = [] }: Entry,
  index: number,
  criteria: readonly Criterion[],
): Finding[] {
  const [label, at] = [`“参评项目”第 ${index + 1} 项`, `entries.${index}`];
  const ranked = isNumber(rank);
  const named = (name: string) => scores.filter(({ criterion }) => criterion === name).length;
  const judged = scores.flatMap((each, place): Finding[] => {
    const criterion = criteria.find(({ name }) => name && name === each.criterion);
    if (!criterion) return [];
    const where = { what: `${label}的“${criterion.name}”`, at: `${at}.scores.${place}`, ranked };
    return scores.findIndex((other) => other.criterion === each.criterion) < place
      ? [blocking(`${where.what}写了两次，请去掉一个。`, `${where.at}.criterion`)]
      : scoreFindings(each, criterion, where);
  });
  const missing = ranked ? criteria.filter(({ name }) => name && named(name) === 0) : [];
  return [
    ...judged,
    ...missing.map(({ name }) =>
      blocking(`${label}有名次，没有“${name}”的得分：填上，或者去掉名次和总分。`, `${at}.scores`),
    ),
    ...(ranked && !isNumber(score) ? [blocking(`${label}有名次，没有“总分”，请填上。`, `${at}.score`)] : []),
    ...(!ranked && isNumber(score)
      ? [blocking(`${label}有“总分”，没有“名次”：不排名的，总分也不填。`, `${at}.rank`)]
      : []),
    ...(isNumber(score) && !inTenths(score)
      ? [blocking(`${label}的“总分”是 ${score}，最多写一位小数。`, `${at}.score`)]
      : []),
  ];
}

/** Places follow from sums: whoever has more stands before whoever has fewer, equals stand equal. */
function placeFindings(entries: readonly Entry[]): Finding[] {
  const places = placesOf(
    entries.map(({ peerGroup, score, rank }) => ({
      group: peerGroup,
      score: isNumber(rank) ? score : null,
    })),
  );
  return entries.flatMap(({ rank }, index) => {
    const place = places[index];
    return place && isNumber(rank) && rank !== place
      ? [
          blocking(
            `“参评项目”第 ${index + 1} 项写的是第 ${rank} 名，按总分是第 ${place} 名。`,
            `entries.${index}.rank`,
          ),
        ]
      : [];
  });
}

function untilFindings({ period, recordUntil }: Standing, today: string): Finding[] {
  if (!recordUntil) return [blocking('分数是系统数的，请填“记录截至”哪一天。', 'recordUntil')];
  if (recordUntil >= today)
    return [blocking('“记录截至”要在今天以前：今天还没有过完，复算的人会得到别的数。', 'recordUntil')];
  if (!period || !periodPattern.test(period)) return [];
  const { to } = periodDays(period);
  return recordUntil < to
    ? [blocking(`这一期到${formatDate(to)}才结束，“记录截至”不能更早。`, 'recordUntil')]
    : [];
}

/**
 * Points that follow from counts must follow from them: what a person set otherwise says why, in public. What passes here is
 * what anybody who computes it again comes to. Schemes that do not say where points come from are left to whoever made them.
 */
export const computedScores: Check = (type, fields, { today }) => {
  if (type.name !== 'standing' && type.name !== 'programme') return [];
  const standing = fields as unknown as Standing;
  const criteria: readonly Criterion[] = standing.criteria ?? [];
  if (!isComputed(criteria)) return [];
  const scheme = schemeFindings(criteria);
  if (type.name === 'programme') return scheme;
  const entries: readonly Entry[] = standing.entries ?? [];
  const counted = criteria.some(({ source }) => source && source !== 'judged');
  return [
    ...scheme,
    ...(counted ? untilFindings(standing, today) : []),
    ...entries.flatMap((entry, index) => entryFindings(entry, index, criteria)),
    ...placeFindings(entries),
  ];
};
