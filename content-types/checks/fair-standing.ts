import type { Snapshot } from '../types/index.ts';
import { formatDate } from '../rules/beijing-time.ts';
import { addDays, dayNumber } from '../rules/calendar-date.ts';
import { periodDays, periodKind, periodPattern } from '../rules/period.ts';
import { blocking, warning, type Check, type Finding } from './check.ts';

/** What may be missing while somebody still writes. */
type Standing = Partial<Snapshot<'standing'>>;
type Entry = Partial<Snapshot<'standing'>['entries'][number]>;

/** An entry in words, and where it stands in the form. */
interface Place {
  readonly label: string;
  readonly at: string;
}

const daysToAnswer = 3;
const daysOfPublicity = 5;
const sameSum = 0.005;

function periodFindings({ kind, period }: Standing, today: string): Finding[] {
  if (!kind || !period || !periodPattern.test(period)) return [];
  if (periodKind(period) !== kind)
    return [
      blocking(`“期间”${period}和“周期”不一致：月度写 2026-10，季度写 2026-q3，年度写 2026。`, 'period'),
    ];
  return periodDays(period).to >= today
    ? [warning('这一期还没有结束，请确认不是选错了“期间”。', 'period')]
    : [];
}

function windowFindings({ opens, closes, objectionsTo }: Standing): Finding[] {
  if (opens && !closes) return [blocking('填了“公示开始”，没有填“公示截止”。', 'closes')];
  if (!closes) return [warning('没有公示期。评为红旗、蜗牛的，请先公示再定。', 'opens')];
  const findings = objectionsTo
    ? []
    : [blocking('有公示期，请在“意见向谁提”里写明向谁提、怎么提。', 'objectionsTo')];
  if (!opens) return [...findings, blocking('填了“公示截止”，没有填“公示开始”。', 'opens')];
  return closes >= opens && dayNumber(closes) - dayNumber(opens) + 1 < daysOfPublicity
    ? [...findings, warning(`公示期不到 ${daysOfPublicity} 天，请确认。`, 'closes')]
    : findings;
}

function twice(entries: readonly Entry[]): Finding[] {
  return entries.flatMap(({ project }, index) => {
    const first = entries.findIndex((each) => each.project === project);
    return project && first < index
      ? [
          blocking(
            `“参评项目”第 ${index + 1} 项和第 ${first + 1} 项是同一个项目，请去掉一个。`,
            `entries.${index}.project`,
          ),
        ]
      : [];
  });
}

function verdictFindings(
  { mark, reason, statement, askedOn }: Entry,
  { label, at }: Place,
  today: string,
): Finding[] {
  if (!mark) return [];
  if (mark !== 'snail')
    return reason ? [] : [warning(`${label}没有写“理由”，群众看不出好在哪里。`, `${at}.reason`)];
  const findings = reason ? [] : [blocking(`${label}评为蜗牛，请在“理由”里写明事实。`, `${at}.reason`)];
  if (statement) return findings;
  if (!askedOn)
    return [
      ...findings,
      blocking(
        `${label}评为蜗牛，单位还没有说明：请写上“单位的说明”，或者填“请单位说明的日期”，至少给${daysToAnswer}天。`,
        `${at}.statement`,
      ),
    ];
  const until = addDays(askedOn, daysToAnswer);
  return until > today
    ? [
        ...findings,
        blocking(
          `${label}要给单位${daysToAnswer}天说明，${formatDate(until)}以后才能公开。`,
          `${at}.askedOn`,
        ),
      ]
    : findings;
}

function scoreFindings(
  { scores = [], score }: Entry,
  { label, at }: Place,
  weights: ReadonlyMap<string, number>,
): Finding[] {
  const findings = scores.flatMap(({ criterion, score: points }, index): Finding[] => {
    const most = weights.get(criterion);
    if (most === undefined)
      return weights.size > 0
        ? [blocking(`${label}的“${criterion}”不在“评价办法”里。`, `${at}.scores.${index}.criterion`)]
        : [];
    return points > most
      ? [
          blocking(
            `${label}的“${criterion}”得了 ${points} 分，满分只有 ${most} 分。`,
            `${at}.scores.${index}.score`,
          ),
        ]
      : [];
  });
  const sum = scores.reduce((all, each) => all + each.score, 0);
  const full = [...weights.values()].reduce((all, weight) => all + weight, 0);
  if (weights.size > 0 && score !== undefined && score > full + sameSum)
    findings.push(blocking(`${label}的“总分”是 ${score} 分，满分只有 ${full} 分。`, `${at}.score`));
  const isOff = scores.length > 0 && score !== undefined && Math.abs(sum - score) > sameSum;
  return isOff
    ? [
        ...findings,
        blocking(
          `${label}各项得分加起来是 ${Number(sum.toFixed(2))}，“总分”写的是 ${score}。`,
          `${at}.score`,
        ),
      ]
    : findings;
}

/** A place behind more than take part. */
function placeFindings(entries: readonly Entry[]): Finding[] {
  return entries.flatMap(({ rank }, index) =>
    rank !== undefined && rank > entries.length
      ? [
          warning(
            `“参评项目”第 ${index + 1} 项是第 ${rank} 名，参评的只写了 ${entries.length} 个项目，请核对名次。`,
            `entries.${index}.rank`,
          ),
        ]
      : [],
  );
}

/** Within a group, more points must not stand below fewer. */
function orderFindings(entries: readonly Entry[]): Finding[] {
  return [...Map.groupBy(entries, ({ peerGroup }) => peerGroup ?? '')].flatMap(([group, members]) => {
    const placed = members
      .filter(({ rank, score }) => rank !== undefined && score !== undefined)
      .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
    const wrong = placed.find(
      (entry, index) => index > 0 && (entry.score ?? 0) > (placed[index - 1]?.score ?? 0),
    );
    return wrong
      ? [
          warning(
            `${group ? `“${group}”组` : ''}第 ${wrong.rank} 名的总分比前一名高，请核对名次。`,
            'entries',
          ),
        ]
      : [];
  });
}

/** A standing judges people's work in public: it has to be right, to say why, and to let the unit speak first. */
export const fairStanding: Check = (type, fields, { today }) => {
  if (type.name !== 'standing') return [];
  const standing = fields as unknown as Standing;
  const entries: readonly Entry[] = standing.entries ?? [];
  const weights = new Map((standing.criteria ?? []).map(({ name, weight }) => [name, weight]));
  const place = (index: number): Place => ({ label: `“参评项目”第 ${index + 1} 项`, at: `entries.${index}` });
  return [
    ...periodFindings(standing, today),
    ...windowFindings(standing),
    ...twice(entries),
    ...entries.flatMap((entry, index) => [
      ...verdictFindings(entry, place(index), today),
      ...scoreFindings(entry, place(index), weights),
    ]),
    ...placeFindings(entries),
    ...orderFindings(entries),
  ];
};
