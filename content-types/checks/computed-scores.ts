import { formatDate } from '../rules/beijing-time.ts';
import { periodDays, periodPattern } from '../rules/period.ts';
import { isTooSmall, placesOf, pointsFor, sumOf, type Count, type Criterion } from '../rules/scoring.ts';
import type { Snapshot } from '../types/index.ts';
import { blocking, warning, type Check, type Finding } from './check.ts';

/** What may be missing while somebody still writes. */
type Standing = Partial<Snapshot<'standing'>>;
type Entry = Partial<Snapshot<'standing'>['entries'][number]>;
type Score = Snapshot<'standing'>['entries'][number]['scores'][number];

const full = 100;
const countOf = ({ part, whole }: Score): Count | undefined =>
  part === undefined || whole === undefined ? undefined : { part, whole };

/** A scheme by which anybody can be judged: its weights come to a hundred, none is nothing, none is said twice. */
function schemeFindings(criteria: readonly Criterion[]): Finding[] {
  if (criteria.length === 0) return [];
  const sum = sumOf(criteria.map(({ weight }) => weight));
  return [
    ...(sum === full
      ? []
      : [blocking(`“评价办法”各项权重加起来是 ${sum} 分，要正好 ${full} 分。`, 'criteria')]),
    ...criteria.flatMap(({ name, weight, source, least }, index) => [
      ...(weight > 0
        ? []
        : [blocking(`“评价办法”的“${name}”权重是 0，请去掉这一项。`, `criteria.${index}.weight`)]),
      ...(criteria.findIndex((each) => each.name === name) < index
        ? [blocking(`“评价办法”里有两个“${name}”，请改名或者去掉一个。`, `criteria.${index}.name`)]
        : []),
      ...(least && source !== 'survey'
        ? [warning(`“${name}”填了“最少回收”，它只对群众评议有用。`, `criteria.${index}.least`)]
        : []),
    ]),
  ];
}

function scoreFindings(
  score: Score,
  criterion: Criterion,
  entry: { readonly label: string; readonly at: string; readonly ranked: boolean },
): Finding[] {
  const what = `${entry.label}的“${criterion.name}”`;
  const count = countOf(score);
  const { source, weight, least } = criterion;
  if (source === 'judged')
    return score.reason
      ? []
      : [blocking(`${what}是人工评的分，请写明理由，群众会看到。`, `${entry.at}.reason`)];
  if (!count) {
    if (!source) return [];
    return score.reason
      ? []
      : [blocking(`${what}请填“做到的”和“应做的”，别人才能复算；没有的写明理由。`, `${entry.at}.part`)];
  }
  if (count.part > count.whole)
    return [
      blocking(`${what}做到的是 ${count.part}，应做的只有 ${count.whole}，请核对。`, `${entry.at}.part`),
    ];
  if (isTooSmall(criterion, count))
    return entry.ranked
      ? [
          blocking(
            `${what}只收回 ${count.whole} 份，不足 ${least} 份：样本太少，不计分、不排名。`,
            `${entry.at}.whole`,
          ),
        ]
      : [];
  const points = pointsFor(weight, count);
  return points === score.score || score.reason
    ? []
    : [
        blocking(
          `${what}按办法是 ${weight}×${count.part}÷${count.whole}＝${points} 分，写的是 ${score.score} 分：请改成 ${points}，要改动的写明理由。`,
          `${entry.at}.score`,
        ),
      ];
}

/** Where points are computed, so are the places: whoever has more stands before whoever has fewer, equals stand equal. */
function placeFindings(entries: readonly Entry[]): Finding[] {
  const places = placesOf(
    entries.map(({ peerGroup, score, rank }) => ({
      group: peerGroup,
      score: rank === undefined ? null : score,
    })),
  );
  return entries.flatMap(({ rank }, index) => {
    const place = places[index];
    return place && rank !== undefined && rank !== place
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

/** Points that follow from counts must follow from them: what a person set otherwise says why, in public. */
export const computedScores: Check = (type, fields, { today }) => {
  if (type.name !== 'standing' && type.name !== 'programme') return [];
  const standing = fields as unknown as Standing;
  const criteria: readonly Criterion[] = standing.criteria ?? [];
  const scheme = schemeFindings(criteria);
  const computed = criteria.some(({ source }) => source && source !== 'judged');
  if (type.name === 'programme' || !computed) return scheme;
  const byName = new Map(criteria.map((each) => [each.name, each]));
  const entries: readonly Entry[] = standing.entries ?? [];
  return [
    ...scheme,
    ...untilFindings(standing, today),
    ...entries.flatMap(({ scores = [], rank }, index) =>
      scores.flatMap((score, place) => {
        const criterion = byName.get(score.criterion);
        const [label, at] = [`“参评项目”第 ${index + 1} 项`, `entries.${index}.scores.${place}`];
        return criterion ? scoreFindings(score, criterion, { label, at, ranked: rank !== undefined }) : [];
      }),
    ),
    ...placeFindings(entries),
  ];
};
