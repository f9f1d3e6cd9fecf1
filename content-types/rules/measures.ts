import type { MeasuredMetric } from './percentage.ts';

/** What a figure counts or measures, as its name and unit say. */
interface Named {
  readonly name?: string | null | undefined;
  readonly unit?: string | null | undefined;
}

/** A unit in which things are counted or measured that are there or are not: fewer than none cannot be. */
const counted =
  /^(?:十|百|千|万|亿)?(?:人|名|位|户|家|个|处|所|座|条|件|次|起|场|盏|辆|台|套|间|栋|棵|株|根|片|头|只|顶|种|份|封|本|斤|吨|公斤|亩|公顷|米|公里|千米|平方米|立方米|方|小时|天)(?:次|\/.+)?$/;
/** Names of what may fall below nothing or rise above all: a change, a balance, a rate of growth. */
const changing = /增长|增速|增幅|降幅|涨幅|净增|增减|变化|差额|盈亏|结余|同比|环比|利润|收益|回报|产销|负债/;
const percent = /^(?:%|％|百分比|百分之)$/;
const shareName = /率|比例|占比|比重|覆盖|满意|成数/;
/** Rates that may pass a hundred: more done than planned, more used than built for. */
const mayPass = /完成率|利用率|到位率|达产率|毛入|周转|净利|倍率|汇率/;

/** Whether a figure is a part of a whole, in per cent: certain by its name, or likely by its unit alone; null when it is none. */
export function shareIn({ name, unit }: Named): 'certain' | 'likely' | null {
  if (!percent.test((unit ?? '').trim()) || changing.test(name ?? '')) return null;
  return shareName.test(name ?? '') && !mayPass.test(name ?? '') ? 'certain' : 'likely';
}

/** Whether a figure counts something, so that it cannot be negative. */
export const isCounted = ({ name, unit }: Named): boolean =>
  counted.test((unit ?? '').trim()) && !changing.test(name ?? '');

interface Reported {
  readonly actual: number | undefined;
  readonly target: number | undefined;
  readonly unit: string | undefined;
}

/** What is said of a figure that is far beyond; `where` is how it is called and who says so. */
export const farBeyondWords = (where: string, { actual, target, unit }: Reported): string =>
  `${where} ${actual} ${unit}，目标是 ${target} ${unit}：变化超过目标的两倍，请确认没有写错单位或者小数点。`;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Whether a metric has gone more than twice the way from its baseline (0 when not given) to its target: seldom true, often a slip of the decimal point. */
export function isFarBeyond({ baseline, target, actual }: Partial<MeasuredMetric>): boolean {
  if (!isNumber(target) || !isNumber(actual)) return false;
  const from = isNumber(baseline) ? baseline : 0;
  // Halved, so that the distance between two huge numbers stays finite.
  const way = target / 2 - from / 2;
  return way !== 0 && (actual / 2 - from / 2) / way > 2;
}
