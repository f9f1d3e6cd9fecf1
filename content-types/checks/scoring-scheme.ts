import { inTenths, sumOf, type Criterion } from '../rules/scoring.ts';
import { blocking, warning, type Finding } from './check.ts';

const full = 100;

/** Whether a scheme says where points come from, so that they can be computed; older ones do not. */
export const isComputed = (criteria: readonly Criterion[]): boolean => criteria.some(({ source }) => source);

function weightFindings({ weight }: Criterion, index: number): Finding[] {
  const [which, at] = [`“评价办法”第 ${index + 1} 项权重`, `criteria.${index}.weight`];
  if (typeof weight !== 'number') return [];
  if (weight <= 0) return [blocking(`${which}是 ${weight}，请改成大于 0 的数，不用的指标请去掉。`, at)];
  return inTenths(weight) ? [] : [blocking(`${which}是 ${weight}，最多写一位小数。`, at)];
}

/** A scheme by which anybody can be judged: its weights come to a hundred, none is nothing, none is said twice. */
export function schemeFindings(criteria: readonly Criterion[]): Finding[] {
  const weights = criteria.map(({ weight }) => weight).filter((weight) => typeof weight === 'number');
  const sum = sumOf(weights);
  return [
    ...(sum === full || weights.length < criteria.length
      ? []
      : [blocking(`“评价办法”各项权重加起来是 ${sum} 分，要正好 ${full} 分。`, 'criteria')]),
    ...criteria.flatMap((criterion, index) => [
      ...weightFindings(criterion, index),
      ...(criterion.name && criteria.findIndex(({ name }) => name === criterion.name) < index
        ? [blocking(`“评价办法”里有两个“${criterion.name}”，请改名或者去掉一个。`, `criteria.${index}.name`)]
        : []),
      ...(criterion.least && criterion.source !== 'survey'
        ? [
            warning(
              `“评价办法”第 ${index + 1} 项填了“最少回收”，它只对群众评议有用。`,
              `criteria.${index}.least`,
            ),
          ]
        : []),
    ]),
  ];
}
