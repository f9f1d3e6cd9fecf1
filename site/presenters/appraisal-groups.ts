import type { Snapshot } from '@xianfeng/content-types';
import { groupResult, type GroupResult } from '@xianfeng/content-types/rules/appraisal-result';
import { populationWords, wayWords } from '@xianfeng/content-types/rules/appraisal-words';

/** One group as pages tell of it. */
export interface ToldGroup extends GroupResult {
  readonly name: string;
  /** '发出 60 张，收回 55 张，废票 1 张，有效票 54 张' */
  readonly papers: string;
}

/** The groups of a round in the desk's order, each for itself. */
export function groupsOfRound({ tallies, passAt }: Snapshot<'appraisal'>): ToldGroup[] {
  return tallies.map((tally) => {
    const result = groupResult(tally, passAt);
    const { issued, returned, spoilt } = tally;
    return {
      ...result,
      name: `${populationWords[tally.population]}（${wayWords[tally.way]}）`,
      papers: `发出 ${issued} 张，收回 ${returned} 张，废票 ${spoilt} 张，有效票 ${result.valid} 张`,
    };
  });
}
